/**
 * What the adapters share.
 *
 * <p>In: the container. Out: its identity. Request time. Depends on {@code authenticate}. Internal.
 * Reading order: {@code ContainerIdentity}.
 */
@NullMarked
package dev.jwtschemes.internal.adapter;

import org.jspecify.annotations.NullMarked;
