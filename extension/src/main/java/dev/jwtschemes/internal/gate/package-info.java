/**
 * The second gate, independent of the JAX-RS registration: what was decided for a request, where
 * the filter has proved itself, and whether a call came from a runtime that dispatches requests.
 *
 * <p>In: what the filter admitted; applications that loaded the feature; calls of resource methods.
 * Out: whether a resource method may run. Deployment and request time. Plain Java: depends on
 * {@code rule} only. Internal. Reading order: {@link dev.jwtschemes.internal.gate.Admission},
 * {@link dev.jwtschemes.internal.gate.Enforcement}, {@link
 * dev.jwtschemes.internal.gate.CallOrigin}, {@link dev.jwtschemes.internal.gate.JaxRsCode}.
 */
@NullMarked
package dev.jwtschemes.internal.gate;

import org.jspecify.annotations.NullMarked;
