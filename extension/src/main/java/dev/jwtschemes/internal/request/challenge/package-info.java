/**
 * Write the challenges of a refusal.
 *
 * <p>In: schemes and a reason. Out: header values. Request time. Depends on the API. Internal.
 */
@NullMarked
package dev.jwtschemes.internal.request.challenge;

import org.jspecify.annotations.NullMarked;
