/**
 * Which rule holds for a resource method: annotations in, an immutable rule out.
 *
 * <p>In: a class and one of its methods. Out: who may call it, and by which schemes. Deployment
 * time, and the first request of a sub-resource. Depends on the API and the common annotations
 * only; knows nothing of JAX-RS or servlets. Internal. Reading order: {@link
 * dev.jwtschemes.internal.rule.AccessRule}, {@link dev.jwtschemes.internal.rule.RuleReader}, {@link
 * dev.jwtschemes.internal.rule.SchemeNames}.
 */
@NullMarked
package dev.jwtschemes.internal.rule;

import org.jspecify.annotations.NullMarked;
