/**
 * The feature that an application lists where its JAX-RS runtime loads none as a service.
 *
 * <p>In: what the runtime calls when it starts an application. Out: the filter of this library, for
 * all of its resource methods. Deployment time. Depends on {@code internal.adapter.rest}. API.
 */
@NullMarked
package dev.jwtschemes.rest;

import org.jspecify.annotations.NullMarked;
