/** The command {@code tokens}, as a process, and the file that it edits. */
@NullMarked
package dev.jwtschemes.cli.tokens;

import org.jspecify.annotations.NullMarked;
