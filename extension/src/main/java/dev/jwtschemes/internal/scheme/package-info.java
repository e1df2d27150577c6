/**
 * Definitions of schemes: how they are configured, and what they say.
 *
 * <p>In: configuration and definitions made in code. Out: definitions, settings, findings.
 * Deployment and request time. Depends on the API, {@code config}, {@code problem} and the
 * MicroProfile Config API. Internal. Reading order: {@link
 * dev.jwtschemes.internal.config.ConfigKey}, {@link dev.jwtschemes.internal.scheme.ConfigReader},
 * {@link dev.jwtschemes.internal.scheme.TokenPlace}.
 */
@NullMarked
package dev.jwtschemes.internal.scheme;

import org.jspecify.annotations.NullMarked;
