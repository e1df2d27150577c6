/**
 * The command {@code explain}: what becomes of a token, and why.
 *
 * <p>Comes in: a token, and configuration files or the address of an application's console. Goes
 * out: header, claims and times, each check of each scheme that comes into question, and one
 * sentence. The checks are the extension's own. Keys are fetched from configured addresses only,
 * and the token is never written.
 *
 * <p>Reading order: {@link dev.jwtschemes.cli.explain.ExplainCommand}, {@link
 * dev.jwtschemes.cli.explain.LocalSchemes}, {@link dev.jwtschemes.cli.explain.Tree}.
 */
@NullMarked
package dev.jwtschemes.cli.explain;

import org.jspecify.annotations.NullMarked;
