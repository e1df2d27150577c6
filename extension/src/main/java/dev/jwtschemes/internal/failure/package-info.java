/**
 * Failures, as the library makes them; applications only read them.
 *
 * <p>In: a reason, a detail, a cause. Out: a {@code Failure}. Deployment and request time. Depends
 * on the API, {@code access} and {@code text}. Internal. Reading order: {@code Failures}.
 */
@NullMarked
package dev.jwtschemes.internal.failure;

import org.jspecify.annotations.NullMarked;
