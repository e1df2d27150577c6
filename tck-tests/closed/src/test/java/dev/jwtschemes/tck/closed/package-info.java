/** Runtimes that the library can't protect, each with the packaged jar. */
@NullMarked
package dev.jwtschemes.tck.closed;

import org.jspecify.annotations.NullMarked;
