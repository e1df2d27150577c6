/**
 * Request processing, stage by stage; {@link dev.jwtschemes.internal.request.RequestPipeline} shows
 * it whole.
 *
 * <p>In: an incoming request and the rule of its matched method. Out: go on, or a refusal with all
 * that its response needs. Request time. Depends on the API and its events, {@code authenticate},
 * {@code event}, {@code failure}, {@code gate}, {@code registry}, {@code rule}, {@code scheme},
 * {@code token}, {@code text} and MP-JWT; not on CDI, JAX-RS, servlets or configuration. Internal.
 * Reading order: {@link dev.jwtschemes.internal.request.RequestPipeline}, {@link
 * dev.jwtschemes.internal.request.Requirement}, {@link
 * dev.jwtschemes.internal.request.TokenExtractor}, {@code Passage}, {@code Refusals}, {@code
 * Challenge}.
 */
@NullMarked
package dev.jwtschemes.internal.request;

import org.jspecify.annotations.NullMarked;
