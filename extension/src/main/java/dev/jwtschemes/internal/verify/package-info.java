/**
 * The checks of a token by the keys and rules of one scheme.
 *
 * <p>In: an unverified token. Out: a validated one, why it is rejected, or why it can not be
 * checked: three types that never mix. Request time. Depends on {@code scheme}, {@code token},
 * {@code key}, {@code key.fetch} and the JOSE library. Internal. Reading order: {@code
 * SchemeVerifier}, {@code Verdict}, {@code SignatureCheck}, {@code Decryption}, {@code ClaimCheck},
 * {@code ValidatedToken}.
 */
@NullMarked
package dev.jwtschemes.internal.verify;

import org.jspecify.annotations.NullMarked;
