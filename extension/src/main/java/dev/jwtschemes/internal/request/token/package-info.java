/**
 * A token before anyone trusts it: its text, and what can be read of it.
 *
 * <p>In: the text found in a header or cookie. Out: the parts of the token, marked as unverified.
 * Request time. Depends on the JSON-P API. Internal. Reading order: {@link
 * dev.jwtschemes.internal.request.token.BearerToken}, {@link
 * dev.jwtschemes.internal.request.token.UnverifiedToken}, {@link
 * dev.jwtschemes.internal.request.token.CompactForm}, {@code StrictJson}.
 */
@NullMarked
package dev.jwtschemes.internal.request.token;

import org.jspecify.annotations.NullMarked;
