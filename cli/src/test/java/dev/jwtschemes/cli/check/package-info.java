/** The command {@code check}, as a process, over applications that are compiled by the tests. */
@NullMarked
package dev.jwtschemes.cli.check;

import org.jspecify.annotations.NullMarked;
