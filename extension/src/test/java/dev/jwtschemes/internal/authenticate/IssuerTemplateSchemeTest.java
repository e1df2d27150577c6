package dev.jwtschemes.internal.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes whose issuer is a template, alone and beside others. */
class IssuerTemplateSchemeTest {
  private static final String TEMPLATE = "https://login.example/{tid}/v2.0";
  private static final TestIssuer ISSUER = TestIssuer.start("https://login.example/11/v2.0");

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void accepts_the_token_of_any_tenant() {
    for (String tenant : List.of("11", "22-a")) {
      assertThat(authenticate(of(tenant), any())).isInstanceOf(Authentication.Accepted.class);
    }
  }

  @Test
  void accepts_it_beside_another_scheme() {
    Schemes schemes = schemes(any(), named("staff").issuer("https://staff.example"));
    assertThat(authenticate(of("22"), schemes)).isInstanceOf(Authentication.Accepted.class);
  }

  @Test
  void scheme_with_an_audience_of_its_own_is_chosen_beside_a_template() {
    Schemes schemes =
        schemes(
            any().audiences("any"),
            named("own").issuer("https://login.example/11/v2.0").audiences("own"));
    assertThat(authenticate(of("11").audience("own"), schemes))
        .isInstanceOfSatisfying(
            Authentication.Accepted.class,
            accepted -> assertThat(accepted.caller().scheme()).isEqualTo("own"));
    assertThat(authenticate(of("11").audience("any"), schemes))
        .isInstanceOfSatisfying(
            Authentication.Accepted.class,
            accepted -> assertThat(accepted.caller().scheme()).isEqualTo("any"));
  }

  @Test
  void refuses_a_token_whose_claim_is_another_than_its_issuers() {
    assertRefused(
        of("11").claim("tid", "22"),
        FailureReason.ISSUER_NOT_REGISTERED,
        "expected iss: [https://login.example/{tid}/v2.0], actual:"
            + " 'https://login.example/11/v2.0'");
  }

  @Test
  void refuses_a_token_without_the_claim() {
    assertRefused(
        of("11").without("tid"),
        FailureReason.CLAIM_MISSING,
        "missing: tid, which verify.issuer demands");
  }

  @Test
  void refuses_a_token_whose_claim_is_not_a_string() {
    assertRefused(of("11").claim("tid", 11), FailureReason.CLAIM_MALFORMED, "tid is not a string");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example/{tid}/v2.0",
        "https://login.example/11/v2.0/",
        "https://login.example/11/22/v2.0",
        "https://login.example/v2.0",
        "https://evil.example/11/v2.0"
      })
  void refuses_a_token_of_another_issuer(String issuer) {
    for (Schemes schemes :
        List.of(alone(), schemes(any(), named("s").issuer("https://s.example")))) {
      assertThat(authenticate(of("11").issuer(issuer).claim("tid", "{tid}"), schemes))
          .isInstanceOfSatisfying(
              Authentication.Refused.class,
              refused ->
                  assertThat(refused.failure().reason())
                      .isEqualTo(FailureReason.ISSUER_NOT_REGISTERED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example/{tenantid}/v2.0", "https://login.example/11/v2.0"})
  void accepts_a_key_of_the_tokens_issuer(String issuer) {
    assertThat(authenticate(of("11"), schemes(withKeyOf(issuer))))
        .isInstanceOf(Authentication.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example/22/v2.0",
        "https://login.example/{tenantid}",
        "https://sts.example/{tenantid}/"
      })
  void refuses_a_key_of_another_issuer(String issuer) {
    assertThat(authenticate(of("11"), schemes(withKeyOf(issuer))))
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused -> {
              assertThat(refused.failure().reason()).isEqualTo(FailureReason.KEY_NOT_FOUND);
              assertThat(refused.failure().detail())
                  .isEqualTo(
                      "expected issuer of the key: ["
                          + issuer
                          + "], actual: 'https://login.example/11/v2.0'");
            });
  }

  private static SchemeBuilder withKeyOf(String issuer) {
    String keys =
        ISSUER.jwksJson().replaceFirst("\"kty\"", "\"issuer\":\"" + issuer + "\",\"kty\"");
    return SchemeDefinition.named("any").issuer(TEMPLATE).key(keys);
  }

  @Test
  void scheme_that_is_added_at_run_time_may_have_a_template() {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(List.of(), Optional.empty());
    registry.add(any().audiences("any").build());
    assertThat(authenticate(of("33").audience("any"), registry.current()))
        .isInstanceOf(Authentication.Accepted.class);
    registry.remove("any");
    registry.add(named("own").issuer("https://login.example/33/v2.0").audiences("any").build());
    assertThat(registry.names()).containsExactly("own");
  }

  private static void assertRefused(TokenBuilder token, FailureReason reason, String detail) {
    assertThat(authenticate(token, alone()))
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused -> {
              assertThat(refused.failure().reason()).isEqualTo(reason);
              assertThat(refused.failure().detail()).isEqualTo(detail);
            });
  }

  private static Authentication authenticate(TokenBuilder token, SchemeBuilder scheme) {
    return authenticate(token, schemes(scheme));
  }

  private static Authentication authenticate(TokenBuilder token, Schemes schemes) {
    return TokenAuthentication.authenticate(
        token.compact(), schemes.candidates(schemes.names()), schemes);
  }

  private static TokenBuilder of(String tenant) {
    return ISSUER.token().issuer("https://login.example/" + tenant + "/v2.0").claim("tid", tenant);
  }

  private static Schemes alone() {
    return schemes(any());
  }

  private static SchemeBuilder any() {
    return named("any").issuer(TEMPLATE);
  }

  private static SchemeBuilder named(String name) {
    return SchemeDefinition.named(name).key(ISSUER.jwksJson());
  }

  private static Schemes schemes(SchemeBuilder... schemes) {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(List.of(schemes).stream().map(SchemeBuilder::build).toList(), Optional.empty());
    return registry.current();
  }
}
