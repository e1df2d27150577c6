/**
 * Which rule holds for a resource method: annotations in, an immutable rule out.
 *
 * <p>In: a class and one of its methods. Out: who may call it, and by which schemes. Deployment and
 * request time. Depends on the API, {@code text} and the common annotations; knows nothing of
 * JAX-RS or servlets. Internal. Reading order: {@link dev.jwtschemes.internal.rule.AccessRule},
 * {@link dev.jwtschemes.internal.rule.RuleReader}, {@link
 * dev.jwtschemes.internal.rule.SchemeNames}.
 */
@NullMarked
package dev.jwtschemes.internal.rule;

import org.jspecify.annotations.NullMarked;
