/**
 * Schemes: how they are configured, what makes them unusable, and which are registered now.
 *
 * <p>In: configuration and definitions made in code. Out: an immutable set of schemes per request.
 * Deployment and request time. Depends on the API, {@code problem} and the MicroProfile Config API.
 * Internal. Reading order: {@link dev.jwtschemes.internal.scheme.ConfigKey}, {@link
 * dev.jwtschemes.internal.scheme.ConfigReader}, {@link
 * dev.jwtschemes.internal.scheme.DefinitionRules}, {@link
 * dev.jwtschemes.internal.scheme.LiveRegistry}.
 */
@NullMarked
package dev.jwtschemes.internal.scheme;

import org.jspecify.annotations.NullMarked;
