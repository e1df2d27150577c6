package dev.jwtschemes.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.cdi.StubRequest;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code @Claim} in all types of MP-JWT 2.1 section 7.1.3. */
class ClaimInjectionTest {
  private static TestIssuer issuer;
  private Deployment deployment;

  /** Dependent: made anew for each look at a request. */
  public static class Direct {
    @Inject
    @Claim("text")
    @Nullable String text;

    @Inject
    @Claim("number")
    @Nullable Long number;

    @Inject
    @Claim("flag")
    @Nullable Boolean flag;

    @Inject
    @Claim("list")
    @Nullable Set<String> set;

    @Inject
    @Claim("text")
    @Nullable JsonString jsonText;

    @Inject
    @Claim("number")
    @Nullable JsonNumber jsonNumber;

    @Inject
    @Claim("list")
    @Nullable JsonArray jsonList;

    @Inject
    @Claim("object")
    @Nullable JsonObject jsonObject;

    @Inject
    @Claim("flag")
    @Nullable JsonValue jsonFlag;

    @Inject
    @Claim(standard = Claims.upn)
    @Nullable String upn;

    @Inject
    @Claim(standard = Claims.groups)
    @Nullable Set<String> groups;

    @Inject
    @Claim(standard = Claims.aud)
    @Nullable Set<String> audience;

    @Inject
    @Claim(standard = Claims.exp)
    @Nullable Long expires;

    @Inject
    @Claim(standard = Claims.raw_token)
    @Nullable String rawToken;

    @Inject
    @Claim(value = "iss", standard = Claims.iss)
    @Nullable String issuer;

    @Inject
    @Claim("text")
    Optional<String> optionalText;

    @Inject
    @Claim("number")
    Optional<Long> optionalNumber;

    @Inject
    @Claim("list")
    Optional<Set<String>> optionalSet;

    @Inject
    @Claim("text")
    Optional<JsonString> optionalJson;
  }

  /** A number, and nothing else that could be in the way. */
  public static class Number {
    @Inject
    @Claim("number")
    @Nullable Long number;

    @Inject
    @Claim("number")
    long primitive;
  }

  public static class TwoNames {
    @Inject
    @Claim(value = "text", standard = Claims.upn)
    @Nullable String claim;
  }

  /** Looks up all texts, of which the application has one. */
  public static class Texts {
    @Inject @Any Instance<String> all;

    @Produces
    @Named("motto")
    String motto() {
      return "festina lente";
    }
  }

  @BeforeAll
  static void startIssuer() {
    issuer = TestIssuer.start("https://staff.example");
  }

  @AfterAll
  static void stopIssuer() {
    issuer.close();
  }

  @BeforeEach
  void deploy() {
    deployment =
        Deployment.of(Direct.class, Number.class, Texts.class)
            .withScheme("staff")
            .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
            .start();
  }

  @AfterEach
  void undeploy() {
    deployment.close();
  }

  @Test
  void values_are_injected_in_the_type_of_the_injection_point() {
    rich(
        () -> {
          Direct claims = deployment.get(Direct.class);
          assertThat(claims.text).isEqualTo("tea");
          assertThat(claims.number).isEqualTo(42L);
          assertThat(claims.flag).isTrue();
          assertThat(claims.set).containsExactlyInAnyOrder("one", "two");
          assertThat(claims.upn).isEqualTo("bob");
          assertThat(claims.groups).containsExactly("clerk");
          assertThat(claims.audience).containsExactly("staff-service");
          assertThat(claims.expires).isPositive();
          assertThat(claims.rawToken).startsWith("ey");
          assertThat(claims.issuer).isEqualTo("https://staff.example");
        });
  }

  @Test
  void look_up_of_all_texts_finds_those_of_the_application_alone() {
    assertThat(deployment.get(Texts.class).all).containsExactly("festina lente");
  }

  @Test
  void number_is_injected_into_a_primitive_and_its_wrapper() {
    rich(
        () -> {
          Number claims = deployment.get(Number.class);
          assertThat(claims.number).isEqualTo(42L);
          assertThat(claims.primitive).isEqualTo(42L);
        });
  }

  @Test
  void values_are_injected_as_json() {
    rich(
        () -> {
          Direct claims = deployment.get(Direct.class);
          assertThat(claims.jsonText).hasToString("\"tea\"");
          assertThat(claims.jsonNumber).hasToString("42");
          assertThat(claims.jsonList).hasToString("[\"one\",\"two\"]");
          assertThat(claims.jsonObject).hasToString("{\"city\":\"Bern\"}");
          assertThat(claims.jsonFlag).isEqualTo(JsonValue.TRUE);
        });
  }

  @Test
  void values_are_injected_as_optional() {
    rich(
        () -> {
          Direct claims = deployment.get(Direct.class);
          assertThat(claims.optionalText).hasValue("tea");
          assertThat(claims.optionalNumber).hasValue(42L);
          assertThat(claims.optionalSet).hasValue(Set.of("one", "two"));
          assertThat(claims.optionalJson.orElseThrow()).hasToString("\"tea\"");
        });
  }

  @Test
  void missing_claims_are_null_or_empty() {
    bare(
        () -> {
          Direct claims = deployment.get(Direct.class);
          assertThat(claims.text).isNull();
          assertThat(claims.number).isNull();
          assertThat(claims.flag).isNull();
          assertThat(claims.set).isNull();
          assertThat(claims.jsonText).isNull();
          assertThat(claims.jsonObject).isNull();
          assertThat(claims.optionalText).isEmpty();
          assertThat(claims.optionalNumber).isEmpty();
          assertThat(claims.optionalSet).isEmpty();
          assertThat(claims.optionalJson).isEmpty();
        });
  }

  @Test
  void anonymous_caller_has_no_claims() {
    StubRequest.anonymous()
        .pass(
            deployment,
            () -> {
              Direct claims = deployment.get(Direct.class);
              assertThat(claims.upn).isNull();
              assertThat(claims.optionalText).isEmpty();
            });
  }

  @Test
  void claim_of_another_type_says_which() {
    TokenBuilder wrong = token().claim("number", "forty-two");
    StubRequest.with(wrong.bearer())
        .pass(
            deployment,
            () ->
                assertThatThrownBy(() -> deployment.get(Number.class))
                    .hasStackTraceContaining("The claim 'number' can't be injected as"));
  }

  @Test
  void two_names_at_one_injection_point_are_a_definition_error() {
    deployment.close();
    try (Deployment refused = Deployment.of(TwoNames.class).start()) {
      assertThat(refused.refusal().orElseThrow())
          .contains(
              "dev.jwtschemes.internal.claim.ClaimInjectionTest$TwoNames#claim: @Claim names both 'text' and 'upn'; keep one");
    }
  }

  private void rich(Runnable look) {
    TokenBuilder token =
        token()
            .claim("text", "tea")
            .claim("number", 42)
            .claim("flag", true)
            .claim("list", List.of("one", "two"))
            .claim("object", Map.of("city", "Bern"));
    StubRequest.with(token.bearer()).pass(deployment, look);
  }

  private void bare(Runnable look) {
    StubRequest.with(token().bearer()).pass(deployment, look);
  }

  private static TokenBuilder token() {
    return issuer.token().upn("bob").groups("clerk").audience("staff-service");
  }
}
