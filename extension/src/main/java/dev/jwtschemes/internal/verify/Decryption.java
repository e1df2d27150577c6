package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.ContentEncryption;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.CompactForm;
import dev.jwtschemes.internal.verify.Check.Needs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;

/**
 * The decryption of a JWE (RFC 7516 section 5.2). What comes out isn't trusted: anyone who has the
 * public key can encrypt. Thread-safe.
 *
 * @param keys private keys
 * @param algorithms those that are allowed
 */
record Decryption(Keys keys, List<Algorithm> algorithms) {
  private static final String[] CONTENT_ENCRYPTION = ContentEncryption.IDS.toArray(String[]::new);

  /** List the checks; the last finds the plaintext. */
  List<Check> checks() {
    return List.of(
        new Check(
            "JWE alg",
            SignatureCheck.names(algorithms),
            Needs.ENCRYPTED,
            token ->
                token.keyManagement =
                    SignatureCheck.allowed(token.sent().form(), algorithms, "JWE alg")),
        new Check(
            "enc",
            Text.EMPTY.names(ContentEncryption.IDS),
            Needs.ENCRYPTED,
            token -> requireContentEncryption(token.sent().form())),
        new Check(
            "zip",
            Text.of("absent"),
            Needs.ENCRYPTED,
            token -> requireUncompressed(token.sent().form())),
        // Nothing is decrypted that would be refused anyway.
        new Check(
            "decryption",
            Text.of("encrypted for one of the keys ").quote(keys.ids()),
            Needs.ALL_PASSED,
            token ->
                token.plaintext =
                    plaintext(token.sent().form(), Objects.requireNonNull(token.keyManagement))));
  }

  private static void requireContentEncryption(CompactForm token) throws Refusal {
    String given = token.header("enc").orElse("");
    if (!ContentEncryption.IDS.contains(given)) {
      throw new Refusal(
          FailureReason.ALGORITHM_NOT_ALLOWED,
          Detail.expected("enc", Text.EMPTY.names(ContentEncryption.IDS), Text.EMPTY.quote(given)));
    }
  }

  /** A few bytes could unpack to a lot (RFC 8725 section 3.6), and no issuer needs it. */
  private static void requireUncompressed(CompactForm token) throws Refusal {
    if (token.hasHeader("zip")) {
      throw new Refusal(
          FailureReason.DECRYPTION_FAILED, Detail.of("the token is compressed (zip)"));
    }
  }

  private byte[] plaintext(CompactForm token, Algorithm algorithm) throws Refusal {
    for (Keys.Entry entry : candidates(token.header("kid"), algorithm)) {
      Optional<byte[]> plaintext = decrypt(token, algorithm, entry);
      if (plaintext.isPresent()) {
        return plaintext.get();
      }
    }
    throw new Refusal(
        FailureReason.DECRYPTION_FAILED,
        Detail.of(Text.of("none of the keys ").quote(keys.ids()).and(" decrypts it")));
  }

  private List<Keys.Entry> candidates(Optional<String> kid, Algorithm algorithm) {
    return keys.all().stream()
        .filter(entry -> entry.fits(algorithm))
        .filter(entry -> kid.isEmpty() || entry.kid().isEmpty() || entry.kid().equals(kid))
        .limit(Keys.MAX_TRIED)
        .toList();
  }

  private static Optional<byte[]> decrypt(
      CompactForm token, Algorithm algorithm, Keys.Entry entry) {
    try {
      JsonWebEncryption jwe = new JsonWebEncryption();
      jwe.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm.id()));
      jwe.setContentEncryptionAlgorithmConstraints(
          new AlgorithmConstraints(ConstraintType.PERMIT, CONTENT_ENCRYPTION));
      jwe.setCompactSerialization(token.text());
      jwe.setKey(entry.key());
      return Optional.of(jwe.getPlaintextBytes());
    } catch (JoseException | RuntimeException e) {
      // Which step failed must not be distinguishable (RFC 7516 section 11.5).
      return Optional.empty();
    }
  }
}
