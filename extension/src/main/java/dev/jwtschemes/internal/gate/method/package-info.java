/**
 * The second gate at each resource method that CDI can intercept.
 *
 * <p>In: calls of resource methods. Out: the call passes, or is refused. Deployment time for {@code
 * GatedMethods}, else request time. Depends on the API, {@code adapter.rest} for what a resource
 * method is and for the refusal, {@code deployment}, {@code failure}, {@code gate}, {@code
 * request}, {@code rule}, {@code text} and CDI. Internal. Reading order: {@code GatedMethods},
 * {@code Gate}, {@code GatedRequest}.
 */
@NullMarked
package dev.jwtschemes.internal.gate.method;

import org.jspecify.annotations.NullMarked;
