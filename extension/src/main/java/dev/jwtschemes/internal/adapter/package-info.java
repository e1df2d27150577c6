/**
 * What the adapters share.
 *
 * <p>In: the container. Out: its identity, and the parts of the library. Request time. Depends on
 * the API, {@code authenticate}, {@code request}, {@code deployment}, {@code gate} and CDI.
 * Internal. Reading order: {@code Library}, {@code ContainerIdentity}.
 */
@NullMarked
package dev.jwtschemes.internal.adapter;

import org.jspecify.annotations.NullMarked;
