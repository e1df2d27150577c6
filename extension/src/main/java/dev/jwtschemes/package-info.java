/**
 * What an application sees: named JWT schemes, the reasons of a refusal, and the decision of a
 * request.
 *
 * <p>In: annotations, definitions and injection points of the application. Out: validated tokens,
 * reasons, decisions. Used at deployment and at request time. Depends on CDI, MP-JWT and, of the
 * internal packages, {@code access}, {@code config}, {@code problem} and {@code text}. API: names
 * and rules are stable.
 *
 * <p>Reading order: {@link dev.jwtschemes.JwtScheme}, {@link dev.jwtschemes.SchemeDefinition},
 * {@link dev.jwtschemes.FailureReason}, {@link dev.jwtschemes.AuthenticationDecision}, then {@link
 * dev.jwtschemes.event}.
 */
@NullMarked
package dev.jwtschemes;

import org.jspecify.annotations.NullMarked;
