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
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;

/**
 * The check of the signature of a JWS (RFC 7515 section 5.2) with an algorithm from the scheme's
 * list (RFC 8725 section 3.1) and a key of the family that the algorithm needs. Thread-safe.
 *
 * @param algorithms those that are allowed
 */
record SignatureCheck(List<Algorithm> algorithms) {

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

  /** Pass if one of the first {@value Keys#MAX_TRIED} keys signed it. */
  void check(CompactForm token, Algorithm algorithm, List<Keys.Entry> keys) throws Refusal {
    List<Keys.Entry> tried = keys.stream().limit(Keys.MAX_TRIED).toList();
    for (Keys.Entry entry : tried) {
      if (!SignatureForm.fits(token.signature(), algorithm, entry.key())) {
        continue;
      }
      try {
        if (isSigned(token, algorithm, entry.key())) {
          return;
        }
      } catch (JoseException | GeneralSecurityException | RuntimeException e) {
        // A signature that can't even be parsed is a wrong one; another key can't change that, but
        // its turn costs nothing.
        continue;
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

  /**
   * The library's algorithm alone: its own reading of the token is slow, and lenient, and
   * everything in the header has been checked.
   */
  private static boolean isSigned(CompactForm token, Algorithm algorithm, Key key)
      throws JoseException, GeneralSecurityException {
    if (algorithm.mlDsa().isPresent()) {
      return algorithm.mlDsa().get().isSigned(token.signingInput(), token.signature(), key);
    }
    // The library knows Ed25519 and Ed448 (RFC 9864) by their older name; the key is of the curve.
    Algorithm known = key instanceof EdECKey ? Algorithm.EDDSA : algorithm;
    JsonWebSignatureAlgorithm library =
        AlgorithmFactoryFactory.getInstance().getJwsAlgorithmFactory().getAlgorithm(known.id());
    if (!(key instanceof RSAKey)) {
      // KeyReader has judged the size of RSA keys, and jose4j knows one minimum for all.
      library.validateVerificationKey(key);
    }
    return library.verifySignature(
        token.signature(), key, token.signingInput(), new ProviderContext());
  }
}
