package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of type AKP; that tokens are checked with them is in {@code AlgorithmTest}. */
class MlDsaTest {

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(minVersion = 24, disabledReason = "ML-DSA came with Java 24")
  void reads_a_key_of_its_set_and_no_other(MlDsa set) throws Exception {
    byte[] encoded =
        KeyPairGenerator.getInstance(set.id()).generateKeyPair().getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, 22, encoded.length);
    Keys keys = KeyReader.read(jwk(set.id(), raw), KeyPurpose.SIGNATURE);
    for (Algorithm each : Algorithm.values()) {
      assertThat(keys.matching(Optional.of("q1"), each))
          .as(each.id())
          .hasSize(each.id().equals(set.id()) ? 1 : 0);
    }
    assertThat(
            KeyReader.read(Base64.getEncoder().encodeToString(encoded), KeyPurpose.SIGNATURE).all())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(minVersion = 24, disabledReason = "ML-DSA came with Java 24")
  void refuses_a_key_of_the_wrong_length(MlDsa set) {
    assertUnusable(jwk(set.id(), new byte[100]), "pub makes no key of alg '" + set.id() + "'");
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(maxVersion = 23, disabledReason = "later JVMs have the algorithm")
  void says_that_the_jvm_does_not_have_it(MlDsa set) {
    assertUnusable(
        jwk(set.id(), new byte[1312]), "alg '" + set.id() + "' is not an algorithm of this JVM");
  }

  @Test
  void refuses_a_private_key() {
    assertThat(
            catchThrowableOfType(
                Unusable.class,
                () ->
                    KeyReader.read(
                        "{\"kty\":\"AKP\",\"alg\":\"ML-DSA-44\",\"pub\":\"AA\",\"priv\":\"AA\"}",
                        KeyPurpose.SIGNATURE)))
        .hasMessage("JWK with private parts");
  }

  private static void assertUnusable(String jwk, String reason) {
    assertThat(
            catchThrowableOfType(Unusable.class, () -> KeyReader.read(jwk, KeyPurpose.SIGNATURE)))
        .hasMessage("no usable key in the JSON: [" + reason + "]");
  }

  private static String jwk(String alg, byte[] raw) {
    return "{\"kty\":\"AKP\",\"kid\":\"q1\",\"alg\":\""
        + alg
        + "\",\"pub\":\""
        + Base64.getUrlEncoder().withoutPadding().encodeToString(raw)
        + "\"}";
  }
}
