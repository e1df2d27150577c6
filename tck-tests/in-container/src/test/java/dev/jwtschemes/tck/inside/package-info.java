/** The tests that run inside of a server. */
@NullMarked
package dev.jwtschemes.tck.inside;

import org.jspecify.annotations.NullMarked;
