/**
 * Unverified text: a token before its checks, and what can be read of it.
 *
 * <p>In: the text found in a header or cookie. Out: the parts of the token, marked as unverified.
 * Request time. Depends on {@code text}. Internal. Reading order: {@code BearerToken}, {@code
 * UnverifiedToken}, {@code CompactForm}, {@code StrictJson}.
 */
@NullMarked
package dev.jwtschemes.internal.token;

import org.jspecify.annotations.NullMarked;
