package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeVerifierTest extends VerifierSuite {

  @Test
  void accepts_a_good_token_and_shows_its_claims() {
    Verdict verdict = verify(ISSUER.token().groups("clerk").audience("orders").claim("level", 3));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> {
              assertThat(accepted.token().getName()).isEqualTo("alice@example.com");
              assertThat(accepted.token().getIssuer()).isEqualTo(ISSUER.issuer());
              assertThat(accepted.token().getGroups()).containsExactly("clerk");
              assertThat(accepted.token().getAudience()).containsExactly("orders");
              assertThat(accepted.token().<Object>getClaim("level")).hasToString("3");
              assertThat(accepted.token().<Object>getClaim("auth_time")).isNull();
              assertThat(accepted.token().scheme()).isEqualTo("staff");
            });
  }

  @Test
  void refuses_a_foreign_signature() {
    assertRefused(
        verify(ISSUER.token().signedByAnotherKey()),
        FailureReason.SIGNATURE_INVALID,
        "alg RS256, checked with key ['k1']");
  }

  @Test
  void refuses_an_unsigned_token() {
    assertRefused(
        verify(ISSUER.token().algNone()),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256, ES256], actual: 'none'");
  }

  @Test
  void refuses_the_public_key_as_hmac_secret() {
    byte[] secret = ISSUER.publicKeyPem().getBytes(StandardCharsets.UTF_8);
    assertRefused(
        verify(ISSUER.token().hmacWith(secret)),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256, ES256], actual: 'HS256'");
  }

  @Test
  void refuses_a_zero_ecdsa_signature() {
    try (TestIssuer issuer = TestIssuer.start(ISSUER.issuer())) {
      issuer.rotate("ES256");
      SchemeDefinition scheme =
          SchemeDefinition.named("ec")
              .issuer(ISSUER.issuer())
              .algorithms("ES256")
              .key(issuer.jwksJson())
              .build();
      String good = issuer.token().compact();
      String zero = good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(86);
      var verifier =
          new BothRuns(scheme, Optional.of(keys(scheme)), Optional.empty(), Clock.systemUTC());
      assertThat(verifier.verify(read(good))).isInstanceOf(Verdict.Accepted.class);
      assertRefused(
          verifier.verify(read(zero)),
          FailureReason.SIGNATURE_INVALID,
          "alg ES256, checked with key ['k2']");
    }
  }

  @Test
  void refuses_an_unencoded_payload() {
    TokenBuilder token =
        ISSUER.token().rawHeader("{\"alg\":\"RS256\",\"kid\":\"k1\",\"b64\":false}");
    assertRefused(
        verify(token),
        FailureReason.CRITICAL_HEADER_UNKNOWN,
        "b64, which needs crit (RFC 7797 section 6)");
  }

  @Test
  void refuses_an_algorithm_off_the_list() {
    assertRefused(
        verify(ISSUER.token().algorithm("RS512")),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256, ES256], actual: 'RS512'");
  }

  @Test
  void refuses_a_critical_header() {
    TokenBuilder token = ISSUER.token().header("crit", List.of("exp")).header("exp", 1);
    assertRefused(verify(token), FailureReason.CRITICAL_HEADER_UNKNOWN, "crit ['exp']");
  }

  @Test
  void takes_no_token_longer_than_the_scheme_allows() {
    String token = ISSUER.token().claim("long", "x".repeat(2_000)).compact();
    BothRuns verifier = verifier(scheme().maxTokenSize(token.length()));
    assertThat(verifier.verify(read(token))).isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        verifier(scheme().maxTokenSize(token.length() - 1)).verify(read(token)),
        FailureReason.TOKEN_TOO_LARGE,
        token.length() + " characters, at most " + (token.length() - 1));
  }

  @Test
  void names_the_caller_as_the_scheme_says() {
    assertThat(
            verifier(scheme().nameClaims("email"))
                .verify(read(ISSUER.token().claim("email", "a@b.example"))))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> {
              assertThat(accepted.token().getName()).isEqualTo("a@b.example");
              assertThat(accepted.token().<String>getClaim("upn")).isEqualTo("alice@example.com");
            });
  }

  /** Whatever is in the claims: accepted or refused, and never an exception. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "0",
        "-1",
        "1e400",
        "1E-400",
        "123456789012345678901234567890",
        "\"text\"",
        "\"\"",
        "[]",
        "[null,[1,{\"a\":null}],\"b\"]",
        "{}",
        "{\"a\":{\"b\":[1.5,1e400,null]}}"
      })
  void survives_any_value_of_any_claim(String value) {
    for (String claim :
        List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "nbf",
            "jti",
            "upn",
            "preferred_username",
            "groups",
            "auth_time",
            "updated_at",
            "raw_token",
            "address",
            "jwk",
            "sub_jwk",
            "cnf",
            "custom",
            "a.b",
            "azp",
            "email_verified")) {
      Map<String, String> claims = new LinkedHashMap<>();
      claims.put("iss", "\"" + ISSUER.issuer() + "\"");
      claims.put("upn", "\"alice\"");
      claims.put("iat", String.valueOf(Instant.now().getEpochSecond()));
      claims.put("exp", String.valueOf(Instant.now().getEpochSecond() + 300));
      claims.put(claim, value);
      String json =
          claims.entrySet().stream()
              .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
              .collect(Collectors.joining(",", "{", "}"));
      Verdict verdict = verify(ISSUER.token().rawClaims(json));
      if (verdict instanceof Verdict.Accepted accepted) {
        readEverything(accepted.token());
      } else {
        assertThat(verdict).as(json).isInstanceOf(Verdict.Refused.class);
      }
    }
  }

  private static void readEverything(ValidatedToken token) {
    assertThat(token.getName()).isNotBlank();
    token.getClaimNames().forEach(name -> token.<Object>getClaim(name));
    token.getIssuer();
    token.getAudience();
    token.getSubject();
    token.getTokenID();
    token.getExpirationTime();
    token.getIssuedAtTime();
    token.getGroups();
    assertThat(token.toString()).startsWith("ValidatedToken[scheme=staff");
  }

  @Test
  void refuses_a_key_id_it_does_not_know() {
    assertRefused(
        verify(ISSUER.token().kid("k9")),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['k1'], actual: 'k9' with alg 'RS256'");
  }

  /** Otherwise it counts as absent, and other rules hold than those its sender meant. */
  @ParameterizedTest
  @ValueSource(strings = {"kid", "typ", "cty", "alg"})
  void refuses_a_header_parameter_that_is_not_a_string(String name) {
    for (String value : List.of("5", "true", "null", "{}", "[]", "[\"k1\"]", "{\"a\":\"k1\"}")) {
      Map<String, String> header = new LinkedHashMap<>();
      header.put("alg", "\"RS256\"");
      header.put("typ", "\"JWT\"");
      header.put(name, value);
      assertRefused(
          verify(ISSUER.token().rawHeader(json(header))),
          FailureReason.TOKEN_NOT_JWT,
          name + " in the header is not a string (RFC 7515 section 4.1)");
    }
  }

  @Test
  void takes_an_empty_kid_for_one_like_any_other() {
    assertRefused(
        verify(ISSUER.token().kid("")),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['k1'], actual: '' with alg 'RS256'");
  }

  @Test
  void cuts_a_kid_of_ten_thousand_characters_in_the_detail() {
    assertRefused(
        verify(ISSUER.token().kid("x".repeat(10_000))),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['k1'], actual: '" + "x".repeat(200) + "...' with alg 'RS256'");
  }

  @Test
  void never_fetches_a_key_that_the_token_names() {
    int before = ISSUER.fetches();
    TokenBuilder token =
        ISSUER
            .token()
            .signedByAnotherKey()
            .header("jku", ISSUER.jwksUrl())
            .header("x5u", ISSUER.jwksUrl());
    assertRefused(
        verify(token), FailureReason.SIGNATURE_INVALID, "alg RS256, checked with key ['k1']");
    assertThat(ISSUER.fetches()).isEqualTo(before);
  }

  @Test
  void ignores_a_key_inside_the_token() {
    TokenBuilder token =
        ISSUER
            .token()
            .signedByAnotherKey()
            .header("jwk", Map.of("kty", "RSA", "e", "AQAB", "n", "AQAB"));
    assertRefused(
        verify(token), FailureReason.SIGNATURE_INVALID, "alg RS256, checked with key ['k1']");
  }

  @Test
  void checks_with_a_short_key_for_the_scheme_of_plain_mp_jwt() throws Exception {
    RSAKey key = new RSAKeyGenerator(1024, true).generate();
    SchemeDefinition scheme =
        SchemeDefinition.named("mp-jwt")
            .issuer(ISSUER.issuer())
            .key(key.toPublicJWK().toJSONString())
            .build();
    SignedJWT token =
        new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), JWTClaimsSet.parse(goodClaims()));
    token.sign(new RSASSASigner(key.toPrivateKey(), true));
    var verifier =
        new BothRuns(scheme, Optional.of(keys(scheme)), Optional.empty(), Clock.systemUTC());
    assertThat(verifier.verify(read(token.serialize()))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void checks_hmac_with_a_shared_secret_when_the_scheme_says_so() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String jwk = new OctetSequenceKey.Builder(secret).keyID("k1").build().toJSONString();
    SchemeDefinition scheme =
        SchemeDefinition.named("shared")
            .issuer(ISSUER.issuer())
            .algorithms("HS256")
            .key(jwk)
            .build();
    var verifier =
        new BothRuns(scheme, Optional.of(keys(scheme)), Optional.empty(), Clock.systemUTC());
    assertThat(verifier.verify(read(ISSUER.token().hmacWith(secret))))
        .isInstanceOf(Verdict.Accepted.class);
    secret[0]++;
    assertRefused(
        verifier.verify(read(ISSUER.token().hmacWith(secret))),
        FailureReason.SIGNATURE_INVALID,
        "alg HS256, checked with key ['k1']");
    assertRefused(
        verifier.verify(read(ISSUER.token())),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [HS256], actual: 'RS256'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"
      })
  void accepts_every_algorithm_that_the_scheme_lists(String algorithm) {
    try (TestIssuer issuer = TestIssuer.start(ISSUER.issuer())) {
      issuer.rotate(algorithm);
      SchemeDefinition scheme =
          SchemeDefinition.named("many")
              .issuer(ISSUER.issuer())
              .algorithms(
                  "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512",
                  "EdDSA")
              .key(issuer.jwksJson())
              .build();
      var verifier =
          new BothRuns(scheme, Optional.of(keys(scheme)), Optional.empty(), Clock.systemUTC());
      assertThat(verifier.verify(read(issuer.token()))).isInstanceOf(Verdict.Accepted.class);
      assertRefused(
          verifier.verify(read(issuer.token().signedByAnotherKey())),
          FailureReason.SIGNATURE_INVALID,
          "alg " + algorithm + ", checked with key ['k2']");
    }
  }
}
