package dev.jwtschemes.internal.verify;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.CompactForm;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.List;

/**
 * The check of the signature of a JWS (RFC 7515 section 5.2) with an algorithm from the scheme's
 * list (RFC 8725 section 3.1) and a key of the family that the algorithm needs. Thread-safe.
 *
 * @param algorithms those that are allowed
 * @param primitives that check them
 */
record SignatureCheck(List<Algorithm> algorithms, Primitives primitives) {

  /** The {@code alg} of the token, if allowed; {@code none} never is. */
  Algorithm algorithm(CompactForm token) throws Refusal {
    return allowed(token, algorithms, "alg");
  }

  /**
   * The {@code alg} of a token, if it is one of these.
   *
   * @param name of it, for the failure
   */
  static Algorithm allowed(
      CompactForm token, List<Algorithm> algorithms, @CompileTimeConstant String name)
      throws Refusal {
    String given = token.header("alg").orElse("");
    for (Algorithm each : algorithms) {
      if (each.id().equals(given)) {
        return each;
      }
    }
    throw new Refusal(
        FailureReason.ALGORITHM_NOT_ALLOWED,
        Detail.expected(name, names(algorithms), Text.EMPTY.quote(given)));
  }

  /** List algorithms for a detail. */
  static Text names(List<Algorithm> algorithms) {
    return Text.EMPTY.names(algorithms.stream().map(Algorithm::id).toList());
  }

  /** Find the one of the first {@value Keys#MAX_TRIED} keys that signed it. */
  Keys.Entry check(CompactForm token, Algorithm algorithm, List<Keys.Entry> keys) throws Refusal {
    byte[] signature = token.signature();
    byte[] input = token.signingInput();
    List<Keys.Entry> tried = keys.subList(0, Math.min(keys.size(), Keys.MAX_TRIED));
    for (Keys.Entry entry : tried) {
      if (isSigned(input, signature, algorithm, entry.key())) {
        return entry;
      }
    }
    List<String> ids = tried.stream().map(key -> key.kid().orElse("(no kid)")).toList();
    throw new Refusal(
        FailureReason.SIGNATURE_INVALID,
        Detail.of(
            Text.of("alg ")
                .name(algorithm.id())
                .and(", checked with key ")
                .quote(ids)
                .and(remark(token))));
  }

  /** Microsoft signs another header than it sends, so that only Microsoft Graph can check these. */
  private static Text remark(CompactForm token) {
    return token.hasHeader("nonce")
        ? Text.of(
            "; the header has a nonce, as tokens for Microsoft Graph have, which no other service can check: request one for this service's own scope")
        : Text.EMPTY;
  }

  /** The key is of the algorithm's kind, the signature has its one form, and the key made it. */
  private boolean isSigned(byte[] input, byte[] signature, Algorithm algorithm, Key key) {
    if (!algorithm.fits(key) || !SignatureForm.fits(signature, algorithm, key)) {
      return false;
    }
    try {
      return primitives.isSigned(input, signature, algorithm, key);
    } catch (GeneralSecurityException | RuntimeException e) {
      // A signature that can't even be parsed is a wrong one; another key can't change that, but
      // its turn costs nothing.
      return false;
    }
  }
}
