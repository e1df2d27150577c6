package dev.jwtschemes.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

  /** RFC 4648 section 10, without padding. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "Zg, f",
    "Zm8, fo",
    "Zm9v, foo",
    "Zm9vYg, foob",
    "Zm9vYmE, fooba",
    "Zm9vYmFy, foobar"
  })
  void decodes_what_the_rfc_encodes(String encoded, String text) {
    assertThat(Base64Url.decode(encoded))
        .hasValueSatisfying(
            bytes -> assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(text));
  }

  @Test
  void knows_every_letter() {
    assertThat(
            Base64Url.decode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
                .map(HexFormat.of()::formatHex))
        .hasValue(
            "00108310518720928b30d38f41149351559761969b71d79f8218a39259a7a29aabb2dbafc31cb3d35db7e39ebbf3dfbf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!AAA",
        "A!AA",
        "AA!A",
        "AAA!",
        "AAAA!A",
        "AAAAA!",
        "!AA",
        "A!A",
        "AA!",
        "+AAA",
        "/AAA",
        "AA==",
        "AAA=",
        "AAA ",
        "\u007fAAA",
        "\u0080AAA",
        "\u0141AAA"
      })
  void refuses_letters_of_no_alphabet(String text) {
    assertThat(Base64Url.decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AAAAA", "AB", "AAB", "AAAAAB", "AAAAAAB"})
  void refuses_a_second_spelling_of_the_same_bytes(String text) {
    assertThat(Base64Url.decode(text)).isEmpty();
  }
}
