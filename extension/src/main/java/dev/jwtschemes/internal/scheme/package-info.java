/**
 * Definitions of schemes: how they are configured, and what they say.
 *
 * <p>In: configuration and definitions made in code. Out: definitions, settings, findings.
 * Deployment and request time. Depends on the API, {@code access}, {@code config}, {@code problem},
 * {@code text} and the MicroProfile Config API. Internal. Reading order: {@code ConfigReader},
 * {@code KeyNames}, {@code ConfigTexts}, {@code MpJwtKeys}, {@code SettingsReader}, {@code
 * DefinitionReader}, {@code Issuers}, {@code TokenPlace}, {@code Settings}.
 */
@NullMarked
package dev.jwtschemes.internal.scheme;

import org.jspecify.annotations.NullMarked;
