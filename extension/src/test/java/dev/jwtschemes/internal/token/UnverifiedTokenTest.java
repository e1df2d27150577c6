package dev.jwtschemes.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.UnverifiedToken.Readable;
import dev.jwtschemes.internal.token.UnverifiedToken.Reading;
import dev.jwtschemes.internal.token.UnverifiedToken.TooLarge;
import dev.jwtschemes.internal.token.UnverifiedToken.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedTokenTest {
  private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

  @Test
  void reads_issuer_audiences_and_header() {
    UnverifiedToken token =
        readable(HEADER, "{\"iss\":\"i\",\"aud\":[\"a\",\"b\"],\"n\":{\"iss\":\"deep\"}}");
    assertThat(token.issuer()).hasValue("i");
    assertThat(token.audiences()).containsExactly("a", "b");
    assertThat(token.header("kid")).hasValue("k1");
  }

  @Test
  void says_what_is_there_whatever_its_type() {
    UnverifiedToken token = readable("{\"alg\":\"RS256\",\"kid\":1}", "{\"iss\":1,\"n\":null}");
    assertThat(token.hasIssuer()).isTrue();
    assertThat(token.hasClaim("n")).isTrue();
    assertThat(token.hasClaim("aud")).isFalse();
    assertThat(token.hasHeader("kid")).isTrue();
    assertThat(token.hasHeader("typ")).isFalse();
    assertThat(readable(HEADER, "{}").hasIssuer()).isFalse();
  }

  @Test
  void has_the_text_the_header_and_all_claims() {
    UnverifiedToken token = readable("{\"crit\":[\"b64\"]}", "{\"iss\":\"i\",\"n\":7}");
    assertThat(token.compact()).isEqualTo("eyJjcml0IjpbImI2NCJdfQ.eyJpc3MiOiJpIiwibiI6N30.AA");
    assertThat(token.form().text()).isEqualTo(token.compact());
    assertThat(token.headerList("crit")).containsExactly("b64");
    assertThat(token.claims()).isEqualTo(Map.of("iss", "i", "n", 7L));
  }

  @Test
  void reads_claims_of_an_encrypted_token_from_its_header() {
    UnverifiedToken token =
        ((Readable)
                UnverifiedToken.read(
                    base64("{\"enc\":\"A256GCM\",\"iss\":\"i\",\"aud\":\"a\"}") + ".AA.AA.AA.AA",
                    16_384))
            .token();
    assertThat(token.isEncrypted()).isTrue();
    assertThat(token.copy())
        .isEqualTo(new Claimed.Copy(true, Optional.of("i"), true, List.of("a")));
    assertThat(token.toString()).startsWith("UnverifiedToken[encrypted, ");
  }

  @Test
  void text_of_a_token_is_not_printed() {
    assertThat(new BearerToken("a.b.c")).hasToString("BearerToken[5 characters]");
  }

  @Test
  void reads_a_single_audience() {
    assertThat(readable(HEADER, "{\"aud\":\"a\"}").audiences()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"iss\":1}",
        "{\"iss\":null}",
        "{\"iss\":[\"a\",\"b\"]}",
        "{\"iss\":{\"a\":\"b\"}}",
        "{}"
      })
  void has_no_issuer_unless_it_is_a_string(String claims) {
    assertThat(readable(HEADER, claims).issuer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a.b",
        "...",
        "a.b.c.d",
        "a.b.c.d.e.f",
        "e30.e30.!",
        "e30.e30=.AA",
        "e30.e31.AA",
        "bnVsbA.e30.AA",
        "W10.e30.AA"
      })
  void cannot_read_what_is_no_compact_jwt(String text) {
    assertThat(UnverifiedToken.read(text, 16_384)).isInstanceOf(Unreadable.class);
  }

  @Test
  void refuses_base64_with_stray_bits() {
    String signature =
        base64("xx".getBytes(StandardCharsets.UTF_8)); // eHg: the last character has two spare bits
    assertThat(signature).isEqualTo("eHg");
    String token = base64(HEADER) + "." + base64("{}") + ".";
    assertThat(UnverifiedToken.read(token + "eHg", 16_384)).isInstanceOf(Readable.class);
    assertThat(UnverifiedToken.read(token + "eHh", 16_384)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"iss\":\"a\",\"iss\":\"b\"}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":1} x",
        "{\"a\":",
        "[]",
        "\"text\"",
        "{'a':1}",
        "{\"a\":1,}"
      })
  void refuses_json_that_parsers_disagree_about(String claims) {
    assertThat(read(HEADER, claims)).isInstanceOf(Unreadable.class);
  }

  @Test
  void reads_json_32_deep_and_no_deeper() {
    assertThat(read(HEADER, "{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}"))
        .isInstanceOf(Readable.class);
    assertThat(read(HEADER, "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() {
    String payload = base64(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
    assertThat(UnverifiedToken.read(base64(HEADER) + "." + payload + ".AA", 16_384))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void reads_as_many_characters_as_the_limit_and_no_more() {
    String head = base64(HEADER) + "." + base64("{}") + ".";
    String longest = head + "A".repeat(1_000 - head.length());
    assertThat(UnverifiedToken.read(longest + "A", 1_000))
        .isEqualTo(new TooLarge(Literal.detail("1001 characters, at most 1000")));
    assertThat(UnverifiedToken.read(longest, 1_000)).isNotInstanceOf(TooLarge.class);
  }

  @Test
  void keeps_its_text_out_of_to_string() {
    UnverifiedToken token = readable(HEADER, "{\"iss\":\"i\"}");
    assertThat(token.toString())
        .startsWith("UnverifiedToken[signed, ")
        .doesNotContain(base64(HEADER));
  }

  private static UnverifiedToken readable(String header, String claims) {
    return ((Readable) read(header, claims)).token();
  }

  private static Reading read(String header, String claims) {
    return UnverifiedToken.read(base64(header) + "." + base64(claims) + ".AA", 16_384);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
