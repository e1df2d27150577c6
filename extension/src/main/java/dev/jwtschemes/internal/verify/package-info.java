/**
 * The checks of a token by the keys and rules of one scheme: a list, each with a name and an
 * expectation. One run stops at the first that fails; another, for explanations, goes through all.
 *
 * <p>In: an unverified token. Out: a validated one, why it is rejected, or why it can not be
 * checked: three types that never mix. Request time. Depends on the API, {@code config}, {@code
 * failure}, {@code scheme}, {@code token}, {@code key}, {@code key.fetch}, {@code text}, the JOSE
 * library, MP-JWT and the JSON-P API. Internal. Reading order: {@code SchemeVerifier}, {@code
 * Verdict}, {@code Check}, {@code SchemeChecks}, {@code HeaderChecks}, {@code Decryption}, {@code
 * SignatureCheck}, {@code ClaimChecks}, {@code Groups}, {@code ValidatedToken}.
 */
@NullMarked
package dev.jwtschemes.internal.verify;

import org.jspecify.annotations.NullMarked;
