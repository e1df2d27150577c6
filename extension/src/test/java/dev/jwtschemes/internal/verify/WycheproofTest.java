package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.KeyPurpose;
import dev.jwtschemes.internal.key.KeyReader;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.token.CompactForm;
import dev.jwtschemes.internal.token.CompactForm.NotCompact;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Wycheproof.Vector;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every signature and encryption vector through our own readers and checks. All algorithms are
 * allowed at once, so that nothing is refused merely because a scheme doesn't list it.
 */
class WycheproofTest {
  private static final List<Algorithm> SIGNATURES = algorithms(Form.JWS);

  private static final List<Algorithm> DECRYPTION = algorithms(Form.JWE);

  /**
   * Their secret is 32 zeros, which is refused as a key. Their signatures are checked all the same.
   */
  private static final int FIRST_OF_ZEROS = 357;

  private static final int LAST_OF_ZEROS = 377;

  /** Where we differ from the label, and why. */
  private static final Map<Integer, String> SIGNATURE_EXCEPTIONS =
      Map.of(
          346, "valid, refused: the JWK is for PS256, the token says PS384 (RFC 7517 section 4.4)",
          347, "valid, refused: the JWK is for ES521, an algorithm that does not exist",
          350, "valid, refused: the JWK is for PS256, the token says PS384 (RFC 7517 section 4.4)",
          351, "valid, refused: the JWK is for ES521, an algorithm that does not exist",
          367, "invalid, accepted: the text is letter by letter that of the valid vector 357",
          370, "invalid, accepted: the text is letter by letter that of the valid vector 357",
          372, "valid, refused: a question mark in the header is not base64url",
          373, "valid, refused: a question mark in the payload is not base64url");

  @ParameterizedTest
  @EnumSource(
      value = SignatureProvider.class,
      names = {"OF_JVM", "CORRETTO", "CONSCRYPT"})
  void takes_valid_signatures_and_refuses_invalid_ones(SignatureProvider provider) {
    Primitives primitives = provider.primitives();
    Counts counts = new Counts("signature (" + provider + ")");
    for (Vector each : vectors("json_web_signature_test.json", List.of("public", "private"), 401)) {
      counts.add(each, true, isSigned(each, primitives));
    }
    counts.print();
    assertThat(counts.surprises.keySet()).isEqualTo(SIGNATURE_EXCEPTIONS.keySet());
    assertThat(counts.accepted).isEqualTo(40 + 2);
    assertThat(counts.refused).isEqualTo(353 + 6);
  }

  @Test
  void decrypts_valid_tokens_and_refuses_invalid_ones() {
    Counts counts = new Counts("encryption");
    for (Vector each : vectors("json_web_encryption_test.json", List.of("private"), 139)) {
      counts.add(each, isSupported(each), isDecrypted(each));
    }
    counts.print();
    assertThat(counts.surprises).isEmpty();
    assertThat(counts.accepted).isEqualTo(39);
    assertThat(counts.refused).isEqualTo(100);
  }

  private static List<Algorithm> algorithms(Form form) {
    return Arrays.stream(Algorithm.values()).filter(each -> each.form() == form).toList();
  }

  private static List<Vector> vectors(String file, List<String> keyMembers, int expected) {
    var folder = Wycheproof.folder();
    assumeTrue(
        folder.isPresent(),
        "skipped: no folder ../shared/vectors/wycheproof beside the project, which holds the vectors");
    List<Vector> vectors = Wycheproof.read(folder.get().resolve(file), keyMembers);
    assertThat(vectors).hasSize(expected);
    return vectors;
  }

  private static boolean isSigned(Vector vector, Primitives primitives) {
    try {
      Keys keys = keys(vector);
      CompactForm token = CompactForm.read(vector.token());
      SignatureCheck check = new SignatureCheck(SIGNATURES, primitives);
      Algorithm algorithm = check.algorithm(token);
      List<Keys.Entry> matching = keys.matching(token.header("kid"), algorithm);
      if (matching.isEmpty()) {
        return false;
      }
      check.check(token, algorithm, matching);
      return true;
    } catch (Unusable | NotCompact | Refusal e) {
      return false;
    }
  }

  private static Keys keys(Vector vector) throws Unusable {
    if (vector.id() >= FIRST_OF_ZEROS && vector.id() <= LAST_OF_ZEROS) {
      assertThat(catchThrowable(() -> KeyReader.read(vector.key(), KeyPurpose.SECRET)))
          .hasMessage("no usable key in the JSON: [a shared secret whose bytes are all equal]");
      return new Keys(
          List.of(
              new Keys.Entry(
                  new SecretKeySpec(new byte[32], "HMAC"),
                  Optional.of("hs256-key"),
                  Optional.of("HS256"))));
    }
    return KeyReader.read(
        vector.key(), vector.keyType().equals("oct") ? KeyPurpose.SECRET : KeyPurpose.SIGNATURE);
  }

  private static boolean isDecrypted(Vector vector) {
    try {
      Keys keys = KeyReader.read(vector.key(), KeyPurpose.DECRYPTION);
      if (!(UnverifiedToken.read(vector.token(), Integer.MAX_VALUE)
          instanceof UnverifiedToken.Readable readable)) {
        return false;
      }
      Examination token = new Examination(readable.token());
      Checks checks = new Checks(new Decryption(keys, DECRYPTION).checks());
      if (!checks.untilOneFails(token).equals(CheckResult.PASSED)) {
        return false;
      }
      assertThat(HexFormat.of().formatHex(Objects.requireNonNull(token.plaintext)))
          .as("plaintext of " + vector.id())
          .isEqualTo(vector.plaintext());
      return true;
    } catch (Unusable e) {
      return false;
    }
  }

  private static boolean isSupported(Vector vector) {
    try {
      String algorithm = CompactForm.read(vector.token()).header("alg").orElse("");
      return DECRYPTION.stream().anyMatch(each -> each.id().equals(algorithm));
    } catch (NotCompact e) {
      return false;
    }
  }

  /** What came of one file. */
  private static final class Counts {
    private final String what;
    private final Map<Integer, String> surprises = new TreeMap<>();
    private int accepted;
    private int refused;
    private int unsupported;

    Counts(String what) {
      this.what = what;
    }

    void add(Vector vector, boolean isSupported, boolean isAccepted) {
      accepted += isAccepted ? 1 : 0;
      refused += isAccepted ? 0 : 1;
      if (vector.isValid() && !isSupported && !isAccepted) {
        unsupported++;
      } else if (vector.isValid() != isAccepted) {
        surprises.put(vector.id(), vector.comment());
      }
    }

    void print() {
      System.out.printf(
          "Wycheproof %s vectors: %d accepted, %d refused (%d of them valid, of algorithms that are"
              + " not supported), %d not as labelled%n",
          what, accepted, refused, unsupported, surprises.size());
      surprises.forEach(
          (id, comment) ->
              System.out.println(
                  "  "
                      + id
                      + " "
                      + comment
                      + ": "
                      + SIGNATURE_EXCEPTIONS.getOrDefault(id, "UNEXPECTED")));
    }
  }
}
