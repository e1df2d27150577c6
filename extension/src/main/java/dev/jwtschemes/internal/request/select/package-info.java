/**
 * Choose the scheme that checks the token, by what the token says of itself.
 *
 * <p>In: an unverified token and the candidates. Out: one scheme, or why none. Request time.
 * Depends on {@code scheme} and {@code token}; fetches nothing. Internal.
 */
@NullMarked
package dev.jwtschemes.internal.request.select;

import org.jspecify.annotations.NullMarked;
