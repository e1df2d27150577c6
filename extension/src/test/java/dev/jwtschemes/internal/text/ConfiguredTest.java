package dev.jwtschemes.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/META-INF/public.pem",
        "keys/staff-2026.pem",
        "C:\\keys\\public.pem",
        "classpath:keys/public.pem",
        "file:/etc/keys/public.pem",
        "file:///etc/keys/my%20key.pem",
        "https://issuer.example:8443/realms/staff/protocol/openid-connect/certs"
      })
  void shows_paths_and_urls(String location) {
    assertThat(Text.EMPTY.location(location)).hasToString(location);
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:secret@issuer.example/keys, https://...@issuer.example/keys",
    "https://secret@issuer.example/keys, https://...@issuer.example/keys",
    "https://user:se/cr@et@issuer.example/keys, https://...@issuer.example/keys",
    "https://issuer.example/keys?code=secret, https://issuer.example/keys?...",
    "https://issuer.example/keys#secret, https://issuer.example/keys?...",
    "https://user:secret@issuer.example/keys?code=secret, https://...@issuer.example/keys?...",
    "https://user:secr?et@issuer.example/keys, https://...",
    "https://issuer.example/keys?secret@secret, https://...",
    "ftp://user:secret@issuer.example, ftp://...@issuer.example"
  })
  void shows_neither_user_nor_query_of_a_url(String location, String shown) {
    assertThat(Text.EMPTY.location(location)).hasToString(shown);
    assertThat(Text.EMPTY.value(location)).hasToString("'" + shown + "'");
    assertThat(Text.EMPTY.name(location)).hasToString(shown);
    assertThat(Text.EMPTY.said("can't connect to " + location).toString())
        .doesNotContain("secret", "secr", "se/cr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"changeit", "p@ss.w0rd/1", "user:secret@host/x", "two\nlines.pem", "a\tb.c"})
  void shows_nothing_that_is_neither_path_nor_url(String location) {
    assertThat(Text.EMPTY.location(location))
        .hasToString(
            "a value of " + location.length() + " characters that isn't a path or URL (not shown)");
  }

  @Test
  void shows_no_key_of_any_form() throws Exception {
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    String der = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    String url =
        Base64.getUrlEncoder().withoutPadding().encodeToString(pair.getPrivate().getEncoded());
    assertHidden(der);
    assertHidden(url);
    assertHidden(Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()));
    assertHidden("-----BEGIN PRIVATE KEY-----\n" + der + "\n-----END PRIVATE KEY-----");
    assertHidden("-----BEGIN PRIVATE KEY-----");
    assertHidden("{\"kty\":\"oct\",\"k\":\"abc\"}");
    assertHidden(" { \"kty\" : \"oct\" }");
    assertHidden("eyJrdHkiOiJvY3QifQ");
    assertHidden("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.");
    assertHidden("0123456789abcdef0123456789abcdef");
    assertHidden("s3cr3tS3cr3tS3cr3tS3cr3t");
    assertHidden("https://issuer.example/hooks/T0aB1cD2eF3gH4iJ5kL6mN7oP8");
  }

  private static void assertHidden(String secret) {
    String shown =
        "a value of " + secret.length() + " characters that looks like a key (not shown)";
    assertThat(Text.EMPTY.location(secret)).hasToString(shown);
    assertThat(Text.EMPTY.value(secret)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RS257",
        "yes",
        "99999999999",
        "urn:example:partner",
        "staff.example/realms/staff"
      })
  void shows_an_ordinary_value(String value) {
    assertThat(Text.EMPTY.value(value)).hasToString("'" + value + "'");
  }

  @Test
  void shows_no_token_in_a_configuration_key() {
    assertThat(Text.EMPTY.key("jwt-schemes.eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.x"))
        .hasToString("jwt-schemes.(not shown).(not shown).x");
    assertThat(Text.EMPTY.key("jwt-schemes.staff.verify.publickey.location"))
        .hasToString("jwt-schemes.staff.verify.publickey.location");
  }

  @Test
  void shows_no_user_of_a_url_that_is_broken_by_a_space() {
    assertThat(
            Text.EMPTY.said("Illegal character at index 8: https://user:sec ret@issuer.example/k"))
        .hasToString("Illegal character at index 8: https://...@issuer.example/k");
  }
}
