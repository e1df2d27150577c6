/** The packaged jar, run as its user runs it. */
@NullMarked
package dev.jwtschemes.cli;

import org.jspecify.annotations.NullMarked;
