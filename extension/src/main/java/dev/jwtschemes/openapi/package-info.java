/**
 * The filter that describes in OpenAPI documents what callers need.
 *
 * <p>In: a document as the server made it. Out: the same with security schemes, requirements and
 * responses. Needs MicroProfile OpenAPI. Depends on {@code internal.openapi}. API.
 */
@NullMarked
package dev.jwtschemes.openapi;

import org.jspecify.annotations.NullMarked;
