package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shared secrets for HMAC, read from JWKs. */
class SecretReaderTest extends ReaderSuite {

  @Test
  void reads_a_shared_secret_when_the_scheme_names_an_hmac_algorithm() throws Exception {
    Keys keys = KeyReader.read(secret(32), KeyPurpose.SECRET);
    assertThat(keys.matching(Optional.of("s1"), Algorithm.HS256)).hasSize(1);
    assertThat(keys.matching(Optional.of("s1"), Algorithm.HS384)).isEmpty();
    assertThat(keys.matching(Optional.of("s1"), Algorithm.RS256)).isEmpty();
  }

  @Test
  void binds_the_length_of_a_secret_to_the_hash() throws Exception {
    Optional<String> kid = Optional.of("s1");
    assertThat(KeyReader.read(secret(47), KeyPurpose.SECRET).matching(kid, Algorithm.HS384))
        .isEmpty();
    assertThat(KeyReader.read(secret(48), KeyPurpose.SECRET).matching(kid, Algorithm.HS384))
        .hasSize(1);
    assertThat(KeyReader.read(secret(63), KeyPurpose.SECRET).matching(kid, Algorithm.HS512))
        .isEmpty();
    assertThat(KeyReader.read(secret(64), KeyPurpose.SECRET).matching(kid, Algorithm.HS512))
        .hasSize(1);
  }

  @Test
  void refuses_a_short_secret() {
    assertUnusable(
        secret(31),
        KeyPurpose.SECRET,
        "no usable key in the JSON: [a shared secret of 248 bits, at least the 256, 384 or 512 of"
            + " HS256, HS384 or HS512 are needed (RFC 7518 section 3.2)]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
        "a secret that somebody typed, spaces and all"
      })
  void refuses_a_secret_that_is_not_base64url(String k) {
    assertUnusable(
        "{\"kty\":\"oct\",\"k\":\"" + k + "\"}",
        KeyPurpose.SECRET,
        "no usable key in the JSON: [a shared secret whose k is not base64url]");
  }

  @Test
  void takes_no_secret_for_public_key_algorithms() {
    assertUnusable(
        secret(32),
        KeyPurpose.SIGNATURE,
        "no usable key in the JSON: [a shared secret (oct), which only an HS algorithm of the"
            + " scheme makes usable]");
  }

  @Test
  void takes_no_public_key_for_hmac_algorithms() throws Exception {
    assertUnusable(
        RSA.toPublicJWK().toJSONString(),
        KeyPurpose.SECRET,
        "no usable key in the JSON: [an HS algorithm needs a shared secret (oct), not a public"
            + " key]");
    assertUnusable(
        pem("PUBLIC KEY", RSA.toPublicKey().getEncoded()),
        KeyPurpose.SECRET,
        "an HS algorithm needs a JWK of type oct, not PEM or a public key");
    assertUnusable(
        Base64.getEncoder().encodeToString(RSA.toPublicKey().getEncoded()),
        KeyPurpose.SECRET,
        "an HS algorithm needs a JWK of type oct, not PEM or a public key");
  }
}
