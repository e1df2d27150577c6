/**
 * The command line: where it begins, how it ends, and how it speaks.
 *
 * <p>Comes in: arguments. Goes out: text, and one of four exit codes. The commands are in packages
 * of their own and depend on this one; only {@link dev.jwtschemes.cli.JwtSchemes} depends on them.
 *
 * <p>Reading order: {@link dev.jwtschemes.cli.JwtSchemes}, {@link
 * dev.jwtschemes.cli.CommandFailed}.
 */
@NullMarked
package dev.jwtschemes.cli;

import org.jspecify.annotations.NullMarked;
