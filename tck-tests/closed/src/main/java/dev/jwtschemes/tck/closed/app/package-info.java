/** What is packed into the WARs: rules of each kind. Application code. */
@NullMarked
package dev.jwtschemes.tck.closed.app;

import org.jspecify.annotations.NullMarked;
