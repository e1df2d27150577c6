/**
 * Find the token: in the places where the candidate schemes look, and nowhere else.
 *
 * <p>In: headers and cookies. Out: a token, none, or a malformed request. Request time. Depends on
 * the API and {@code token}. Internal.
 */
@NullMarked
package dev.jwtschemes.internal.request.extract;

import org.jspecify.annotations.NullMarked;
