/**
 * Who the caller is, once a token was validated: its claims, and groups that may grow.
 *
 * <p>In: a validated token. Out: a principal. Request time. Depends on the MP-JWT API. Internal.
 */
@NullMarked
package dev.jwtschemes.internal.request.identity;

import org.jspecify.annotations.NullMarked;
