package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.key.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrimitivesTest {
  private static final byte[] INPUT = "header.payload".getBytes(StandardCharsets.US_ASCII);

  @Test
  void providers_of_the_jvm_lack_nothing_that_is_judged_here() {
    assertThat(Primitives.OF_JVM.lacking(List.of(Algorithm.values()))).isEmpty();
    assertThat(Primitives.OF_JVM.provider()).isEmpty();
  }

  @Test
  void one_provider_has_what_it_has_and_no_more() {
    Primitives rsa = Primitives.of(Optional.of("SunRsaSign"));
    assertThat(rsa.lacking(List.of(Algorithm.RS256, Algorithm.PS512))).isEmpty();
    assertThat(rsa.lacking(List.of(Algorithm.ES256, Algorithm.RS256, Algorithm.HS256)))
        .containsExactly(Algorithm.ES256, Algorithm.HS256);
    assertThat(rsa.provider()).contains("SunRsaSign");
  }

  @Test
  void what_one_provider_lacks_no_other_does_instead() throws Exception {
    KeyPair pair = pair("EC");
    byte[] signature = sign("SHA256withECDSAinP1363Format", pair.getPrivate());
    assertThat(Primitives.OF_JVM.isSigned(INPUT, signature, Algorithm.ES256, pair.getPublic()))
        .isTrue();
    assertThat(
            Primitives.of(Optional.of("SunRsaSign"))
                .isSigned(INPUT, signature, Algorithm.ES256, pair.getPublic()))
        .isFalse();
  }

  /** The deployment is refused for it; whatever comes all the same is rejected. */
  @Test
  void a_provider_that_is_not_there_accepts_nothing() throws Exception {
    KeyPair pair = pair("RSA");
    byte[] signature = sign("SHA256withRSA", pair.getPrivate());
    assertThat(
            Primitives.of(Optional.of("Absent"))
                .isSigned(INPUT, signature, Algorithm.RS256, pair.getPublic()))
        .isFalse();
  }

  @Test
  void a_secret_is_checked_by_the_one_provider_too() throws Exception {
    SecretKeySpec secret = new SecretKeySpec(new byte[] {1, 2, 3}, "HMAC");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(secret);
    byte[] code = mac.doFinal(INPUT);
    Primitives jce = Primitives.of(Optional.of("SunJCE"));
    assertThat(jce.isSigned(INPUT, code, Algorithm.HS256, secret)).isTrue();
    code[0]++;
    assertThat(jce.isSigned(INPUT, code, Algorithm.HS256, secret)).isFalse();
  }

  /** Keys are kept in the provider's own form: one key must never pass for another. */
  @ParameterizedTest
  @EnumSource(
      value = SignatureProvider.class,
      names = {"SUN_RSA", "CORRETTO", "CONSCRYPT"})
  void a_key_is_not_taken_for_another(SignatureProvider provider) throws Exception {
    Primitives primitives = provider.primitives();
    KeyPair one = pair("RSA");
    KeyPair other = pair("RSA");
    byte[] signature = sign("SHA256withRSA", one.getPrivate());
    for (int i = 0; i < 3; i++) {
      assertThat(primitives.isSigned(INPUT, signature, Algorithm.RS256, one.getPublic())).isTrue();
      assertThat(primitives.isSigned(INPUT, signature, Algorithm.RS256, other.getPublic()))
          .isFalse();
    }
  }

  @Test
  void more_keys_than_are_kept_are_used_all_the_same() throws Exception {
    Primitives primitives = Primitives.of(Optional.of("SunRsaSign"));
    KeyPair pair = pair("RSA");
    byte[] signature = sign("SHA256withRSA", pair.getPrivate());
    KeyFactory factory = KeyFactory.getInstance("RSA");
    var encoded = new X509EncodedKeySpec(pair.getPublic().getEncoded());
    for (int i = 0; i < 1_100; i++) {
      assertThat(
              primitives.isSigned(
                  INPUT, signature, Algorithm.RS256, factory.generatePublic(encoded)))
          .isTrue();
    }
  }

  private static KeyPair pair(String kind) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(kind.equals("RSA") ? 2048 : 256);
    return generator.generateKeyPair();
  }

  private static byte[] sign(String algorithm, PrivateKey key) throws Exception {
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(INPUT);
    return signer.sign();
  }
}
