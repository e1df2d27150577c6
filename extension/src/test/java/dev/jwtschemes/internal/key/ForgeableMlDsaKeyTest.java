package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.text.Text;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A signature is checked by {@code A z - c t1 2^13} modulo 8380417 = 1023 * 2^13 + 1 (FIPS 204
 * algorithm 8): where t1 is close to 0 or 1023 there is nothing, or next to nothing, that only the
 * owner of the private key can know.
 */
class ForgeableMlDsaKeyTest {
  private static final String FLAW =
      "ML-DSA key whose t1 is zero or close to it, for which anyone can sign (FIPS 204 section 6.3)";
  private static final int SEED_BYTES = 32;

  /** As a JVM with ML-DSA would make it. */
  private record Encoded(byte[] bytes) implements PublicKey {
    @Override
    public String getAlgorithm() {
      return "ML-DSA-44";
    }

    @Override
    public String getFormat() {
      return "X.509";
    }

    @Override
    public byte[] getEncoded() {
      return bytes.clone();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30820532300b06096086480165030403110382052100, 1312",
    "308207b2300b0609608648016503040312038207a100, 1952",
    "30820a32300b060960864801650304031303820a2100, 2592"
  })
  void key_of_zeros_is_flawed_in_each_set(String prefix, int bytes) {
    byte[] start = HexFormat.of().parseHex(prefix);
    byte[] key = Arrays.copyOf(start, start.length + bytes);
    key[start.length] = 7; // of the seed
    assertThat(KeyFlaw.of(new Encoded(key), KeyPurpose.SIGNATURE)).hasValue(Text.of(FLAW));
  }

  /** Each five bytes are four coefficients of ten bits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000",
        "ffffffffff",
        "00fc0fc0ff",
        "ff03f03f00",
        "ff07000000",
        "0104104000",
        "0208208000",
        "fdf7df7fff"
      })
  void key_whose_coefficients_are_close_to_0_is_flawed(String coefficients) {
    assertThat(flaw(coefficients, 256)).hasValue(Text.of(FLAW));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 127, 191})
  void few_other_coefficients_do_not_help(int groups) {
    assertThat(flaw("a5a5a5a5a5", groups)).hasValue(Text.of(FLAW));
  }

  @ParameterizedTest
  @ValueSource(ints = {193, 256})
  void key_with_many_other_coefficients_is_sound(int groups) {
    assertThat(flaw("a5a5a5a5a5", groups)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(minVersion = 24, disabledReason = "ML-DSA came with Java 24")
  void generated_key_is_sound(MlDsa set) throws Exception {
    PublicKey key = KeyPairGenerator.getInstance(set.id()).generateKeyPair().getPublic();
    assertThat(KeyFlaw.of(key, KeyPurpose.SIGNATURE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ML-DSA-44, 1312", "ML-DSA-65, 1952", "ML-DSA-87, 2592"})
  @EnabledForJreRange(minVersion = 24, disabledReason = "ML-DSA came with Java 24")
  void is_skipped_in_a_key_set(String alg, int bytes) {
    String jwk =
        "{\"kty\":\"AKP\",\"alg\":\"%s\",\"pub\":\"%s\"}"
            .formatted(
                alg, Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[bytes]));
    assertThat(
            catchThrowableOfType(Unusable.class, () -> KeyReader.read(jwk, KeyPurpose.SIGNATURE)))
        .hasMessage("no usable key in the JSON: [" + FLAW + "]");
  }

  /** A key of ML-DSA-44 that begins with so many groups of these coefficients; the rest is zero. */
  private static Optional<Text> flaw(String coefficients, int groups) {
    byte[] prefix = HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");
    byte[] group = HexFormat.of().parseHex(coefficients);
    byte[] key = Arrays.copyOf(prefix, prefix.length + 1312);
    for (int i = 0; i < groups; i++) {
      System.arraycopy(group, 0, key, prefix.length + SEED_BYTES + i * group.length, group.length);
    }
    return KeyFlaw.of(new Encoded(key), KeyPurpose.SIGNATURE);
  }
}
