package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Observers of an application, found by the extension and told by the pipeline. */
class EventDeliveryTest {
  private static TestIssuer issuer;

  @Qualifier @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partner {}

  @Singleton
  public static class Everything {
    final List<String> heard = new ArrayList<>();
    final BlockingQueue<String> later = new LinkedBlockingQueue<>();

    void all(@Observes JwtSchemeEvent event) {
      heard.add(event.getClass().getSimpleName());
    }

    void allLater(@ObservesAsync @JwtScheme("staff") JwtSchemeEvent event) {
      later.add(event.getClass().getSimpleName());
    }
  }

  @Singleton
  public static class OfPartner {
    final List<String> heard = new ArrayList<>();

    void own(@Observes @Partner JwtSchemeEvent event) {
      heard.add(event.getClass().getSimpleName());
    }
  }

  public static class Generous {
    void validated(@Observes TokenValidated event) {
      event.addGroups("guest");
    }
  }

  public static class Broken {
    void received(@Observes @JwtScheme("staff") RequestReceived event) {
      throw new IllegalArgumentException("broken observer");
    }
  }

  public static class BrokenByAnError {
    void received(@Observes RequestReceived event) {
      throw new NoClassDefFoundError("missing");
    }
  }

  public static class BrokenLater {
    void received(@ObservesAsync RequestReceived event) {
      throw new IllegalArgumentException("broken observer");
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

  @Test
  void good_token_is_two_events_and_asynchronous_observers_hear_them_too() throws Exception {
    try (Deployment deployment = application(Everything.class)) {
      Everything observers = deployment.get(Everything.class);
      bob().pass(deployment, () -> {}, "staff");
      assertThat(observers.heard).containsExactly("RequestReceived", "TokenValidated");
      assertThat(
              List.of(
                  Objects.requireNonNull(observers.later.poll(30, TimeUnit.SECONDS)),
                  Objects.requireNonNull(observers.later.poll(30, TimeUnit.SECONDS))))
          .containsExactlyInAnyOrder("RequestReceived", "TokenValidated");
    }
  }

  @Test
  void forward_to_another_rule_is_no_news_of_request_and_token() {
    try (Deployment deployment = application(Everything.class, Generous.class)) {
      StubRequest request = bob();
      request.handle(deployment, "staff");
      Outcome.Proceed forwarded = (Outcome.Proceed) request.handle(deployment, "staff", "partner");
      assertThat(deployment.get(Everything.class).heard)
          .containsExactly("RequestReceived", "TokenValidated");
      assertThat(forwarded.caller().orElseThrow().getGroups())
          .containsExactlyInAnyOrder("clerk", "guest");
    }
  }

  @Test
  void forward_to_a_rule_that_refuses_the_token_is_told() {
    try (Deployment deployment = application(Everything.class)) {
      StubRequest request = bob();
      request.handle(deployment, "staff");
      Outcome.Refuse forwarded = (Outcome.Refuse) request.handle(deployment, "partner");
      assertThat(forwarded.status()).isEqualTo(401);
      assertThat(deployment.get(Everything.class).heard)
          .containsExactly(
              "RequestReceived", "TokenValidated", "AuthenticationFailed", "CallerChallenged");
    }
  }

  public static class Chooser {
    void received(@Observes RequestReceived event) {
      event.ignoreToken();
    }
  }

  @Test
  void observers_choice_of_token_holds_after_a_forward() {
    try (Deployment deployment = application(Chooser.class)) {
      StubRequest request = bob();
      assertThat(((Outcome.Proceed) request.handle(deployment, "staff")).caller()).isEmpty();
      assertThat(((Outcome.Proceed) request.handle(deployment, "staff", "partner")).caller())
          .isEmpty();
    }
  }

  @Test
  void bad_token_is_three_events() {
    try (Deployment deployment = application(Everything.class)) {
      StubRequest.with("Bearer nonsense").pass(deployment, () -> {}, "staff");
      assertThat(deployment.get(Everything.class).heard)
          .containsExactly("RequestReceived", "AuthenticationFailed", "CallerChallenged");
    }
  }

  @Test
  void own_qualifier_hears_of_its_scheme_until_another_one_is_chosen() {
    try (Deployment deployment = application(OfPartner.class)) {
      bob().pass(deployment, () -> {}, "staff", "partner");
      assertThat(deployment.get(OfPartner.class).heard).containsExactly("RequestReceived");
    }
  }

  @Test
  void added_group_is_the_callers_for_this_request() {
    try (Deployment deployment = application(Generous.class)) {
      Outcome.Proceed outcome = (Outcome.Proceed) bob().handle(deployment, "staff");
      assertThat(outcome.caller().orElseThrow().getGroups())
          .containsExactlyInAnyOrder("clerk", "guest");
    }
  }

  @Test
  void observer_that_throws_an_error_closes_the_request_with_its_reason() {
    try (Deployment deployment = application(BrokenByAnError.class, Failures.class)) {
      Outcome.Refuse outcome = (Outcome.Refuse) bob().handle(deployment, "staff");
      assertThat(outcome.status()).isEqualTo(500);
      assertThat(deployment.get(Failures.class).reasons)
          .containsExactly(FailureReason.OBSERVER_FAILED);
      assertThat(deployment.log())
          .singleElement()
          .asString()
          .contains("observer-failed", "threw jakarta.enterprise.event.ObserverException");
    }
  }

  @Test
  void throwing_observer_closes_the_request() {
    try (Deployment deployment = application(Broken.class, Failures.class)) {
      Outcome.Refuse outcome = (Outcome.Refuse) bob().handle(deployment, "staff");
      assertThat(outcome.status()).isEqualTo(500);
      assertThat(outcome.challenges()).isEmpty();
      Failures failures = deployment.get(Failures.class);
      assertThat(failures.reasons).containsExactly(FailureReason.OBSERVER_FAILED);
      assertThat(failures.challenges).isZero();
      assertThat(deployment.log())
          .singleElement()
          .asString()
          .contains("observer-failed", "java.lang.IllegalArgumentException")
          .doesNotContain("broken observer");
    }
  }

  @Singleton
  public static class Failures {
    final List<FailureReason> reasons = new ArrayList<>();
    int challenges;

    void failed(@Observes AuthenticationFailed event) {
      reasons.add(event.failure().reason());
    }

    void challenged(@Observes CallerChallenged event) {
      challenges++;
    }
  }

  @Test
  void throwing_asynchronous_observer_is_logged_and_harms_nobody() throws Exception {
    try (Deployment deployment = application(BrokenLater.class)) {
      assertThat(bob().handle(deployment, "staff")).isInstanceOf(Outcome.Proceed.class);
      assertThat(deployment.awaitLog())
          .isEqualTo(
              "WARNING An asynchronous observer of a JwtSchemeEvent threw; the request is not affected");
    }
  }

  private static Deployment application(Class<?>... observers) {
    return Deployment.of(observers)
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
        .withScheme("partner")
        .with("jwt-schemes.validation", "off")
        .start();
  }

  private static StubRequest bob() {
    return StubRequest.with(
        issuer.token().upn("bob").groups("clerk").audience("staff-service").bearer());
  }
}
