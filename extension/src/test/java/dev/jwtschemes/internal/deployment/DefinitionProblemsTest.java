package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.deployment.Deployment.Plan;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each JWTS-1xx, provoked by a deployment: what is wrong with schemes and their keys. */
class DefinitionProblemsTest {

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
            "JWTS-104 scheme 'staff': A scheme has more than one source of keys. Keep one of verify.publickey, verify.publickey.location and authority.");
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

  @Test
  void jwts_108_keys_over_plain_http() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey.location", "http://staff.example/keys")
        .isRefusedFor(
            "JWTS-108 scheme 'staff': Keys would be fetched over plain http from another machine (http://staff.example/keys). Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them.");
  }

  @Test
  void jwts_108_authority_over_plain_http() {
    application()
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.authority", "HTTP://127.0.0.1.staff.example/")
        .isRefusedFor(
            "JWTS-108 scheme 'staff': Keys would be fetched over plain http from another machine (HTTP://127.0.0.1.staff.example/). Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them.");
  }

  @Test
  void jwts_108_of_each_location() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with(
            "jwt-schemes.staff.verify.publickey.location",
            "http://a.example/keys,https://b.example/keys,http://c.example/keys")
        .isRefusedFor(
            "JWTS-108 scheme 'staff': Keys would be fetched over plain http from another machine (http://a.example/keys). Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them.",
            "JWTS-108 scheme 'staff': Keys would be fetched over plain http from another machine (http://c.example/keys). Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them.");
  }

  @Test
  void jwts_108_is_a_warning_where_http_is_allowed() {
    Plan plan =
        application()
            .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
            .with("jwt-schemes.staff.verify.audiences", "staff-service")
            .with("jwt-schemes.staff.verify.publickey.location", "http://staff.example/keys")
            .with("jwt-schemes.staff.allow-http", "true")
            .with("jwt-schemes.validation", "fail");
    plan.startsWith(
        "JWTS-108 scheme 'staff': Keys would be fetched over plain http from another machine (http://staff.example/keys). Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them.");
    try (Deployment started = plan.start()) {
      assertThat(started.log()).anyMatch(line -> line.startsWith("WARNING JWT Schemes found 1 "));
    }
  }

  @Test
  void jwts_108_is_a_warning_for_an_mp_jwt_application() {
    application()
        .withScheme("staff")
        .with("mp.jwt.verify.issuer", "https://mp.example")
        .with("mp.jwt.verify.publickey.location", "http://mp.example/keys")
        .with("jwt-schemes.validation", "fail")
        .startsWith(
            "JWTS-108 scheme 'mp-jwt': Keys would be fetched over plain http from another machine (http://mp.example/keys). Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them.",
            "JWTS-290 scheme 'mp-jwt': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope.");
  }

  @Test
  void jwts_108_is_not_raised_for_plain_http_to_this_machine() {
    application()
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.authority", "http://localhost:8080/realms/staff")
        .startsWith();
  }

  @Test
  void jwts_109_value_of_the_wrong_kind() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.validation", "strict")
        .with("jwt-schemes.staff.verify.clock.skew", "601")
        .with("jwt-schemes.staff.verify.token.age", "an hour")
        .with("jwt-schemes.staff.verify.publickey.algorithm", "HS256")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.verify.clock.skew: A configuration value can't be used (verify.clock.skew must be 0 to 600 seconds, not 601). Correct the value.",
            "JWTS-109 jwt-schemes.staff.verify.token.age: A configuration value can't be used ('an hour' is not a number of seconds). Correct the value.",
            "JWTS-109 jwt-schemes.validation: A configuration value can't be used ('strict' is not one of warn, fail or off). Correct the value.");
  }

  @Test
  void jwts_109_age_beyond_all_use() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.token.age", "9223372036854775807")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.verify.token.age: A configuration value can't be used (verify.token.age must be 1 to 315360000 seconds, not 9223372036854775807). Correct the value.");
  }

  @Test
  void jwts_109_algorithm_that_is_not_supported() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.publickey.algorithm", "RS256,none")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.verify.publickey.algorithm: A configuration value can't be used ('none' is none of ES256, ES384, ES512, Ed25519, Ed448, EdDSA, HS256, HS384, HS512, ML-DSA-44, ML-DSA-65, ML-DSA-87, PS256, PS384, PS512, RS256, RS384, RS512). Correct the value.");
  }

  @Test
  @EnabledForJreRange(maxVersion = 23, disabledReason = "later JVMs have the algorithm")
  void jwts_109_algorithm_that_this_jvm_does_not_have() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.publickey.algorithm", "RS256,ML-DSA-65")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.verify.publickey.algorithm: A configuration value can't be used ('ML-DSA-65' is not an algorithm of this JVM; it needs Java 24, or a security provider). Correct the value.");
  }

  @Test
  void jwts_109_authority_that_is_no_url() {
    application()
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.authority", "staff.example/realms/staff")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.authority: A configuration value can't be used ('staff.example/realms/staff' is not an http or https URL). Correct the value.");
  }

  @Test
  void jwts_109_key_location_that_is_a_broken_url() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey.location", "https://staff example/keys")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.verify.publickey.location: A configuration value can't be used ('https://staff example/keys' is not an http or https URL). Correct the value.");
  }

  @Test
  void jwts_109_wrong_values_about_issuers_and_keys_all_at_once() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.issuer", "https://{tid}.example/v2.0")
        .with("jwt-schemes.staff.allow-http", "yes")
        .with("jwt-schemes.staff.fetch.authorization.token", "two words")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.allow-http: A configuration value can't be used ('yes' is not one of true or false). Correct the value.",
            "JWTS-109 jwt-schemes.staff.fetch.authorization.token: A configuration value can't be used (fetch.authorization.token must be a token of the characters of RFC 6750 section 2.1). Correct the value.",
            "JWTS-109 jwt-schemes.staff.verify.issuer: A configuration value can't be used (verify.issuer must be a URL with one claim in braces, as a whole segment of its path, and 'https://{tid}.example/v2.0' is not). Correct the value.");
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
  void jwts_109_metadata_without_an_issuer() {
    application()
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.authority.metadata", "https://staff.example/meta?p=policy")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.authority.metadata: A configuration value can't be used (it needs authority or verify.issuer, with which its issuer is compared). Correct the value.",
            "JWTS-120 scheme 'staff': A scheme does not check the issuer. Set verify.issuer; otherwise any token signed by one of the keys is accepted, whatever its issuer.");
  }

  @Test
  void jwts_109_token_for_several_origins() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with(
            "jwt-schemes.staff.verify.publickey.location",
            "https://a.example/keys,https://a.example:443/more,https://a.example:8443/keys")
        .with("jwt-schemes.staff.fetch.authorization.token", "abc")
        .isRefusedFor(
            "JWTS-109 scheme 'staff', fetch.authorization: A configuration value can't be used (a token is sent to one origin, and keys are fetched from [https://a.example:443, https://a.example:8443]). Correct the value.");
  }

  @Test
  void jwts_109_token_where_nothing_is_fetched() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.fetch.authorization.token-file", "/run/token")
        .isRefusedFor(
            "JWTS-109 scheme 'staff', fetch.authorization: A configuration value can't be used (a token is sent to one origin, and keys are fetched from []). Correct the value.");
  }

  @Test
  void jwts_109_token_twice() {
    application()
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.authority", "https://staff.example")
        .with("jwt-schemes.staff.fetch.authorization.token", "abc")
        .with("jwt-schemes.staff.fetch.authorization.token-file", "/run/token")
        .isRefusedFor(
            "JWTS-109 scheme 'staff': A configuration value can't be used (fetch.authorization.token and fetch.authorization.token-file exclude each other). Correct the value.");
  }

  @Test
  void jwts_109_token_over_plain_http() {
    application()
        .withScheme("staff")
        .with("mp.jwt.verify.issuer", "https://mp.example")
        .with("mp.jwt.verify.publickey.location", "http://mp.example/keys")
        .with("jwt-schemes.mp-jwt.fetch.authorization.token", "abc")
        .isRefusedFor(
            "JWTS-109 scheme 'mp-jwt', fetch.authorization: A configuration value can't be used (a token is sent over plain http with allow-http=true alone). Correct the value.",
            "JWTS-108 scheme 'mp-jwt': Keys would be fetched over plain http from another machine (http://mp.example/keys). Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them.",
            "JWTS-290 scheme 'mp-jwt': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope.");
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
  void jwts_109_access_token_profile_without_audience() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.publicPem())
        .with("jwt-schemes.staff.profile", "at+jwt")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.profile: A configuration value can't be used (at+jwt needs verify.issuer and verify.audiences (RFC 9068 section 4)). Correct the value.",
            "JWTS-121 scheme 'staff': A scheme does not check the audience. Set verify.audiences; otherwise a token meant for another service of the same issuer is accepted here.");
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
      issuer.outage(true);
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
      issuer.outage(true);
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
  void jwts_125_keys_that_nothing_here_reads() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.publicPem())
        .with("smallrye.jwt.path.groups", "realm_access/roles")
        .with("smallrye.jwt.blocking-authentication", "true")
        .with("mp.jwt.token.header", "Cookie")
        .startsWith(
            "JWTS-125 mp.jwt.token.header: A configuration key is set that this library does not read (only the scheme mp-jwt reads it, and mp.jwt.* has no key; registered: [staff]). Configure a scheme by jwt-schemes.<name>.*, or remove the key.",
            "JWTS-125 smallrye.jwt.blocking-authentication: A configuration key is set that this library does not read (no key here has that name). Configure a scheme by jwt-schemes.<name>.*, or remove the key.",
            "JWTS-125 smallrye.jwt.path.groups: A configuration key is set that this library does not read (here it is jwt-schemes.<name>.groups.path). Configure a scheme by jwt-schemes.<name>.*, or remove the key.");
  }

  @Test
  void mp_jwt_needs_no_audience() {
    Deployment.of()
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .with("mp.jwt.verify.publickey", TestKeys.publicPem())
        .startsWith();
  }

  @Path("protected")
  @RolesAllowed("clerk")
  public static class Protected {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_113_mp_jwt_whose_key_only_the_server_knows() {
    Deployment.of(Protected.class)
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .isRefusedFor(
            "JWTS-113 mp.jwt.verify.issuer: MP-JWT is configured without a key that this library can read; it reads neither the server's key store nor the server's own configuration files. Add mp.jwt.verify.publickey.location=<the issuer's JWKS URL, or a PEM file>.");
  }

  @Test
  void jwts_113_is_not_raised_beside_a_scheme() {
    application()
        .withScheme("staff")
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .startsWith(
            "JWTS-125 mp.jwt.verify.issuer: A configuration key is set that this library does not read (only the scheme mp-jwt reads it, and mp.jwt.* has no key; registered: [staff]). Configure a scheme by jwt-schemes.<name>.*, or remove the key.");
  }

  public static class Adding {
    void add(@Observes SchemeSetup setup) {
      setup.add(
          SchemeDefinition.named("staff")
              .issuer("https://staff.example")
              .audiences("service")
              .key(TestKeys.publicPem())
              .build());
    }
  }

  @Test
  void jwts_113_is_not_raised_where_code_adds_a_scheme() {
    Deployment.of(Adding.class).with("mp.jwt.verify.issuer", "https://staff.example").startsWith();
  }

  public static class Registering {
    @Inject SchemeRegistry registry;
  }

  @Test
  void jwts_113_is_not_raised_where_code_may_add_a_scheme() {
    Deployment.of(Registering.class)
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .startsWith(
            "JWTS-291 the application: No scheme is registered, and every protected resource answers 500. Set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences; if they are set, the configuration wasn't found.");
  }

  @Test
  void jwts_122_misspelt_key_of_a_scheme() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.audience", "staff-service")
        .startsWith(
            "JWTS-122 jwt-schemes.staff.verify.audience: A configuration key is not known, and so has no effect ('verify.audience', did you mean 'verify.audiences'?). Correct or remove the key.");
  }

  @Test
  void jwts_122_misspelt_global_key() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.defualt", "staff")
        .startsWith(
            "JWTS-122 jwt-schemes.defualt: A configuration key is not known, and so has no effect ('defualt', did you mean 'default'?). Correct or remove the key.");
  }

  @Test
  void jwts_122_key_that_resembles_none() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.colour", "blue")
        .startsWith(
            "JWTS-122 jwt-schemes.staff.colour: A configuration key is not known, and so has no effect ('colour'; docs/reference/configuration.md lists the keys). Correct or remove the key.");
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
  void jwts_122_misspelt_key_of_mp_jwt() {
    application()
        .withScheme("staff")
        .with("mp.jwt.verify.publickey.locatoin", "key.pem")
        .startsWith(
            "JWTS-122 mp.jwt.verify.publickey.locatoin: A configuration key is not known, and so has no effect ('verify.publickey.locatoin', did you mean 'verify.publickey.location'?). Correct or remove the key.");
  }

  @Test
  void jwts_122_is_not_raised_for_keys_of_mp_jwt_and_its_tck() {
    Plan plan = application().withScheme("staff");
    for (String tail :
        List.of(
            "verify.issuer",
            "verify.audiences",
            "verify.clock.skew",
            "verify.token.age",
            "verify.publickey.algorithm",
            "decrypt.key.algorithm",
            "token.header",
            "token.cookie",
            "tck.jwks.baseURL")) {
      plan.with("mp.jwt." + tail, "1");
    }
    plan.startsWith(
        "JWTS-125 mp.jwt.decrypt.key.algorithm, mp.jwt.token.cookie, mp.jwt.token.header, mp.jwt.verify.audiences, mp.jwt.verify.clock.skew, mp.jwt.verify.issuer, mp.jwt.verify.publickey.algorithm, mp.jwt.verify.token.age: A configuration key is set that this library does not read (only the scheme mp-jwt reads it, and mp.jwt.* has no key; registered: [staff]). Configure a scheme by jwt-schemes.<name>.*, or remove the key.");
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

  private static Plan application() {
    return Deployment.of(Orders.class);
  }

  /** A resource that names a scheme, so that one that is registered is in use. */
  @Path("orders")
  public static class Orders {
    /** Any authenticated caller. */
    @GET
    @JwtScheme("staff")
    public String list() {
      return "";
    }
  }
}
