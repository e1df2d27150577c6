package dev.jwtschemes.logged;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import dev.jwtschemes.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {
  private static final String[] PARTS = issued().split("\\.", -1);

  @Test
  void finds_each_part_of_a_token() {
    assertThat(TokenText.in("refused " + String.join(".", PARTS) + ", sorry"))
        .containsExactly(PARTS);
  }

  @Test
  void finds_the_beginning_of_a_payload() {
    assertThat(TokenText.in("[" + PARTS[1].substring(0, 15) + "...]")).hasSize(1);
  }

  @Test
  void finds_the_beginning_and_the_end_of_a_signature() {
    String signature = PARTS[2];
    assertThat(TokenText.in(signature.substring(0, 100))).hasSize(1);
    assertThat(TokenText.in(signature.substring(signature.length() - 100))).hasSize(1);
  }

  @Test
  void finds_a_secret() throws JOSEException {
    OctetSequenceKey secret = new OctetSequenceKeyGenerator(512).generate();
    assertThat(TokenText.in(secret.toJSONString()))
        .containsExactly(secret.getKeyValue().toString());
  }

  @Test
  void finds_a_password_of_a_test() {
    assertThat(TokenText.in("proxy: staff:secret-of-proxy")).containsExactly("secret-of-proxy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "401 token-expired: 'GET' '/orders', scheme staff: expected exp: after now, 2026-01-01T12:00:00Z",
        "expected iss: [https://staff.example], actual: 'https://partner.example/'",
        "at org.jose4j.jws.JsonWebSignature.verifySignature(JsonWebSignature.java:214)",
        "org.jose4j.jws.EcdsaUsingShaAlgorithm$EcdsaSECP256K1UsingSha256",
        "OAEPWithSHA-256AndMGF1Padding",
        "at jdk.internal.reflect.GeneratedMethodAccessor2.invoke(Unknown Source)",
        "throwing_asynchronous_observer_is_logged_and_harms_nobody",
        "expression experience extension",
        "7d444840-9dc0-11d1-b245-5ffdce74fad2"
      })
  void finds_nothing_in_an_ordinary_line(String line) {
    assertThat(TokenText.in(line)).isEmpty();
  }

  private static String issued() {
    try (TestIssuer issuer = TestIssuer.start()) {
      return issuer.token().compact();
    }
  }
}
