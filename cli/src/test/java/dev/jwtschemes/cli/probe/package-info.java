/** The command {@code probe}, as a process, and its judgement. */
@NullMarked
package dev.jwtschemes.cli.probe;

import org.jspecify.annotations.NullMarked;
