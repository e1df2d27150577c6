package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Step;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client, a token or an observer says forges no line of the log, and makes none endless. */
class HostileTextTest {
  /** Newline, ANSI by ESC and by the C1 control, separators, bidi, lone surrogate, null, DEL. */
  private static final String HOSTILE =
      "a\n\r\u001B[31m\u009B31m\u2028\u2029\u202E\u2066\u200F\u061C\uD800\u0000\u007F\u200Bb";

  private static final String SHOWN = "a???[31m?31m??????????b";

  private static TestIssuer issuer;
  private Deployment deployment;

  /** An application whose observer repeats what it is given. */
  @Singleton
  public static class Observer {
    static Optional<String> rejection = Optional.empty();
    static Optional<String> added = Optional.empty();
    static Optional<String> thrown = Optional.empty();
    private final List<String> heard = new ArrayList<>();

    void validated(@Observes TokenValidated event) {
      rejection.ifPresent(event::reject);
      added.ifPresent(event::addGroups);
      thrown.ifPresent(
          text -> {
            throw new IllegalStateException(text, new IllegalArgumentException(text));
          });
    }

    void any(@Observes JwtSchemeEvent event) {
      heard.add(event.toString());
    }

    void failed(@Observes AuthenticationFailed event) {
      note(event.decision(), event.failure());
    }

    void challenged(@Observes CallerChallenged event) {
      note(event.decision(), event.failure());
    }

    void forbidden(@Observes AccessForbidden event) {
      note(event.decision(), event.decision().failure().orElseThrow());
    }

    private void note(AuthenticationDecision decision, Failure failure) {
      heard.add(failure.detail());
      heard.add(failure.toString());
      failure.expected().ifPresent(heard::add);
      failure.actual().ifPresent(heard::add);
      decision.steps().stream().map(Step::text).forEach(heard::add);
      heard.add(decision.toString());
    }
  }

  private record Request(String httpMethod, String path, Optional<String> token)
      implements IncomingRequest {

    @Override
    public Optional<ResourceTarget> target() {
      return Optional.empty();
    }

    @Override
    public RequestMemory memory() {
      return new RequestMemory();
    }

    @Override
    public void attribute(String name, String value) {}

    @Override
    public Optional<Principal> containerCaller() {
      return Optional.empty();
    }

    @Override
    public List<String> headers(String name) {
      return name.equals("Authorization") ? token.stream().toList() : List.of();
    }

    @Override
    public List<String> cookies(String name) {
      return List.of();
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
        Deployment.of(Observer.class)
            .withScheme("staff")
            .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
            .start();
  }

  @AfterEach
  void undeploy() {
    Observer.rejection = Optional.empty();
    Observer.added = Optional.empty();
    Observer.thrown = Optional.empty();
    deployment.close();
  }

  @Test
  void method_and_path_of_an_anonymous_request() {
    handle(new Request(HOSTILE, "/" + HOSTILE, Optional.empty()));
    assertThat(lines())
        .containsExactly(
            "INFO 401 no-token: '"
                + SHOWN
                + "' '/"
                + SHOWN
                + "', scheme staff: expected a token of [staff]; looked in the Authorization header (absent). "
                + FailureReason.NO_TOKEN.advice()
                + " [id]");
    assertAllClean();
  }

  @Test
  void method_and_path_of_an_authenticated_request() {
    handle(new Request(HOSTILE, "/" + HOSTILE, token("clerk")));
    assertThat(lines())
        .containsExactly(
            "INFO 403 role-missing: '"
                + SHOWN
                + "' '/"
                + SHOWN
                + "', scheme staff: expected one of the groups: [boss], actual: ['clerk']. "
                + FailureReason.ROLE_MISSING.advice()
                + " [id]");
    assertAllClean();
  }

  @Test
  void group_of_a_token() {
    handle(new Request("GET", "/", token(HOSTILE)));
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0)).contains("actual: ['" + SHOWN + "']");
    assertAllClean();
  }

  @Test
  void group_of_ten_thousand_characters() {
    handle(new Request("GET", "/", token("x".repeat(10_000))));
    assertThat(lines().get(0)).contains("actual: ['" + "x".repeat(200) + "...']");
    assertAllClean();
  }

  @Test
  void group_that_an_observer_adds() {
    Observer.added = Optional.of(HOSTILE);
    handle(new Request("GET", "/", token("clerk")));
    assertThat(lines().get(0)).contains("'clerk'", "'" + SHOWN + "'");
    assertAllClean();
  }

  @Test
  void text_of_a_rejection() {
    Observer.rejection = Optional.of(HOSTILE + "x".repeat(10_000));
    handle(new Request("GET", "/", token("clerk")));
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0))
        .startsWith("INFO 401 rejected-by-application: 'GET' '/', scheme staff: " + SHOWN + "xxx");
    assertAllClean();
  }

  @Test
  void exception_of_an_observer() {
    Observer.thrown = Optional.of(HOSTILE);
    handle(new Request("GET", "/", token("clerk")));
    assertThat(lines().get(0))
        .startsWith(
            "WARNING 500 observer-failed: 'GET' '/', scheme staff: threw java.lang.IllegalStateException. ");
    assertAllClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "upn"})
  void claim_of_a_token(String claim) {
    String other = claim.equals("aud") ? HOSTILE : "staff-service";
    handle(
        new Request(
            "GET",
            "/",
            Optional.of(
                issuer
                    .token()
                    .upn("bob")
                    .audience(other)
                    .claim(claim, claim.equals("upn") ? List.of(HOSTILE) : HOSTILE)
                    .bearer())));
    assertThat(lines()).hasSize(1);
    assertAllClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kid", "alg", "typ", "cty", "crit"})
  void parameter_of_a_header(String parameter) {
    handle(
        new Request(
            "GET",
            "/",
            Optional.of(
                issuer
                    .token()
                    .upn("bob")
                    .audience("staff-service")
                    .header(parameter, HOSTILE)
                    .algNone()
                    .bearer())));
    assertThat(lines()).hasSize(1);
    assertAllClean();
  }

  @Test
  void everything_at_its_longest_is_one_bounded_line() {
    String[] groups = new String[100];
    Arrays.setAll(groups, i -> i + "x".repeat(300));
    handle(new Request("M".repeat(100_000), "/" + "p".repeat(100_000), token(groups)));
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0)).hasSizeLessThan(4_000);
  }

  private static Optional<String> token(String... groups) {
    return Optional.of(issuer.token().upn("bob").audience("staff-service").groups(groups).bearer());
  }

  private void handle(Request request) {
    AccessRule rule = new AccessRule(Access.ROLES, Set.of("boss"), Set.of("staff"));
    Outcome outcome = deployment.get(RequestPipeline.class).handle(request, List.of(rule));
    assertThat(outcome).isInstanceOf(Outcome.Refuse.class);
  }

  private List<String> lines() {
    return deployment.log().stream()
        .filter(line -> line.matches("(?s)[A-Z]+ [45]\\d\\d .*"))
        .toList();
  }

  private void assertAllClean() {
    List<String> all = new ArrayList<>(deployment.get(Observer.class).heard);
    assertThat(all).isNotEmpty();
    all.addAll(lines());
    assertThat(all)
        .allSatisfy(
            text -> {
              assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
              assertThat(text).hasSizeLessThan(6_000);
            });
  }
}
