/**
 * Jakarta RESTful Web Services: finds resource methods, puts a filter before each, writes its
 * response.
 *
 * <p>In: what JAX-RS calls. Out: an incoming request for the pipeline, and its outcome as a
 * response. Deployment and request time. The only package that uses {@code jakarta.ws.rs}, but for
 * the API's {@code rest} and the types that {@code Startup} names in {@code @HandlesTypes}.
 * Registered through {@code META-INF/services}, which works on every server. Internal. Reading
 * order: {@link dev.jwtschemes.internal.adapter.rest.SchemesFeature}, {@link
 * dev.jwtschemes.internal.adapter.rest.SchemeFilter}, {@link
 * dev.jwtschemes.internal.adapter.rest.ResourceScan}.
 */
@NullMarked
package dev.jwtschemes.internal.adapter.rest;

import org.jspecify.annotations.NullMarked;
