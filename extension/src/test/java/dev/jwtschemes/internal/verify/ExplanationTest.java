package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.EncryptionKeys;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.key.fetch.KeyCondition;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.key.fetch.KeysView;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Check.Needs;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The run that goes through all checks. */
class ExplanationTest {
  private static final KeySource.Unavailable DOWN =
      new KeySource.Unavailable(
          Literal.failure(FailureReason.KEYS_UNAVAILABLE, "down"), Duration.ofSeconds(3));

  private static final TestIssuer ISSUER = TestIssuer.start("https://i.example");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void passes_every_check_of_a_good_token() {
    assertThat(signed().explain(read(token())))
        .extracting(each -> each.name() + ": " + each.expectation())
        .containsExactly(
            "size: at most 16384 characters",
            "header: [alg, enc, kid, typ, cty] are strings (RFC 7515 section 4.1)",
            "crit: absent: no critical extension is known (RFC 7515 section 4.1.11)",
            "b64: absent (RFC 7797 section 6)",
            "encryption: signed and not encrypted: the scheme has no decryption key",
            "typ: [jwt, at+jwt, none]",
            "alg: [RS256, ES256]",
            "kid: a key of the scheme, for its alg",
            "signature: made with that key",
            "iss: [https://i.example]",
            "aud: [orders]",
            "exp is a time: a number of seconds",
            "iat is a time: a number of seconds",
            "nbf is a time: a number of seconds, or absent",
            "exp: after now, clock skew allowed 60 s",
            "nbf: not after now, clock skew allowed 60 s",
            "iat: not after now, clock skew allowed 60 s",
            "exp and iat: exp is not before iat",
            "age: at most 600 s, clock skew allowed 60 s",
            "required tenant: present",
            "cnf: absent: the scheme checks no proof of possession (RFC 7800)",
            "upn is a string: a string, or absent",
            "preferred_username is a string: a string, or absent",
            "sub is a string: a string, or absent",
            "jti is a string: a string, or absent",
            "name: the caller's name in upn, preferred_username or sub",
            "values: claims whose values can be read");
    assertThat(signed().explain(read(token())))
        .extracting(Checked::result)
        .containsOnly(CheckResult.PASSED);
  }

  @Test
  void lists_all_failures_and_goes_on_after_each() {
    TokenBuilder bad =
        token()
            .type("logout+jwt")
            .audience("billing")
            .expires(NOW.minusSeconds(60))
            .issuedAt(NOW.minusSeconds(661))
            .without("tenant")
            .claim("jti", 5)
            .signedByAnotherKey();
    assertThat(notPassed(signed().explain(read(bad))))
        .containsExactly(
            "typ: type-not-allowed, expected typ: [jwt, at+jwt, none], actual: 'logout+jwt'",
            "signature: signature-invalid, alg RS256, checked with key ['k1']",
            "aud: audience-mismatch, expected aud: [orders], actual: ['billing']",
            "exp: token-expired, expected exp: after now, 2026-01-02T03:04:05Z, actual:"
                + " 2026-01-02T03:03:05Z, clock skew allowed 60 s",
            "age: token-too-old, expected age: at most 600 s, clock skew allowed 60 s, actual:"
                + " iat 2026-01-02T02:53:04Z, now 2026-01-02T03:04:05Z",
            "required tenant: claim-missing, missing: tenant, which required.claims demands",
            "jti is a string: claim-malformed, jti is not a string",
            "values: not reached");
  }

  @Test
  void checks_claims_though_no_key_was_found() {
    assertThat(notPassed(signed().explain(read(token().kid("k9").audience("billing")))))
        .containsExactly(
            "kid: key-not-found, expected kid: ['k1'], actual: 'k9' with alg 'RS256'",
            "signature: not reached",
            "aud: audience-mismatch, expected aud: [orders], actual: ['billing']",
            "values: not reached");
  }

