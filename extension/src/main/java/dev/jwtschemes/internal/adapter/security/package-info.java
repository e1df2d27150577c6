/**
 * Servlet and Jakarta Security: hands the caller to the server, so that servlets, EJB and Jakarta
 * Security know it, and protects plain servlets.
 *
 * <p>In: callers that the pipeline has authenticated; protected requests that never reach JAX-RS.
 * Out: container identity. Deployment and request time. The only package that sees servlets and
 * Jakarta Security; where those are absent, only {@code SecurityAdapter} is loaded. Depends on
 * {@code adapter.rest} and what that may see, {@code failure} and {@code rest}. Internal. Reading
 * order: {@link dev.jwtschemes.internal.adapter.security.Startup}, {@code ExchangeFilter}, {@link
 * dev.jwtschemes.internal.adapter.security.ContainerLogin}, {@link
 * dev.jwtschemes.internal.adapter.security.SchemesMechanism}.
 */
@NullMarked
package dev.jwtschemes.internal.adapter.security;

import org.jspecify.annotations.NullMarked;
