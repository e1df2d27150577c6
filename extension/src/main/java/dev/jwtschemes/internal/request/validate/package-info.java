/**
 * Check a token with the keys and rules of the chosen scheme.
 *
 * <p>In: an unverified token. Out: a validated one, why it is refused, or why it can't be checked:
 * three types that never mix. Request time; keys that are configured in place are read at
 * deployment. The only package that sees the JOSE library and fetches anything. Internal. Reading
 * order: {@link dev.jwtschemes.internal.request.validate.SchemeVerifiers}, {@link
 * dev.jwtschemes.internal.request.validate.SchemeVerifier}, {@link
 * dev.jwtschemes.internal.request.validate.Verdict}, then {@code SignatureCheck}, {@code
 * Decryption}, {@code ClaimCheck}, {@code KeySource} and its two kinds.
 */
@NullMarked
package dev.jwtschemes.internal.request.validate;

import org.jspecify.annotations.NullMarked;
