package dev.jwtschemes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenShapeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"ES256\"}",
        "{ \"alg\":\"ES256\"}",
        "{  \"alg\":\"ES256\"}",
        "{\n\"alg\":\"ES256\"}",
        "{\n  \"alg\":\"ES256\"}",
        "{\r\n\"alg\":\"ES256\"}",
        "{\t\"alg\":\"ES256\"}",
        " {\"alg\":\"ES256\"}",
        "\n{\"alg\":\"ES256\"}"
      })
  void hides_a_token_however_its_header_is_written(String header) {
    String token = encoded(header) + "." + encoded("{\"sub\":\"a lice\"}") + "." + "a".repeat(86);

    assertThat(TokenShape.hiddenIn("a '" + token + "' b")).isEqualTo("a '(token not shown)' b");
    assertThat(TokenShape.isIn(token)).isTrue();
  }

  @Test
  void leaves_words() {
    String text = "a framework, reworked: dev.jwtschemes.internal.config.ConfigKey, eye, ewe";

    assertThat(TokenShape.hiddenIn(text)).isEqualTo(text);
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
