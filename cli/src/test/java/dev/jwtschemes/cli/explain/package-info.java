/** The command {@code explain}, as a process. */
@NullMarked
package dev.jwtschemes.cli.explain;

import org.jspecify.annotations.NullMarked;
