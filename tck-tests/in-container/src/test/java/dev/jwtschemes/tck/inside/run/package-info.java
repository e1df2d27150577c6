/** What brings the tests into a server: issuers, archive, container. Runs outside of it. */
@NullMarked
package dev.jwtschemes.tck.inside.run;

import org.jspecify.annotations.NullMarked;
