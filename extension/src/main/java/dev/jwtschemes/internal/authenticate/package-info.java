/**
 * Authentication of a token: the scheme that checks it, the checks, the caller.
 *
 * <p>In: an unverified token and the candidates. Out: one scheme or why none; the caller. Request
 * time. Depends on the API, {@code failure}, {@code registry}, {@code scheme}, {@code verify},
 * {@code token}, {@code text} and MP-JWT; no events, log, HTTP or CDI. Internal. Reading order:
 * {@code TokenAuthentication}, {@code Authentication}, {@code IssuerSchemeSelector}, {@code
 * Selection}, {@code Caller}, {@code TokenExplanation}.
 */
@NullMarked
package dev.jwtschemes.internal.authenticate;

import org.jspecify.annotations.NullMarked;
