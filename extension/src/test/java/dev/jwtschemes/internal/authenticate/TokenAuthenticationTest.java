package dev.jwtschemes.internal.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Authentication of a token among schemes: read it, choose the scheme, check. Each case proves that
 * the explanation agrees.
 */
class TokenAuthenticationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final TestIssuer STAFF = issuer("https://staff.example");
  private static final TestIssuer PARTNER = issuer("https://partner.example");
  private static final TestIssuer AWAY = issuer("https://away.example");

  private static final Schemes SCHEMES =
      schemes(
          of("staff", STAFF).key(STAFF.jwksJson()).maxTokenSize(1024),
          of("partner", PARTNER).key(PARTNER.jwksJson()).maxTokenSize(2048),
          of("away", AWAY).keyLocation("/absent.pem"));

  @AfterAll
  static void stop() {
    STAFF.close();
    PARTNER.close();
    AWAY.close();
  }

  @Test
  void accepts_a_valid_token_of_one_candidate() {
    Authentication.Accepted accepted = accepted(STAFF.token().groups("clerk"), "staff");
    assertThat(accepted.choice()).isEqualTo(choice("staff", "it is the only candidate"));
    assertThat(accepted.caller().scheme()).isEqualTo("staff");
    assertThat(accepted.caller().getName()).isEqualTo("alice@example.com");
    assertThat(accepted.caller().getGroups()).containsExactly("clerk");
    assertThat(accepted.groupsRemark()).isEmpty();
  }

  @Test
  void accepts_a_valid_token_by_the_scheme_of_its_issuer() {
    Authentication.Accepted accepted = accepted(PARTNER.token(), "staff", "partner");
    assertThat(accepted.choice()).isEqualTo(choice("partner", "its issuer is the token's"));
    assertThat(accepted.caller().scheme()).isEqualTo("partner");
  }

  @Test
  void accepts_a_token_whose_groups_can_not_be_read_without_groups() {
    Authentication.Accepted accepted = accepted(STAFF.token().claim("groups", 5), "staff");
    assertThat(accepted.caller().getGroups()).isEmpty();
    assertThat(accepted.groupsRemark()).isPresent();
  }

  @Test
  void rejects_what_is_not_a_token_before_a_scheme_is_chosen() {
    assertThat(authenticate("nonsense", "staff"))
        .isEqualTo(
            unread(
                FailureReason.TOKEN_NOT_JWT,
                "it has 1 parts instead of 3 (signed) or 5 (encrypted)"));
  }

  @Test
  void reads_a_token_as_long_as_the_longest_that_a_candidate_accepts() {
    assertThat(authenticate("x".repeat(2048), "staff", "partner"))
        .isEqualTo(
            unread(
                FailureReason.TOKEN_NOT_JWT,
                "it has 1 parts instead of 3 (signed) or 5 (encrypted)"));
    assertThat(authenticate("x".repeat(2049), "staff", "partner"))
        .isEqualTo(unread(FailureReason.TOKEN_TOO_LARGE, "2049 characters, at most 2048"));
  }

  @Test
  void a_longer_token_is_too_large_for_the_scheme_of_its_issuer() {
    String compact = STAFF.token().claim("note", "x".repeat(600)).compact();
    assertThat(authenticate(compact, "staff", "partner"))
        .isEqualTo(
            new Authentication.Refused(
                choice("staff", "its issuer is the token's"),
                Optional.of("staff"),
                Stage.VALIDATE,
                Literal.failure(
                    FailureReason.TOKEN_TOO_LARGE,
                    compact.length() + " characters, at most 1024")));
  }

  @Test
  void rejects_a_token_of_another_issuer_without_a_choice() {
    assertThat(authenticate(PARTNER.token().compact(), "staff"))
        .isEqualTo(
            new Authentication.Refused(
                Optional.empty(),
                Optional.of("staff"),
                Stage.SELECT,
                Literal.failure(
                    FailureReason.ISSUER_OF_OTHER_SCHEME,
                    "expected iss: [https://staff.example], actual: 'https://partner.example',"
                        + " which is the issuer of [partner]")));
  }

  @Test
  void names_no_scheme_where_several_reject_the_issuer() {
    Authentication.Refused refused =
        (Authentication.Refused)
            authenticate(STAFF.token().issuer("https://x.example").compact(), "staff", "partner");
    assertThat(refused.scheme()).isEmpty();
    assertThat(refused.stage()).isEqualTo(Stage.SELECT);
    assertThat(refused.failure().reason()).isEqualTo(FailureReason.ISSUER_NOT_REGISTERED);
  }

  @Test
  void rejects_an_invalid_token_by_its_scheme() {
    assertThat(authenticate(STAFF.token().signedByAnotherKey().compact(), "staff", "partner"))
        .isEqualTo(
            new Authentication.Refused(
                choice("staff", "its issuer is the token's"),
                Optional.of("staff"),
                Stage.VALIDATE,
                Literal.failure(
                    FailureReason.SIGNATURE_INVALID, "alg RS256, checked with key ['k1']")));
  }

  @Test
  void leaves_a_token_unchecked_without_the_means() {
    assertThat(authenticate(AWAY.token().compact(), "away"))
        .isEqualTo(
            new Authentication.Unchecked(
                choice("away", "it is the only candidate"),
                Literal.failure(
                    FailureReason.KEYS_UNAVAILABLE,
                    "nothing at /absent.pem, neither on the class path nor as a file"),
                Duration.ofSeconds(3)));
  }

  @Test
  void one_schemes_trouble_is_not_anothers() {
    assertThat(accepted(STAFF.token(), "staff", "away").caller().scheme()).isEqualTo("staff");
  }

  @Test
  void rejects_every_token_without_candidates() {
    assertThat(authenticate(STAFF.token().compact()))
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused -> {
              assertThat(refused.choice()).isEmpty();
              assertThat(refused.scheme()).isEmpty();
            });
  }

  private static Authentication.Accepted accepted(TokenBuilder token, String... candidates) {
    return (Authentication.Accepted) authenticate(token.compact(), candidates);
  }

  private static Authentication authenticate(String text, String... candidates) {
    Set<String> names = new LinkedHashSet<>(List.of(candidates));
    Authentication made =
        TokenAuthentication.authenticate(text, SCHEMES.candidates(names), SCHEMES);
    Explanation explained = TokenExplanation.explain(text, SCHEMES.candidates(names), SCHEMES);
    assertThat(explained.choice()).isEqualTo(made.choice());
    assertThat(explained.firstFailure()).isEqualTo(failure(made));
    return made;
  }

  private static Optional<Failure> failure(Authentication made) {
    if (made instanceof Authentication.Refused refused) {
      return Optional.of(refused.failure());
    }
    return made instanceof Authentication.Unchecked unchecked
        ? Optional.of(unchecked.failure())
        : Optional.empty();
  }

  private static Authentication unread(FailureReason reason, String detail) {
    return new Authentication.Refused(
        Optional.empty(), Optional.empty(), Stage.SELECT, Literal.failure(reason, detail));
  }

  private static Optional<Authentication.Choice> choice(String scheme, String why) {
    return Optional.of(new Authentication.Choice(scheme, Literal.text(why)));
  }

  private static SchemeBuilder of(String name, TestIssuer issuer) {
    return SchemeDefinition.named(name).issuer(issuer.issuer());
  }

  private static Schemes schemes(SchemeBuilder... schemes) {
    LiveRegistry registry = new LiveRegistry(CLOCK);
    registry.start(List.of(schemes).stream().map(SchemeBuilder::build).toList(), Optional.empty());
    return registry.current();
  }

  private static TestIssuer issuer(String name) {
    TestIssuer issuer = TestIssuer.start(name);
    issuer.clock(CLOCK);
    return issuer;
  }
}
