package dev.jwtschemes.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.cdi.StubRequest;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.ResourceTarget;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans on a server that begins them after the decision, as WildFly does. */
@Isolated("the exported telemetry")
class LateSpanTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";
  private static final String SAMPLED = "00-" + TRACE + "-" + PARENT + "-01";
  private static final String REFUSE = "jwt_schemes.refuse";

  private final Exported exported = Exported.fresh();

  /** Keeps the trace of the last challenge. */
  @Singleton
  public static class Observer {
    private static Optional<String> trace = Optional.empty();

    void look(@Observes CallerChallenged event) {
      note(event);
    }

    private static void note(JwtSchemeEvent event) {
      trace = event.decision().traceId();
    }
  }

  @Test
  void the_span_of_an_accepted_request_is_described_when_it_has_begun() {
    try (Deployment deployment = start()) {
      Sent request = new Sent(StubRequest.anonymous(), Optional.empty());
      handle(deployment, request, Access.OPTIONAL);
      SpanData span = exported.request(request.memory()::spanMayHaveBegun);
      assertThat(Exported.text(span.getAttributes()))
          .isEqualTo("{jwt_schemes.outcome=anonymous, jwt_schemes.scheme=staff}");
      assertThat(exported.named(REFUSE)).isEmpty();
    }
  }

  @Test
  void a_span_is_described_once() {
    try (Deployment deployment = start()) {
      Sent request = new Sent(StubRequest.anonymous(), Optional.empty());
      handle(deployment, request, Access.OPTIONAL);
      request.memory().spanMayHaveBegun();
      SpanData span = exported.request(request.memory()::spanMayHaveBegun);
      assertThat(span.getAttributes().asMap()).isEmpty();
    }
  }

  @Test
  void a_refusal_is_a_span_in_the_callers_trace() {
    try (Deployment deployment = start()) {
      handle(deployment, sent(SAMPLED), Access.AUTHENTICATED);
      SpanData span = exported.named(REFUSE).get(0);
      assertThat(span.getTraceId()).isEqualTo(TRACE);
      assertThat(span.getParentSpanId()).isEqualTo(PARENT);
      assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
      assertThat(Exported.text(span.getAttributes()))
          .isEqualTo("{jwt_schemes.outcome=challenged, jwt_schemes.scheme=staff}");
      assertThat(span.getEvents())
          .singleElement()
          .satisfies(
              event ->
                  assertThat(Exported.text(event.getAttributes()))
                      .matches(
                          "\\{error.type=no-token, jwt_schemes.decision=[a-z2-7]{12},"
                              + " jwt_schemes.outcome=challenged, jwt_schemes.scheme=staff}"));
      assertThat(Observer.trace).contains(TRACE);
    }
  }

  /** Else any client would decide how many spans there are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-" + TRACE + "-" + PARENT,
        "00-00000000000000000000000000000000-" + PARENT + "-01",
        "00-" + TRACE + "-0000000000000000-01",
        "ff-" + TRACE + "-" + PARENT + "-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + PARENT + "-01"
      })
  void a_refusal_of_a_request_without_a_trace_is_not_a_span(String traceparent) {
    try (Deployment deployment = start()) {
      handle(deployment, sent(traceparent), Access.AUTHENTICATED);
      assertThat(exported.named(REFUSE)).isEmpty();
      assertThat(Observer.trace).isEmpty();
    }
  }

  @Test
  void a_trace_that_is_not_recorded_has_no_span_of_the_refusal() {
    try (Deployment deployment = start()) {
      handle(deployment, sent("00-" + TRACE + "-" + PARENT + "-00"), Access.AUTHENTICATED);
      assertThat(exported.named(REFUSE)).isEmpty();
      assertThat(Observer.trace).contains(TRACE);
    }
  }

  /** The server has decided not to record it. */
  @Test
  void a_span_of_the_server_that_is_not_recorded_is_not_replaced() {
    String other = "0af7651916cd43dd8448eb211c80319c";
    SpanContext context =
        SpanContext.create(other, PARENT, TraceFlags.getDefault(), TraceState.getDefault());
    try (Deployment deployment = start();
        Scope ignored = Span.wrap(context).makeCurrent()) {
      handle(deployment, sent(SAMPLED), Access.AUTHENTICATED);
      assertThat(exported.named(REFUSE)).isEmpty();
      assertThat(Observer.trace).contains(other);
    }
  }

  private static Deployment start() {
    Observer.trace = Optional.empty();
    return Deployment.of(Exported.class, Observer.class).withScheme("staff").start();
  }

  private static Sent sent(String traceparent) {
    return new Sent(StubRequest.anonymous(), Optional.of(traceparent));
  }

  private static void handle(Deployment deployment, IncomingRequest request, Access access) {
    AccessRule rule = new AccessRule(access, Set.of(), Set.of("staff"));
    deployment.get(RequestPipeline.class).handle(request, List.of(rule));
  }

  /** A request with the header of W3C Trace Context. */
  private record Sent(StubRequest request, Optional<String> traceparent)
      implements IncomingRequest {
    @Override
    public List<String> headers(String name) {
      return name.equals("traceparent") ? traceparent.stream().toList() : request.headers(name);
    }

    @Override
    public List<String> cookies(String name) {
      return request.cookies(name);
    }

    @Override
    public String httpMethod() {
      return request.httpMethod();
    }

    @Override
    public String path() {
      return request.path();
    }

    @Override
    public Optional<ResourceTarget> target() {
      return request.target();
    }

    @Override
    public RequestMemory memory() {
      return request.memory();
    }

    @Override
    public void attribute(String name, String value) {}

    @Override
    public Optional<Principal> containerCaller() {
      return request.containerCaller();
    }
  }
}