  @Test
  void looks_for_no_key_of_an_algorithm_that_is_not_allowed() {
    List<String> sought = new ArrayList<>();
    KeySource source =
        source(
            algorithm -> {
              sought.add(algorithm.id());
              return DOWN;
            });
    BothRuns verifier =
        new BothRuns(scheme().build(), Optional.of(source), Optional.empty(), CLOCK);
    assertThat(notPassed(verifier.explain(read(token().algorithm("RS512")))))
        .containsExactly(
            "alg: algorithm-not-allowed, expected alg: [RS256, ES256], actual: 'RS512'",
            "kid: not reached",
            "signature: not reached",
            "values: not reached");
    assertThat(sought).isEmpty();
  }

  @Test
  void says_that_the_keys_are_unavailable_and_goes_on() {
    KeySource source = source(algorithm -> DOWN);
    BothRuns verifier =
        new BothRuns(scheme().build(), Optional.of(source), Optional.empty(), CLOCK);
    UnverifiedToken token = read(token().audience("billing"));
    assertThat(notPassed(verifier.explain(token)))
        .containsExactly(
            "kid: unchecked, down",
            "signature: not reached",
            "aud: audience-mismatch, expected aud: [orders], actual: ['billing']",
            "values: not reached");
    assertThat(verifier.verify(token))
        .isEqualTo(
            new Verdict.Unchecked(
                Literal.failure(FailureReason.KEYS_UNAVAILABLE, "down"), Duration.ofSeconds(3)));
  }

  @Test
  void compares_no_time_that_can_not_be_read() {
    TokenBuilder bad = token().claim("exp", "x").claim("iat", "x").claim("nbf", "x");
    assertThat(notPassed(signed().explain(read(bad))))
        .containsExactly(
            "exp is a time: claim-malformed, exp is not a number of seconds",
            "iat is a time: claim-malformed, iat is not a number of seconds",
            "nbf is a time: claim-malformed, nbf is not a number of seconds",
            "exp: not reached",
            "nbf: not reached",
            "iat: not reached",
            "exp and iat: not reached",
            "age: not reached",
            "values: not reached");
  }

  @Test
  void reaches_nothing_inside_a_token_that_can_not_be_decrypted() {
    UnverifiedToken token = read(token().encryptedFor(EncryptionKeys.generate().publicKey()));
    assertThat(names(CheckResult.NOT_REACHED, signed().explain(token)))
        .startsWith("typ", "alg", "kid", "signature", "iss")
        .endsWith("name", "values");
    assertThat(notPassed(nested(EncryptionKeys.generate()).explain(token)))
        .startsWith(
            "decryption: decryption-failed, none of the keys ['(no kid)'] decrypts it",
            "inner token: not reached",
            "inner header: not reached",
            "inner crit: not reached",
            "inner b64: not reached",
            "typ: not reached",
            "alg: not reached",
            "kid: not reached",
            "signature: not reached",
            "iss: not reached");
  }

  @Test
  void decrypts_nothing_that_would_be_refused_anyway() {
    EncryptionKeys keys = EncryptionKeys.generate();
    for (Map<String, Object> header :
        List.of(
            Map.<String, Object>of("zip", "DEF"),
            Map.<String, Object>of("crit", List.of("exp"), "exp", 1))) {
      UnverifiedToken token = read(token().encryptedFor(keys.publicKey(), header));
      assertThat(names(CheckResult.NOT_REACHED, nested(keys).explain(token)))
          .startsWith("decryption", "inner token");
    }
    assertThat(names(CheckResult.NOT_REACHED, nested(keys).explain(read(token()))))
        .startsWith("JWE alg", "enc", "zip", "decryption", "cty", "inner token");
  }

  @Test
  void goes_through_the_checks_of_a_signed_token_inside_an_encrypted_one() {
    EncryptionKeys keys = EncryptionKeys.generate();
    assertThat(notPassed(nested(keys).explain(read(token().encryptedFor(keys.publicKey())))))
        .isEmpty();
    TokenBuilder bad = token().header("crit", List.of("exp")).header("exp", 1).audience("billing");
    assertThat(notPassed(nested(keys).explain(read(bad.encryptedFor(keys.publicKey())))))
        .containsExactly(
            "inner crit: critical-header-unknown, crit ['exp']",
            "aud: audience-mismatch, expected aud: [orders], actual: ['billing']",
            "values: not reached");
  }

