package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** JWTS-108 and JWTS-109, provoked by a deployment: values that a scheme can't have. */
class ValueProblemsTest extends DefinitionSuite {

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
  void jwts_109_access_token_profile_without_audience() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.publicPem())
        .with("jwt-schemes.staff.profile", "at+jwt")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.staff.profile: A configuration value can't be used (at+jwt needs verify.issuer and verify.audiences (RFC 9068 section 4)). Correct the value.",
            "JWTS-121 scheme 'staff': A scheme does not check the audience. Set verify.audiences; otherwise a token meant for another service of the same issuer is accepted here.");
  }
}
