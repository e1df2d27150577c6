package dev.jwtschemes.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.EncryptionKeys;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeVerifierTest {
  private static final TestIssuer ISSUER = TestIssuer.start();

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

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
        verify(ISSUER.token().signedWithForeignKey()),
        FailureReason.SIGNATURE_INVALID,
        "alg RS256, checked with key ['k1']");
  }

  @Test
  void refuses_an_unsigned_token() {
    assertRefused(
        verify(ISSUER.token().unsigned()),
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
  void refuses_a_critical_header_of_the_inner_token() {
    var keys = EncryptionKeys.generate();
    TokenBuilder token = ISSUER.token().header("crit", List.of("exp")).header("exp", 1);
    assertRefused(
        encrypted(keys).verify(read(token.encryptedFor(keys.publicKey()))),
        FailureReason.CRITICAL_HEADER_UNKNOWN,
        "crit ['exp']");
  }

  @Test
  void tries_no_more_than_three_decryption_keys() {
    var keys = EncryptionKeys.generate();
    Keys.Entry other = EncryptionKeys.generate().keys().all().get(0);
    Keys.Entry right = keys.keys().all().get(0);
    UnverifiedToken token = read(ISSUER.token().encryptedFor(keys.publicKey()));
    assertThat(decrypting(other, other, right).verify(token)).isInstanceOf(Verdict.Accepted.class);
    assertThat(decrypting(other, other, other, right).verify(token))
        .isInstanceOf(Verdict.Refused.class);
  }

  private static BothRuns decrypting(Keys.Entry... entries) {
    return new BothRuns(
        scheme().build(),
        Optional.of(keys()),
        Optional.of(new Keys(List.of(entries))),
        Clock.systemUTC());
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

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt", "application/JWT"})
  void accepts_access_token_types(String type) {
    assertThat(verify(ISSUER.token().type(type))).isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt", "JOSE", ""})
  void refuses_other_types(String type) {
    assertThat(verify(ISSUER.token().type(type)))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.failure().reason()).isEqualTo(FailureReason.TYPE_NOT_ALLOWED));
  }

  @Test
  void accepts_a_token_without_type_by_default() {
    TokenBuilder untyped = ISSUER.token().rawHeader("{\"alg\":\"RS256\",\"kid\":\"k1\"}");
    assertThat(verify(untyped)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void takes_only_the_types_of_the_scheme() {
    BothRuns verifier = verifier(scheme().tokenTypes("application/Order+JWT"));
    assertThat(verifier.verify(read(ISSUER.token().type("order+jwt"))))
        .isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        verifier.verify(read(ISSUER.token().type("at+jwt"))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [order+jwt], actual: 'at+jwt'");
    assertRefused(
        verifier.verify(read(ISSUER.token().rawHeader("{\"alg\":\"RS256\",\"kid\":\"k1\"}"))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [order+jwt], actual: 'none'");
  }

  @Test
  void does_not_take_the_word_none_for_a_missing_type() {
    assertThat(verify(ISSUER.token().type("none"))).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void accepts_an_access_token_by_its_profile() {
    assertThat(verifier(profiled()).verify(read(accessToken())))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "jti", "sub"})
  void requires_what_the_access_token_profile_requires(String claim) {
    assertRefused(
        verifier(profiled()).verify(read(accessToken().without(claim))),
        FailureReason.CLAIM_MISSING,
        "missing: " + claim + ", which required.claims demands");
  }

  @Test
  void takes_no_other_type_by_the_access_token_profile() {
    assertRefused(
        verifier(profiled()).verify(read(accessToken().type("JWT"))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [at+jwt], actual: 'JWT'");
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

  /** RFC 7800 section 3.1 wants an object; a claim of another type is bound to nothing known. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}",
        "{\"x5t#S256\":\"bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2\"}",
        "{\"kid\":\"k1\"}",
        "{}",
        "[]",
        "[null]",
        "\"\"",
        "\"text\"",
        "0",
        "false"
      })
  void refuses_a_bound_token(String confirmation) {
    assertRefused(
        verify(ISSUER.token().rawClaims(goodClaims("cnf", confirmation))),
        FailureReason.BINDING_NOT_CHECKED,
        "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
  }

  /** Some issuers write every member they know, and null into those that are absent. */
  @Test
  void takes_a_null_confirmation_for_none() {
    assertThat(verify(ISSUER.token().rawClaims(goodClaims("cnf", "null"))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void takes_no_other_claim_for_a_confirmation() {
    assertThat(verify(ISSUER.token().claim("CNF", "a").claim("act", Map.of("cnf", "b"))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void accepts_a_bound_token_where_the_scheme_ignores_the_binding() {
    var ignoring = verifier(scheme().binding(SchemeDefinition.Binding.IGNORE));
    assertThat(ignoring.verify(read(ISSUER.token().claim("cnf", Map.of("jkt", "x")))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void refuses_a_bound_token_inside_an_encrypted_one() {
    var keys = EncryptionKeys.generate();
    TokenBuilder bound = ISSUER.token().claim("cnf", Map.of("jkt", "x"));
    assertRefused(
        encrypted(keys).verify(read(bound.encryptedFor(keys.publicKey()))),
        FailureReason.BINDING_NOT_CHECKED,
        "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
  }

  @Test
  void refuses_a_bound_token_that_is_only_encrypted() throws Exception {
    var keys = EncryptionKeys.generate();
    assertRefused(
        onlyDecrypting(scheme(), keys.keys()).verify(encrypt(keys, goodClaims("cnf", "{}"))),
        FailureReason.BINDING_NOT_CHECKED,
        "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
  }

  @Test
  void refuses_a_bound_token_by_the_rules_of_plain_mp_jwt_and_of_access_tokens() {
    SchemeBuilder plain =
        SchemeDefinition.named("mp-jwt").issuer(ISSUER.issuer()).key(ISSUER.jwksJson());
    TokenBuilder bound = accessToken().claim("cnf", Map.of("jkt", "x"));
    for (SchemeBuilder each : List.of(plain, profiled())) {
      assertRefused(
          verifier(each).verify(read(bound)),
          FailureReason.BINDING_NOT_CHECKED,
          "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
    }
  }

  @Test
  void says_that_a_bound_token_has_expired() {
    assertThat(
            verify(
                ISSUER
                    .token()
                    .claim("cnf", Map.of("jkt", "x"))
                    .issuedAt(Instant.EPOCH)
                    .expires(Instant.EPOCH.plusSeconds(60))))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.failure().reason()).isEqualTo(FailureReason.TOKEN_EXPIRED));
  }

  private static String goodClaims(String claim, String value) {
    String good = goodClaims();
    return good.substring(0, good.length() - 1) + ",\"" + claim + "\":" + value + "}";
  }

  private static SchemeBuilder profiled() {
    return scheme().audiences("orders").profile(SchemeDefinition.Profile.AT_JWT);
  }

  private static TokenBuilder accessToken() {
    return ISSUER.token().type("at+jwt").audience("orders").claim("client_id", "shop");
  }

  private static BothRuns verifier(SchemeBuilder scheme) {
    return new BothRuns(scheme.build(), Optional.of(keys()), Optional.empty(), Clock.systemUTC());
  }

  @Test
  void refuses_a_key_id_it_does_not_know() {
    assertRefused(
        verify(ISSUER.token().keyId("k9")),
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

  @ParameterizedTest
  @ValueSource(strings = {"kid", "typ", "cty", "alg", "enc"})
  void refuses_a_header_parameter_of_an_encrypted_token_that_is_not_a_string(String name) {
    var keys = EncryptionKeys.generate();
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", "\"RSA-OAEP-256\"");
    header.put("enc", "\"A256GCM\"");
    header.put("cty", "\"JWT\"");
    header.put(name, "[\"x\"]");
    String encoded =
        Base64.getUrlEncoder().withoutPadding().encodeToString(json(header).getBytes(UTF_8));
    assertRefused(
        encrypted(keys).verify(read(encoded + ".AAAA.AAAA.AAAA.AAAA")),
        FailureReason.TOKEN_NOT_JWT,
        name + " in the header is not a string (RFC 7515 section 4.1)");
  }

  @Test
  void refuses_a_kid_of_an_inner_token_that_is_not_a_string() {
    var keys = EncryptionKeys.generate();
    TokenBuilder inner = ISSUER.token().rawHeader("{\"alg\":\"RS256\",\"kid\":5}");
    assertRefused(
        encrypted(keys).verify(read(inner.encryptedFor(keys.publicKey()))),
        FailureReason.TOKEN_NOT_JWT,
        "kid in the header is not a string (RFC 7515 section 4.1)");
  }

  @Test
  void takes_an_empty_kid_for_one_like_any_other() {
    assertRefused(
        verify(ISSUER.token().keyId("")),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['k1'], actual: '' with alg 'RS256'");
  }

  @Test
  void cuts_a_kid_of_ten_thousand_characters_in_the_detail() {
    assertRefused(
        verify(ISSUER.token().keyId("x".repeat(10_000))),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['k1'], actual: '" + "x".repeat(200) + "...' with alg 'RS256'");
  }

  private static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void never_fetches_a_key_that_the_token_names() {
    int before = ISSUER.fetches();
    TokenBuilder token =
        ISSUER
            .token()
            .signedWithForeignKey()
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
            .signedWithForeignKey()
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
  void refuses_an_encrypted_token_without_a_decryption_key() {
    var keys = EncryptionKeys.generate();
    assertRefused(
        verify(ISSUER.token().encryptedFor(keys.publicKey())),
        FailureReason.DECRYPTION_FAILED,
        "the token is encrypted, and the scheme has no decryption key");
  }

  @Test
  void decrypts_and_then_checks_the_inner_signature() {
    var keys = EncryptionKeys.generate();
    BothRuns verifier = encrypted(keys);
    assertThat(verifier.verify(read(ISSUER.token().encryptedFor(keys.publicKey()))))
        .isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        verifier.verify(read(ISSUER.token().signedWithForeignKey().encryptedFor(keys.publicKey()))),
        FailureReason.SIGNATURE_INVALID,
        "alg RS256, checked with key ['k1']");
    assertRefused(
        verifier.verify(read(ISSUER.token().unsigned().encryptedFor(keys.publicKey()))),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256, ES256], actual: 'none'");
  }

  @Test
  void takes_no_signed_token_where_encryption_is_configured() {
    assertRefused(
        encrypted(EncryptionKeys.generate()).verify(read(ISSUER.token())),
        FailureReason.DECRYPTION_FAILED,
        "the scheme accepts encrypted tokens only, and this one is not encrypted");
  }

  @Test
  void refuses_what_was_encrypted_for_another_key() {
    assertRefused(
        encrypted(EncryptionKeys.generate())
            .verify(read(ISSUER.token().encryptedFor(EncryptionKeys.generate().publicKey()))),
        FailureReason.DECRYPTION_FAILED,
        "none of the keys ['(no kid)'] decrypts it");
  }

  @Test
  void refuses_a_compressed_token() {
    var keys = EncryptionKeys.generate();
    assertRefused(
        encrypted(keys)
            .verify(read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("zip", "DEF")))),
        FailureReason.DECRYPTION_FAILED,
        "the token is compressed (zip)");
  }

  @Test
  void takes_a_decryption_key_for_its_own_algorithm_only() {
    var keys = EncryptionKeys.generate();
    Keys bound =
        new Keys(
            List.of(
                new Keys.Entry(
                    keys.pair().getPrivate(), Optional.empty(), Optional.of("RSA-OAEP"))));
    var verifier =
        new BothRuns(scheme().build(), Optional.of(keys()), Optional.of(bound), Clock.systemUTC());
    assertRefused(
        verifier.verify(read(ISSUER.token().encryptedFor(keys.publicKey()))),
        FailureReason.DECRYPTION_FAILED,
        "none of the keys ['(no kid)'] decrypts it");
  }

  @Test
  void reads_claims_that_are_only_encrypted_as_strictly_as_signed_ones() throws Exception {
    var keys = EncryptionKeys.generate();
    var verifier =
        new BothRuns(
            scheme().build(), Optional.empty(), Optional.of(keys.keys()), Clock.systemUTC());
    assertRefused(
        verifier.verify(encrypt(keys, "{\"iss\":\"a\",\"iss\":\"b\"}")),
        FailureReason.TOKEN_NOT_JWT,
        "what was encrypted can't be read: a member of its JSON appears twice");
    assertRefused(
        verifier.verify(encrypt(keys, "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")),
        FailureReason.TOKEN_NOT_JWT,
        "what was encrypted can't be read: its JSON is nested deeper than 32");
  }

  @Test
  void accepts_claims_that_are_only_encrypted() throws Exception {
    var keys = EncryptionKeys.generate();
    assertThat(onlyDecrypting(scheme(), keys.keys()).verify(encrypt(keys, goodClaims())))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void demands_the_type_of_the_scheme_of_a_token_that_is_only_encrypted() throws Exception {
    var keys = EncryptionKeys.generate();
    assertRefused(
        onlyDecrypting(scheme().tokenTypes("at+jwt"), keys.keys())
            .verify(encrypt(keys, goodClaims())),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [at+jwt], actual: 'none'");
  }

  @Test
  void takes_no_signed_token_that_its_encrypted_one_does_not_announce() {
    var keys = EncryptionKeys.generate();
    assertRefused(
        encrypted(keys)
            .verify(read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("cty", "text")))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected cty: JWT, for a signed token inside an encrypted one, actual: 'text'");
  }

  @Test
  void decrypts_with_the_keys_of_the_tokens_kid_or_without_id() {
    var keys = EncryptionKeys.generate();
    Key key = keys.pair().getPrivate();
    Keys.Entry named = new Keys.Entry(key, Optional.of("a"), Optional.empty());
    Keys.Entry unnamed = new Keys.Entry(key, Optional.empty(), Optional.empty());
    UnverifiedToken ofA = read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("kid", "a")));
    UnverifiedToken ofB = read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("kid", "b")));
    UnverifiedToken ofNone = read(ISSUER.token().encryptedFor(keys.publicKey()));
    assertThat(decrypting(named).verify(ofA)).isInstanceOf(Verdict.Accepted.class);
    assertThat(decrypting(named).verify(ofNone)).isInstanceOf(Verdict.Accepted.class);
    assertThat(decrypting(unnamed).verify(ofB)).isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        decrypting(named).verify(ofB),
        FailureReason.DECRYPTION_FAILED,
        "none of the keys ['a'] decrypts it");
  }

  @Test
  void decrypts_with_an_elliptic_curve_key() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).generate();
    Keys keys =
        new Keys(List.of(new Keys.Entry(key.toPrivateKey(), Optional.empty(), Optional.empty())));
    JWEObject jwe =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM),
            new Payload(goodClaims()));
    jwe.encrypt(new ECDHEncrypter(key));
    UnverifiedToken token = read(jwe.serialize());
    assertThat(onlyDecrypting(scheme().decryptAlgorithms("ECDH-ES+A256KW"), keys).verify(token))
        .isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        onlyDecrypting(scheme(), keys).verify(token),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected JWE alg: [RSA-OAEP, RSA-OAEP-256], actual: 'ECDH-ES+A256KW'");
  }

  private static BothRuns onlyDecrypting(SchemeBuilder scheme, Keys keys) {
    return new BothRuns(scheme.build(), Optional.empty(), Optional.of(keys), Clock.systemUTC());
  }

  private static String goodClaims() {
    return new String(
        Base64.getUrlDecoder().decode(ISSUER.token().compact().split("\\.", -1)[1]), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA1_5", "dir", "PBES2-HS256+A128KW", "A128KW"})
  void refuses_key_management_that_is_broken_or_shared(String algorithm) {
    String header =
        "{\"alg\":\"" + algorithm + "\",\"enc\":\"A128GCM\",\"p2c\":2147483647,\"p2s\":\"AAAA\"}";
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
            + ".AAAA.AAAA.AAAA.AAAA";
    assertThat(encrypted(EncryptionKeys.generate()).verify(read(token)))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.failure().reason())
                    .isEqualTo(FailureReason.ALGORITHM_NOT_ALLOWED));
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
          verifier.verify(read(issuer.token().signedWithForeignKey())),
          FailureReason.SIGNATURE_INVALID,
          "alg " + algorithm + ", checked with key ['k2']");
    }
  }

  private static UnverifiedToken encrypt(EncryptionKeys keys, String claims) throws JOSEException {
    JWEObject jwe =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM),
            new Payload(claims));
    jwe.encrypt(new RSAEncrypter(keys.publicKey()));
    return read(jwe.serialize());
  }

  private static BothRuns encrypted(EncryptionKeys keys) {
    return new BothRuns(
        scheme().build(), Optional.of(keys()), Optional.of(keys.keys()), Clock.systemUTC());
  }

  private static Verdict verify(TokenBuilder token) {
    return new BothRuns(scheme().build(), Optional.of(keys()), Optional.empty(), Clock.systemUTC())
        .verify(read(token));
  }

  private static SchemeBuilder scheme() {
    return SchemeDefinition.named("staff").issuer(ISSUER.issuer()).key(ISSUER.jwksJson());
  }

  private static KeySource keys() {
    return keys(scheme().build());
  }

  private static KeySource keys(SchemeDefinition scheme) {
    return new FixedKeys(ConfiguredKeys.of(scheme).verification().orElseThrow());
  }

  private static UnverifiedToken read(TokenBuilder token) {
    return read(token.compact());
  }

  private static UnverifiedToken read(String compact) {
    return ((UnverifiedToken.Readable) UnverifiedToken.read(compact, 16_384)).token();
  }

  private static void assertRefused(Verdict verdict, FailureReason reason, String detail) {
    assertThat(verdict).isEqualTo(new Verdict.Refused(Literal.failure(reason, detail)));
  }
}
