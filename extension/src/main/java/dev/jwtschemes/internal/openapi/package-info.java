/**
 * The rules of the application as OpenAPI documents describe them.
 *
 * <p>In: resource methods and schemes as they are, a document. Out: security schemes, requirements
 * and responses in it. At the start, or when the document is asked for. Depends on {@code adapter},
 * {@code deployment}, {@code registry}, {@code rule}, {@code scheme} and the API; with {@code
 * dev.jwtschemes.openapi} the only package that sees MicroProfile OpenAPI. Internal. Reading order:
 * {@code OpenApiLink}, {@code SecurityDescription}, {@code KnownOperations}, {@code
 * SecuritySchemes}.
 */
@NullMarked
package dev.jwtschemes.internal.openapi;

import org.jspecify.annotations.NullMarked;
