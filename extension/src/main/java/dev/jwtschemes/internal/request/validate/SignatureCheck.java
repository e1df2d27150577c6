package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.request.token.CompactForm;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Checks the signature of a JWS (RFC 7515 section 5.2) with an algorithm from the scheme's list
 * (RFC 8725 section 3.1) and a key of the family that the algorithm needs. Thread-safe.
 *
 * @param algorithms the values of {@code alg} that are allowed
 */
record SignatureCheck(Set<String> algorithms) {

  /** The {@code alg} of the token, if allowed; {@code none} never is. */
  String algorithm(CompactForm token) throws Refusal {
    String algorithm = token.header("alg").orElse("");
    if (!algorithms.contains(algorithm)) {
      throw new Refusal(
          FailureReason.ALGORITHM_NOT_ALLOWED,
          Detail.expected("alg", Text.EMPTY.names(algorithms), Text.EMPTY.quote(algorithm)));
    }
    return algorithm;
  }

  /** Pass if one of the first {@value Keys#MAX_TRIED} keys signed it. */
  void check(CompactForm token, String algorithm, List<Keys.Entry> keys) throws Refusal {
    List<Keys.Entry> tried = keys.stream().limit(Keys.MAX_TRIED).toList();
    for (Keys.Entry entry : tried) {
      if (!SignatureForm.fits(token.signature(), algorithm, entry.key())) {
        continue;
      }
      try {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
        jws.setCompactSerialization(token.text());
        jws.setKey(entry.key());
        // KeyReader has judged the size of RSA keys, and jose4j knows one minimum for all.
        jws.setDoKeyValidation(!(entry.key() instanceof RSAKey));
        if (jws.verifySignature()) {
          return;
        }
      } catch (JoseException | RuntimeException e) {
        // A signature that can't even be parsed is a wrong one; another key can't mend it, but its
        // turn costs nothing.
        continue;
      }
    }
    List<String> ids = tried.stream().map(key -> key.kid().orElse("(no kid)")).toList();
    throw new Refusal(
        FailureReason.SIGNATURE_INVALID,
        Detail.of(Text.of("alg ").name(algorithm).and(", checked with key ").quote(ids)));
  }
}
