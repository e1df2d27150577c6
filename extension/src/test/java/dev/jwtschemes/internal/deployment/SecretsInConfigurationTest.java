package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret in the wrong key is in no line of the log, and in no exception. */
class SecretsInConfigurationTest {
  private static final String PEM_BODY = privateKey();
  private static final List<String> SECRETS =
      List.of(
          "-----BEGIN PRIVATE KEY-----\n" + PEM_BODY + "\n-----END PRIVATE KEY-----",
          PEM_BODY,
          "{\"kty\":\"oct\",\"k\":\"c2VjcmV0LW9mLTMyLWJ5dGVzLWZvci10ZXN0aW5nISE\"}",
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJlMTIzNDU2Nzg5MA",
          "0123456789abcdef0123456789abcdef",
          "https://user:pw-Of-9-Users@issuer.example/keys?code=pw-Of-9-Users",
          "http://user:pw-Of-9-Users@issuer.example/keys",
          "https://user:pw-Of-9-Users@issuer exam ple/keys",
          "http://user:pw-Of-9-Users@issuer.example:port/keys");
  private static final List<String> KEYS =
      List.of(
          "jwt-schemes.staff.verify.publickey.location",
          "jwt-schemes.staff.decrypt.key.location",
          "jwt-schemes.staff.tls.trust-store.location",
          "jwt-schemes.staff.authority",
          "jwt-schemes.staff.verify.issuer",
          "jwt-schemes.staff.verify.publickey.algorithm",
          "jwt-schemes.staff.verify.clock.skew",
          "jwt-schemes.staff.verify.token.age",
          "jwt-schemes.staff.token.types",
          "jwt-schemes.staff.token.max-size",
          "jwt-schemes.staff.probe",
          "jwt-schemes.staff.profile",
          "jwt-schemes.staff.proxy.port",
          "jwt-schemes.staff.groups.path",
          "jwt-schemes.staff.name.claim",
          "jwt-schemes.default",
          "jwt-schemes.validation",
          "jwt-schemes.unannotated",
          "mp.jwt.verify.publickey.location");

  static Stream<Arguments> secrets() {
    return KEYS.stream().flatMap(key -> SECRETS.stream().map(value -> Arguments.of(key, value)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("secrets")
  void shows_no_secret_of_a_value(String key, String value) {
    try (Deployment deployment = Deployment.of().withScheme("staff").with(key, value).start()) {
      assertSafe(deployment);
    }
  }

  @Test
  void shows_no_token_in_a_key_or_a_name() {
    String token = SECRETS.get(3);
    try (Deployment deployment =
        Deployment.of()
            .withScheme("staff")
            .with("jwt-schemes." + token + ".verify.issuer", "https://staff.example")
            .with("jwt-schemes.staff." + token, "x")
            .with("jwt-schemes.names", token + "," + PEM_BODY)
            .start()) {
      assertThat(deployment.findings()).isNotEmpty();
      assertSafe(deployment);
    }
  }

  private static void assertSafe(Deployment deployment) {
    String shown = deployment.refusal().orElse("") + "\n" + String.join("\n", deployment.log());
    Optional<String> leak =
        Stream.of(
                PEM_BODY.substring(0, 20),
                PEM_BODY.substring(60, 80),
                "c2VjcmV0LW9m",
                "eyJ",
                "c2lnbmF0",
                "0123456789abcdef",
                "pw-Of",
                "9-Users",
                "BEGIN PRIVATE")
            .filter(shown::contains)
            .findFirst();
    assertThat(leak).as(shown).isEmpty();
  }

  @Test
  void says_that_a_location_looks_like_a_key() {
    Deployment.of()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey.location", PEM_BODY)
        .isRefusedFor(
            "JWTS-102 scheme 'staff', verify.publickey: A key can't be read (nothing at a value of "
                + PEM_BODY.length()
                + " characters that looks like a key (not shown), neither on the class path nor as a file). Give a PEM public key or certificate, a JWK or a JWK set, of a type that fits verify.publickey.algorithm.");
  }

  @Test
  void definition_shows_no_user_of_an_issuer() {
    SchemeDefinition definition =
        SchemeDefinition.named("staff").issuer("https://user:pw-Of-9@issuer.example/a?b=c").build();
    assertThat(definition)
        .hasToString(
            "SchemeDefinition[staff, issuers=[https://...@issuer.example/a?...], audiences=[]]");
  }

  @Test
  void settings_show_no_secret_in_the_wrong_part() {
    FetchSettings settings =
        FetchSettings.builder()
            .trustStore("changeit")
            .proxyHost("http://user:pw-Of-9@proxy.example")
            .proxyPort(3128)
            .build();
    assertThat(settings)
        .hasToString(
            "FetchSettings[timeout=PT5S, trustStore=a value of 8 characters that isn't a path or URL (not shown), proxy='http://...@proxy.example':3128]");
  }

  private static String privateKey() {
    try {
      var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
