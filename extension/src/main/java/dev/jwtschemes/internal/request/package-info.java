/**
 * The way of a request, stage by stage; {@link dev.jwtschemes.internal.request.RequestPipeline}
 * shows it whole.
 *
 * <p>In: an incoming request and the rule of its matched method. Out: go on, or a refusal with all
 * that its response needs. Request time. Depends on {@code scheme}, {@code rule} and its own
 * stages; not on CDI, JAX-RS, servlets or configuration. Internal. Reading order: {@link
 * dev.jwtschemes.internal.request.RequestPipeline}, then the stages {@code extract}, {@code
 * select}, {@code validate}, {@code identity}, {@code authorize}, {@code challenge}.
 */
@NullMarked
package dev.jwtschemes.internal.request;

import org.jspecify.annotations.NullMarked;
