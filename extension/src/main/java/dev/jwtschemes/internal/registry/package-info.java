/**
 * The registered schemes, and what makes a definition unusable by itself or beside others.
 *
 * <p>In: definitions. Out: immutable sets of schemes, arranged for requests; findings. Deployment
 * and request time. Depends on {@code scheme} and {@code key}. Internal. Reading order: {@code
 * LiveRegistry}, {@code Schemes}, {@code Candidates}, {@code DefinitionRules}.
 */
@NullMarked
package dev.jwtschemes.internal.registry;

import org.jspecify.annotations.NullMarked;
