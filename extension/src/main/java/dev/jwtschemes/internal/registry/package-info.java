/**
 * The registered schemes, and what makes a definition unusable by itself or beside others.
 *
 * <p>In: definitions. Out: immutable sets of schemes, arranged for requests; findings. Deployment
 * and request time. Depends on the API, {@code access}, {@code config}, {@code key}, {@code
 * key.fetch}, {@code problem}, {@code rule}, {@code scheme}, {@code text}, {@code token} and {@code
 * verify}. Internal. Reading order: {@code LiveRegistry}, {@code Schemes}, {@code Candidates},
 * {@code DefinitionRules}, {@code KnownTokens}.
 */
@NullMarked
package dev.jwtschemes.internal.registry;

import org.jspecify.annotations.NullMarked;
