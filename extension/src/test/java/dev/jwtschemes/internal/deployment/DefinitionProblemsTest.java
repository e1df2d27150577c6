package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment.Plan;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each JWTS-1xx, provoked by a deployment: what is wrong with schemes and their keys. */
class DefinitionProblemsTest extends DefinitionSuite {

  @Test
  void jwts_101_no_keys() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .isRefusedFor(
            "JWTS-101 scheme 'staff': A scheme has no keys to check signatures with. Set verify.publickey.location, verify.publickey or authority.");
  }

  @Test
  void jwts_102_key_location_that_leads_nowhere() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey.location", "nowhere.pem")
        .isRefusedFor(
            "JWTS-102 scheme 'staff', verify.publickey: A key can't be read (nothing at nowhere.pem, neither on the class path nor as a file). Give a PEM public key or certificate, a JWK or a JWK set, of a type that fits verify.publickey.algorithm.");
  }

  @Test
  void jwts_102_key_that_does_not_fit_the_algorithm() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.ecPublicPem())
        .with("jwt-schemes.staff.verify.publickey.algorithm", "RS256")
        .isRefusedFor(
            "JWTS-102 scheme 'staff', verify.publickey: A key can't be read (none fits verify.publickey.algorithm ['RS256']). Give a PEM public key or certificate, a JWK or a JWK set, of a type that fits verify.publickey.algorithm.");
  }

  @Test
  void jwts_102_text_that_is_no_key() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.publickey", "not-a-key!")
        .isRefusedFor(
            "JWTS-102 scheme 'staff', verify.publickey: A key can't be read (neither PEM, nor JSON, nor base64). Give a PEM public key or certificate, a JWK or a JWK set, of a type that fits verify.publickey.algorithm.");
  }

  @Test
  void jwts_103_private_key_as_public(@TempDir java.nio.file.Path folder) throws IOException {
    java.nio.file.Path file = folder.resolve("private.pem");
    Files.writeString(file, TestKeys.privatePem());
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey.location", file.toString())
        .isRefusedFor(
            "JWTS-103 scheme 'staff', verify.publickey: A private key is configured where a public key belongs (PEM private key). Remove the private key from this service at once, treat it as leaked, and configure the public key.");
  }

  @Test
  void jwts_104_inline_key_and_location_together() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.publickey.location", "https://staff.example/keys")
        .isRefusedFor(
            "JWTS-104 scheme 'staff': A scheme has more than one source of keys (these are set: ['verify.publickey', 'verify.publickey.location']). Keep one of verify.publickey, verify.publickey.location and authority.");
  }

  @Test
  void jwts_105_default_that_names_no_scheme() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.default", "staf")
        .isRefusedFor(
            "JWTS-105 jwt-schemes.default: The default names no registered scheme ('staf'; registered: [staff], did you mean 'staff'?). Set jwt-schemes.default to a registered scheme, or to *.");
  }

  @Test
  void jwts_106_same_issuer_and_overlapping_audiences() {
    application()
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.partner.verify.issuer", "https://other.example,https://staff.example")
        .with("jwt-schemes.partner.verify.audiences", "partner-service,staff-service")
        .with("jwt-schemes.default", "*")
        .isRefusedFor(
            "JWTS-106 schemes 'partner' and 'staff': Two schemes have the same issuer and no audience that distinguishes them (issuers [https://other.example, https://staff.example]). Give each of them audiences of its own in verify.audiences.");
  }

  @Test
  void jwts_107_missing_issuer_beside_another_scheme() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.partner.verify.audiences", "partner-service")
        .with("jwt-schemes.partner.verify.publickey", TestKeys.publicPem())
        .with("jwt-schemes.default", "*")
        .isRefusedFor(
            "JWTS-107 scheme 'partner': A scheme without an issuer is registered beside other schemes. Set verify.issuer: with several schemes the issuer decides which one checks a token.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/{tid",
        "https://a.example/tid}",
        "https://a.example/{}/v2.0",
        "https://a.example/x{tid}/v2.0",
        "https://a.example/{tid}x",
        "https://a.example/{tid}/{other}",
        "https://{tid}/v2.0",
        "{tid}",
        "urn:tenant:{tid}"
      })
  void jwts_109_issuer_template_of_the_wrong_form(String issuer) {
    try (Deployment refused =
        application().withScheme("staff").with("jwt-schemes.staff.verify.issuer", issuer).start()) {
      assertThat(refused.findings())
          .allMatch(line -> line.startsWith("JWTS-109 jwt-schemes.staff.verify.issuer: "))
          .hasSize(1);
    }
  }

  @Test
  void jwts_106_template_that_matches_the_issuer_of_another_scheme() {
    application()
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.staff.verify.issuer", "https://a.example/11-22/v2.0")
        .with("jwt-schemes.partner.verify.issuer", "https://a.example/{tid}/v2.0")
        .with("jwt-schemes.partner.verify.audiences", "staff-service")
        .with("jwt-schemes.default", "*")
        .isRefusedFor(
            "JWTS-106 schemes 'partner' and 'staff': Two schemes have the same issuer and no audience that distinguishes them (issuers [https://a.example/{tid}/v2.0]). Give each of them audiences of its own in verify.audiences.",
            "JWTS-190 scheme 'partner': An issuer template accepts the tokens of every tenant of the issuer (https://a.example/{tid}/v2.0). Nothing, if any tenant may call; otherwise name the tenants in required.claims: claim=one|other.");
  }

  @Test
  void jwts_190_template_without_required_claims() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.issuer", "https://a.example/{tid}/v2.0")
        .with("jwt-schemes.validation", "fail")
        .startsWith(
            "JWTS-190 scheme 'staff': An issuer template accepts the tokens of every tenant of the issuer (https://a.example/{tid}/v2.0). Nothing, if any tenant may call; otherwise name the tenants in required.claims: claim=one|other.");
  }

  @Test
  void jwts_190_is_not_raised_where_the_claim_must_have_a_value() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.issuer", "https://a.example/{tid}/v2.0")
        .with("jwt-schemes.staff.required.claims", "tid=11|22")
        .startsWith();
  }

  @Test
  void jwts_110_name_of_the_wrong_form() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.names", "staff,Partner")
        .with("jwt-schemes.2nd.realm", "second")
        .isRefusedFor(
            "JWTS-110 jwt-schemes.2nd.realm: A scheme's name has the wrong form ('2nd'). Use lower-case letters, digits and dashes, and begin with a letter.",
            "JWTS-110 jwt-schemes.names: A scheme's name has the wrong form ('Partner'). Use lower-case letters, digits and dashes, and begin with a letter.");
  }

  @Test
  void jwts_111_two_schemes_of_one_realm() {
    application()
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.partner.realm", "staff")
        .with("jwt-schemes.default", "*")
        .startsWith(
            "JWTS-111 schemes 'partner' and 'staff': Two schemes have the same realm, so that a client can't distinguish their challenges (realm 'staff'). Give each scheme a realm of its own, or leave the default, its name.");
  }

  @Test
  void jwts_112_keys_that_the_probe_cannot_fetch() {
    try (TestIssuer issuer = TestIssuer.start()) {
      Plan plan =
          application()
              .with("jwt-schemes.staff.authority", issuer.issuer())
              .with("jwt-schemes.staff.verify.audiences", "staff-service")
              .with("jwt-schemes.staff.probe", "fail");
      plan.startsWith();
      issuer.outage();
      plan.isRefusedFor(
          "JWTS-112 scheme 'staff': The keys of a scheme could not be fetched at start-up (the keys could not be fetched: metadata at "
              + issuer.issuer()
              + "/.well-known/openid-configuration: HTTP status 503). Check that the address is correct and reachable from here; with probe=warn or off the application starts without the keys.");
      try (Deployment started = plan.with("jwt-schemes.staff.probe", "warn").start()) {
        assertThat(started.refusal()).isEmpty();
        assertThat(started.log())
            .anyMatch(
                line ->
                    line.startsWith(
                        "WARNING JWT Schemes found 1 problem:\n  JWTS-112 scheme 'staff': "));
      }
    }
  }

  @Test
  void probe_that_is_to_warn_does_so_whatever_the_mode_of_the_validation() {
    try (TestIssuer issuer = TestIssuer.start()) {
      issuer.outage();
      for (String mode : List.of("off", "warn", "fail")) {
        Plan plan =
            application()
                .with("jwt-schemes.validation", mode)
                .with("jwt-schemes.staff.authority", issuer.issuer())
                .with("jwt-schemes.staff.verify.audiences", "staff-service")
                .with("jwt-schemes.staff.probe", "warn");
        try (Deployment started = plan.start()) {
          assertThat(started.refusal()).isEmpty();
          assertThat(started.findings())
              .singleElement()
              .asString()
              .startsWith("JWTS-112 scheme 'staff': ");
        }
      }
    }
  }

  @Test
  void jwts_114_provider_that_the_jvm_does_not_have() {
    Plan plan = application().withScheme("staff").with("jwt-schemes.provider", "SunRsaSing");
    try (Deployment started = plan.start()) {
      assertThat(started.refusal()).isPresent();
      assertThat(started.findings())
          .singleElement()
          .asString()
          .startsWith(
              "JWTS-114 jwt-schemes.provider: The security provider can't check the signatures of a scheme ('SunRsaSing' is not a provider of this JVM, which has [SUN, SunRsaSign, ")
          .endsWith(
              ", ...], did you mean 'SunRsaSign'?). Install the provider that jwt-schemes.provider names in the JVM, name another, or allow only algorithms that it has in verify.publickey.algorithm; without the key the JVM's providers are used in their order.");
    }
  }

  @Test
  void jwts_114_provider_without_an_algorithm_of_a_scheme() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.provider", "SunRsaSign")
        .isRefusedFor(
            "JWTS-114 jwt-schemes.staff.verify.publickey.algorithm: The security provider can't check the signatures of a scheme ('SunRsaSign' can't check [ES256]). Install the provider that jwt-schemes.provider names in the JVM, name another, or allow only algorithms that it has in verify.publickey.algorithm; without the key the JVM's providers are used in their order.");
  }

  @Test
  void jwts_120_sole_scheme_without_issuer() {
    application()
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.publicPem())
        .startsWith(
            "JWTS-120 scheme 'staff': A scheme does not check the issuer. Set verify.issuer; otherwise any token signed by one of the keys is accepted, whatever its issuer.");
  }

  @Test
  void jwts_121_scheme_without_audience() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.publicPem())
        .startsWith(
            "JWTS-121 scheme 'staff': A scheme does not check the audience. Set verify.audiences; otherwise a token meant for another service of the same issuer is accepted here.");
  }

  @Test
  void jwts_123_key_of_small_order_in_a_set() {
    application()
        .withScheme("staff")
        .with(
            "jwt-schemes.staff.verify.publickey",
            "{\"keys\":["
                + TestKeys.publicJwk("good", "sig")
                + ",{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"weak\",\"x\":\""
                + "A".repeat(43)
                + "\"}]}")
        .startsWith(
            "JWTS-123 scheme 'staff', verify.publickey: A key of a set has a flaw and is not used, so tokens that it signed are rejected ('weak': EdDSA key of small order, for which anyone can sign (RFC 8032 section 5.1.7)). Remove the key from the set, or ask the issuer for a new one.");
  }

  @Test
  void jwts_123_is_not_raised_for_keys_that_are_sound_or_meant_for_something_else() {
    application()
        .withScheme("staff")
        .with(
            "jwt-schemes.staff.verify.publickey",
            "{\"keys\":["
                + TestKeys.publicJwk("good", "sig")
                + ","
                + TestKeys.publicJwk("other", "enc")
                + ",{\"kty\":\"quantum\"}]}")
        .startsWith();
  }

  @Test
  void jwts_124_mp_jwt_with_a_decryption_key_alone(@TempDir java.nio.file.Path folder)
      throws Exception {
    java.nio.file.Path key = Files.writeString(folder.resolve("key.pem"), TestKeys.privatePem());
    Deployment.of()
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .with("mp.jwt.decrypt.key.location", key.toUri().toString())
        .startsWith(
            "JWTS-124 scheme 'mp-jwt': The scheme has a key for decryption and none for signatures, so that any client that has the public key can make tokens that are accepted. Set mp.jwt.verify.publickey.location or mp.jwt.verify.publickey as well, and look for a misspelt key.");
  }

  @Test
  void jwts_124_is_not_raised_with_a_key_for_signatures(@TempDir java.nio.file.Path folder)
      throws Exception {
    java.nio.file.Path key = Files.writeString(folder.resolve("key.pem"), TestKeys.privatePem());
    Deployment.of()
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .with("mp.jwt.verify.publickey", TestKeys.publicPem())
        .with("mp.jwt.decrypt.key.location", key.toUri().toString())
        .startsWith();
  }
}
