package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.cdi.collect.ObservedEvents;
import dev.jwtschemes.internal.current.CurrentRequest;
import dev.jwtschemes.internal.current.CurrentToken;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.request.EventPublisher.Moment;
import dev.jwtschemes.internal.request.EventPublisher.ObserverFailed;
import dev.jwtschemes.internal.text.Detail;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CdiEventPublisherTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Set<String> BOTH = new LinkedHashSet<>(List.of("staff", "partner"));

  private static final JsonWebToken NO_TOKEN = new CurrentToken(Optional::empty);
  private static final Failure FAILURE =
      Failures.of(FailureReason.NO_TOKEN, Detail.of("no token came"));

  private final ObservedEvents observed = new ObservedEvents();
  private Deployment deployment;
  private Observers observers;

  @Qualifier @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partner {}

  @Singleton
  public static class Observers {
    final List<String> heard = new ArrayList<>();
    final BlockingQueue<TokenValidated> asynchronously = new LinkedBlockingQueue<>();

    void every(@Observes JwtSchemeEvent event) {
      heard.add("every");
    }

    void staff(@Observes @JwtScheme("staff") JwtSchemeEvent event) {
      heard.add("staff");
    }

    void partner(@Observes @JwtScheme("partner") JwtSchemeEvent event) {
      heard.add("partner");
    }

    void own(@Observes @Partner JwtSchemeEvent event) {
      heard.add("own");
    }

    void both(@Observes @Partner @JwtScheme("staff") JwtSchemeEvent event) {
      heard.add("both");
    }

    void sales(@Observes @JwtScheme("sales") JwtSchemeEvent event) {
      heard.add("sales");
    }

    void validated(@Observes TokenValidated event) {
      event.addGroups("added");
    }

    void validatedLater(@ObservesAsync @JwtScheme("staff") TokenValidated event) {
      asynchronously.add(event);
    }

    void challenged(@Observes CallerChallenged event) {
      throw new UnsupportedOperationException("broken observer");
    }

    void challengedLater(@ObservesAsync CallerChallenged event) {
      throw new AssertionError("must not be told");
    }
  }

  @BeforeEach
  void deploy() {
    deployment = Deployment.of(Observers.class).with("jwt-schemes.validation", "off").start();
    observers = deployment.get(Observers.class);
  }

  @AfterEach
  void undeploy() {
    deployment.close();
  }

  @Test
  void candidates_have_a_qualifier_each_until_one_is_chosen() {
    publish(Optional.empty(), BOTH);
    assertThat(observers.heard)
        .containsExactlyInAnyOrder("every", "staff", "partner", "own", "both");
  }

  @Test
  void chosen_scheme_is_the_only_qualifier() {
    publish(Optional.of("staff"), BOTH);
    assertThat(observers.heard).containsExactlyInAnyOrder("every", "staff");
  }

  @Test
  void own_qualifiers_of_the_chosen_scheme_go_along() {
    publish(Optional.of("partner"), BOTH);
    assertThat(observers.heard).containsExactlyInAnyOrder("every", "partner", "own");
  }

  @Test
  void event_without_a_candidate_has_no_qualifier() {
    publish(Optional.empty(), Set.of());
    assertThat(observers.heard).containsExactly("every");
  }

  @Test
  void event_tells_what_it_is_about() {
    RequestReceived event = publish(Optional.of("staff"), BOTH);
    assertThat(event.scheme()).hasValue("staff");
    assertThat(event.schemes()).containsExactly("staff", "partner");
    assertThat(event.httpMethod()).isEqualTo("GET");
    assertThat(event.path()).isEqualTo("/orders");
    assertThat(event.resourceMethod()).isEmpty();
    assertThat(event.time()).isEqualTo(NOW);
    assertThat(event)
        .hasToString("RequestReceived['GET' '/orders', scheme=staff, schemes=[staff, partner]]");
  }

  @Test
  void verb_after_the_synchronous_observers_comes_too_late() {
    RequestReceived event = publish(Optional.of("staff"), BOTH);
    assertThatIllegalStateException()
        .isThrownBy(event::ignoreToken)
        .withMessage(
            "ignoreToken came too late: only a synchronous observer may call it, before the event is over");
    assertThatIllegalStateException().isThrownBy(() -> event.useToken("x"));
    assertThatIllegalStateException().isThrownBy(() -> event.header("Accept"));
  }

  @Test
  void asynchronous_observer_gets_the_sealed_event_in_its_final_state() throws Exception {
    observed.add(TokenValidated.class, true);
    TokenValidated published =
        publisher()
            .publish(
                moment(Optional.of("staff"), BOTH),
                TokenValidated.class,
                context -> new EventContent.Validated(context, NO_TOKEN));
    TokenValidated later =
        Objects.requireNonNull(observers.asynchronously.poll(30, TimeUnit.SECONDS));
    assertThat(later).isSameAs(published);
    assertThat(later.addedGroups()).containsExactly("added");
    assertThatIllegalStateException().isThrownBy(() -> later.addGroups("more"));
    assertThatIllegalStateException().isThrownBy(() -> later.reject("late"));
  }

  @Test
  void asynchronous_observer_of_another_scheme_is_not_told() throws Exception {
    observed.add(TokenValidated.class, true);
    publisher()
        .publish(
            moment(Optional.of("partner"), BOTH),
            TokenValidated.class,
            context -> new EventContent.Validated(context, NO_TOKEN));
    publisher()
        .publish(
            moment(Optional.of("staff"), BOTH),
            TokenValidated.class,
            context -> new EventContent.Validated(context, NO_TOKEN));
    TokenValidated told =
        Objects.requireNonNull(observers.asynchronously.poll(30, TimeUnit.SECONDS));
    assertThat(told.scheme()).hasValue("staff");
    assertThat(observers.asynchronously).isEmpty();
  }

  @Test
  void throwing_observer_fails_with_its_cause_and_asynchronous_ones_are_not_told() {
    observed.add(CallerChallenged.class, true);
    List<EventContext> contexts = new ArrayList<>();
    assertThatThrownBy(
            () ->
                publisher()
                    .publish(
                        moment(Optional.of("staff"), BOTH),
                        CallerChallenged.class,
                        context -> {
                          contexts.add(context);
                          return new EventContent.Challenged(context, FAILURE, List.of());
                        }))
        .isInstanceOf(ObserverFailed.class)
        .cause()
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("broken observer");
    assertThat(contexts).hasSize(1);
    assertThat(contexts.get(0).sealed()).isTrue();
    assertThat(deployment.log()).isEmpty();
  }

  @Test
  void kind_that_nobody_observes_need_not_be_made() {
    assertThat(publisher().isObserved(TokenValidated.class)).isFalse();
    observed.add(CallerChallenged.class, false);
    assertThat(publisher().isObserved(TokenValidated.class)).isFalse();
    assertThat(publisher().isObserved(CallerChallenged.class)).isTrue();
  }

  @Test
  void asynchronous_observer_and_one_of_all_events_count() {
    observed.add(CallerChallenged.class, true);
    assertThat(publisher().isObserved(CallerChallenged.class)).isTrue();
    assertThat(publisher().isObserved(TokenValidated.class)).isFalse();
    observed.add(JwtSchemeEvent.class, false);
    assertThat(publisher().isObserved(TokenValidated.class)).isTrue();
  }

  @Test
  void asynchronous_observer_that_always_throws_is_told_of_100_times_in_ten_seconds() {
    CdiEventPublisher publisher = publisher();
    for (int i = 0; i < 300; i++) {
      publisher.warn(new IllegalStateException("broken observer"));
    }
    assertThat(deployment.log())
        .hasSize(100)
        .containsOnly(
            "WARNING An asynchronous observer of a JwtSchemeEvent threw; the request is not affected");
  }

  private RequestReceived publish(Optional<String> scheme, Set<String> candidates) {
    return publisher()
        .publish(
            moment(scheme, candidates),
            RequestReceived.class,
            context ->
                new EventContent.Received(
                    context, name -> Optional.empty(), name -> Optional.empty(), new NoChoice()));
  }

  private CdiEventPublisher publisher() {
    return new CdiEventPublisher(
        deployment.started().getBeanManager(),
        observed,
        Map.of("partner", Set.of(new PartnerLiteral())),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Moment moment(Optional<String> scheme, Set<String> candidates) {
    return new Moment(StubRequest.anonymous(), scheme, candidates, new CurrentRequest().decision());
  }

  private static final class PartnerLiteral extends AnnotationLiteral<Partner> implements Partner {
    private static final long serialVersionUID = 1L;
  }

  private static final class NoChoice implements EventContent.TokenChoice {
    @Override
    public void use(String compactToken) {}

    @Override
    public void ignore() {}
  }
}
