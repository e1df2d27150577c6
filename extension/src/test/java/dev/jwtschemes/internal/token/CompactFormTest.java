package dev.jwtschemes.internal.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.token.CompactForm.NotCompact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactFormTest {
  /** {@code {"alg":"RS256","crit":["b64"],"n":1}}, no claims, the bytes 1, 2 and 3. */
  private static final String SIGNED = "eyJhbGciOiJSUzI1NiIsImNyaXQiOlsiYjY0Il0sIm4iOjF9.e30.AQID";

  @Test
  void takes_a_signed_token_apart() throws Exception {
    CompactForm form = CompactForm.read(SIGNED);
    assertThat(form.isEncrypted()).isFalse();
    assertThat(form.text()).isEqualTo(SIGNED);
    assertThat(form.header("alg")).hasValue("RS256");
    assertThat(form.header("n")).isEmpty();
    assertThat(form.hasHeader("n")).isTrue();
    assertThat(form.hasHeader("kid")).isFalse();
    assertThat(form.headerList("crit")).containsExactly("b64");
    assertThat(form.headerList("alg")).isEmpty();
    assertThat(new String(form.signingInput(), US_ASCII))
        .isEqualTo("eyJhbGciOiJSUzI1NiIsImNyaXQiOlsiYjY0Il0sIm4iOjF9.e30");
    assertThat(form.signature()).containsExactly(1, 2, 3);
    assertThat(form).hasToString("CompactForm[signed, 57 characters]");
  }

  @Test
  void takes_an_encrypted_token_apart() throws Exception {
    CompactForm form = CompactForm.read("eyJpc3MiOiJpIn0.AA.AA.AA.AA");
    assertThat(form.isEncrypted()).isTrue();
    assertThat(form.claims().text("iss")).hasValue("i");
    assertThat(form).hasToString("CompactForm[encrypted, 27 characters]");
  }

  @Test
  void keeps_its_signature() throws Exception {
    CompactForm form = CompactForm.read(SIGNED);
    form.signature()[0]++;
    assertThat(form.signature()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "a.b, it has 2 parts instead of 3 (signed) or 5 (encrypted)",
    "a.b.c.d, it has 4 parts instead of 3 (signed) or 5 (encrypted)",
    "a.b.c.d.e.f, it has 6 parts instead of 3 (signed) or 5 (encrypted)",
    "e30.e30.!, part 3 is not base64url",
    "e30.e3.AA, part 2 is not base64url",
    "'.!.', part 2 is not base64url",
    "e30=.e30.AA, part 1 is not base64url without padding (RFC 7515 section 2)",
    "e30.e30.AA==, part 3 is not base64url without padding (RFC 7515 section 2)",
    "e30.=.AA, part 2 is not base64url without padding (RFC 7515 section 2)",
    "e30.A.AA, part 2 is not base64url",
    "\uD83D\uDE00.e30.AA, part 1 is not base64url",
    "e30.e30.AA\uD83D\uDE00, part 3 is not base64url",
    "e30.e30.\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00AA==, part 3 is not base64url without padding (RFC 7515 section 2)",
    "W10.e30.AA, its header can't be read: it is not a JSON object"
  })
  void says_what_is_wrong(String text, String why) {
    assertThatThrownBy(() -> CompactForm.read(text)).isInstanceOf(NotCompact.class).hasMessage(why);
  }
}
