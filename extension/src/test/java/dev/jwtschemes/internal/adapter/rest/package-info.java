/** Tests of what the JAX-RS adapter decides without a server. */
@NullMarked
package dev.jwtschemes.internal.adapter.rest;

import org.jspecify.annotations.NullMarked;
