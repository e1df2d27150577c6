/**
 * What the adapters share.
 *
 * <p>In: the container. Out: its identity, and the parts of the library. Request time. Depends on
 * {@code request} and {@code deployment}. Internal. Reading order: {@code ContainerIdentity}.
 */
@NullMarked
package dev.jwtschemes.internal.adapter;

import org.jspecify.annotations.NullMarked;
