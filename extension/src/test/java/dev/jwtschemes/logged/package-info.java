/**
 * Watches what is logged while tests run: no token text, no secret.
 *
 * <p>In: every log record, at every level. Out: a failed test class. Reading order: {@link
 * dev.jwtschemes.logged.TokenWatch}, {@code TokenText}, {@link dev.jwtschemes.logged.LoggedLines}.
 */
@NullMarked
package dev.jwtschemes.logged;

import org.jspecify.annotations.NullMarked;
