/**
 * Configuration keys with their types, ranges and defaults, and values by key.
 *
 * <p>In: values, from configuration or from the builders of the API. Out: checked values, and what
 * is wrong with their combinations. Deployment and request time. Depends on {@code text} and {@code
 * problem}; the API depends on it. Internal. Reading order: {@link
 * dev.jwtschemes.internal.config.ConfigKey}, {@link dev.jwtschemes.internal.config.ValueType},
 * {@link dev.jwtschemes.internal.config.ConfigValues}, {@link
 * dev.jwtschemes.internal.config.Combinations}.
 */
@NullMarked
package dev.jwtschemes.internal.config;

import org.jspecify.annotations.NullMarked;