  @Test
  void one_run_applies_no_rule_after_a_failure_and_the_other_applies_all() {
    List<String> applied = new ArrayList<>();
    Checks checks =
        new Checks(
            List.of(
                check("a", Needs.NOTHING, applied, false),
                check("b", Needs.NOTHING, applied, true),
                check("c", Needs.NOTHING, applied, true),
                check("d", Needs.ALL_PASSED, applied, false),
                check("e", Needs.PLAINTEXT, applied, false)));
    assertThat(checks.untilOneFails(new Examination(read(token())))).isEqualTo(failed("b"));
    assertThat(applied).containsExactly("a", "b");
    applied.clear();
    assertThat(checks.all(new Examination(read(token()))))
        .extracting(Checked::result)
        .containsExactly(
            CheckResult.PASSED,
            failed("b"),
            failed("c"),
            CheckResult.NOT_REACHED,
            CheckResult.NOT_REACHED);
    assertThat(applied).containsExactly("a", "b", "c");
  }

  private static Check check(String name, Needs needs, List<String> applied, boolean fails) {
    return new Check(
        name,
        Text.of("x"),
        needs,
        token -> {
          applied.add(name);
          if (fails) {
            throw new Refusal(Literal.failure(FailureReason.TOKEN_NOT_JWT, name));
          }
        });
  }

  private static CheckResult failed(String detail) {
    return new CheckResult.Failed(Literal.failure(FailureReason.TOKEN_NOT_JWT, detail));
  }

  private static List<String> names(CheckResult result, List<Checked> checked) {
    return checked.stream()
        .filter(each -> each.result().equals(result))
        .map(Checked::name)
        .toList();
  }

  private static List<String> notPassed(List<Checked> checked) {
    return checked.stream()
        .filter(each -> !each.result().equals(CheckResult.PASSED))
        .map(each -> each.name() + ": " + text(each.result()))
        .toList();
  }

  private static String text(CheckResult result) {
    if (result instanceof CheckResult.Failed failed) {
      return failed.failure().reason().id() + ", " + failed.failure().detail();
    }
    return result instanceof CheckResult.Unchecked unchecked
        ? "unchecked, " + unchecked.failure().detail()
        : "not reached";
  }

  private static BothRuns signed() {
    return new BothRuns(scheme().build(), Optional.of(keys()), Optional.empty(), CLOCK);
  }

  private static BothRuns nested(EncryptionKeys keys) {
    return new BothRuns(scheme().build(), Optional.of(keys()), Optional.of(keys.keys()), CLOCK);
  }

  private static SchemeBuilder scheme() {
    return SchemeDefinition.named("staff")
        .issuer(ISSUER.issuer())
        .audiences("orders")
        .requiredClaims("tenant")
        .maxTokenAge(Duration.ofMinutes(10))
        .key(ISSUER.jwksJson());
  }

  /** A source that knows all that it can find. */
  private static KeySource source(Function<Algorithm, KeySource.Lookup> lookup) {
    return new KeySource() {
      @Override
      public Lookup find(Optional<String> kid, Algorithm algorithm) {
        return lookup.apply(algorithm);
      }

      @Override
      public KeysView view() {
        return KeysView.NONE;
      }

      @Override
      public KeyCondition condition() {
        return KeyCondition.CONFIGURED;
      }

      @Override
      public Lookup known(Optional<String> kid, Algorithm algorithm) {
        return lookup.apply(algorithm);
      }
    };
  }

  private static KeySource keys() {
    return new FixedKeys(ConfiguredKeys.of(scheme().build()).verification().orElseThrow());
  }

  private static TokenBuilder token() {
    return ISSUER
        .token()
        .audience("orders")
        .claim("tenant", "t")
        .issuedAt(NOW.minusSeconds(60))
        .expires(NOW.plusSeconds(300));
  }

  private static UnverifiedToken read(TokenBuilder token) {
    return read(token.compact());
  }

  private static UnverifiedToken read(String compact) {
    return ((UnverifiedToken.Readable) UnverifiedToken.read(compact, 16_384)).token();
  }
}
