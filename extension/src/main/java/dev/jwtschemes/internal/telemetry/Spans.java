package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.text.Text;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What spans show: the server's, which is current in the request's thread, and one for each fetch.
 * WildFly begins the server's span after the decision: an accepted request's is described then, and
 * a refused one has none, so that there is one of this library in the caller's trace. Thread-safe.
 *
 * @param tracer begins spans of fetches and refusals
 * @param propagator reads what the caller sent of its trace
 * @param namesCallers whether the server's span names the caller
 */
record Spans(Tracer tracer, TextMapPropagator propagator, boolean namesCallers) {
  static final AttributeKey<String> CALLER = AttributeKey.stringKey("enduser.id");
  static final AttributeKey<String> DECISION = AttributeKey.stringKey("jwt_schemes.decision");
  static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

  private static final TextMapGetter<IncomingRequest> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(IncomingRequest request) {
          return List.of(); // what propagators of OpenTelemetry read they ask for by name
        }

        @Override
        public @Nullable String get(@Nullable IncomingRequest request, String name) {
          return request == null ? null : request.headers(name).stream().findFirst().orElse(null);
        }
      };

  /**
   * Describe a decision. The reason is in an event: {@code error.type} of the server's span is what
   * the server says.
   */
  void decided(
      IncomingRequest request,
      AuthenticationDecision decision,
      Attributes attributes,
      Outcome outcome) {
    Span span = Span.current();
    if (span.getSpanContext().isValid()) {
      describe(span, decision, attributes, outcome);
    } else if (outcome instanceof Outcome.Refuse) {
      refuse(callersContext(request), decision, attributes, outcome);
    } else {
      request.memory().onSpan(() -> describe(Span.current(), decision, attributes, outcome));
    }
  }

  /**
   * A request that belongs to no trace gets no span: clients must not decide how many there are.
   */
  private void refuse(
      Context context, AuthenticationDecision decision, Attributes attributes, Outcome outcome) {
    if (Span.fromContext(context).getSpanContext().isValid()) {
      Span span =
          tracer
              .spanBuilder("jwt_schemes.refuse")
              .setParent(context)
              .setSpanKind(SpanKind.SERVER)
              .startSpan();
      describe(span, decision, attributes, outcome);
      span.end();
    }
  }

  /** The id of the trace that the caller sent. */
  Optional<String> callersTrace(IncomingRequest request) {
    SpanContext sent = Span.fromContext(callersContext(request)).getSpanContext();
    return sent.isValid() ? Optional.of(sent.getTraceId()) : Optional.empty();
  }

  private Context callersContext(IncomingRequest request) {
    return propagator.extract(Context.root(), request, HEADERS);
  }

  private void describe(
      Span span, AuthenticationDecision decision, Attributes attributes, Outcome outcome) {
    if (!span.isRecording()) {
      return;
    }
    copy(attributes, DecisionAttributes.SCHEME, span);
    copy(attributes, DecisionAttributes.OUTCOME, span);
    if (outcome instanceof Outcome.Refuse) {
      span.addEvent(
          "jwt_schemes.refused", attributes.toBuilder().put(DECISION, decision.id()).build());
    } else if (namesCallers && outcome instanceof Outcome.Proceed proceed) {
      proceed
          .caller()
          .ifPresent(
              caller -> span.setAttribute(CALLER, Text.EMPTY.name(caller.getName()).toString()));
    }
  }

  private static void copy(Attributes attributes, AttributeKey<String> key, Span span) {
    String value = attributes.get(key);
    if (value != null) {
      span.setAttribute(key, value);
    }
  }

  /** Begin the span of a fetch; a child of the request's that needs the keys. */
  Span fetch(String scheme, Text address) {
    return tracer
        .spanBuilder("jwt_schemes.keys.fetch")
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute(DecisionAttributes.SCHEME, scheme)
        .setAttribute(URL, address.toString())
        .startSpan();
  }

  /** End it. */
  void fetched(Span span, Optional<Text> failure) {
    failure.ifPresent(
        why -> {
          span.setAttribute(DecisionAttributes.ERROR, FailureReason.KEYS_UNAVAILABLE.id());
          span.setStatus(StatusCode.ERROR, why.toString());
        });
    span.end();
  }
}
