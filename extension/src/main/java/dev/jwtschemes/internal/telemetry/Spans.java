package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.text.Text;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.Optional;

/**
 * What spans show: the server's, which is current in the request's thread, and one for each fetch.
 * Thread-safe.
 *
 * @param tracer begins spans of fetches
 * @param namesCallers whether the server's span names the caller
 */
record Spans(Tracer tracer, boolean namesCallers) {
  static final AttributeKey<String> CALLER = AttributeKey.stringKey("enduser.id");
  static final AttributeKey<String> DECISION = AttributeKey.stringKey("jwt_schemes.decision");
  static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

  /**
   * Describe a decision. The reason is in an event: {@code error.type} of the server's span is what
   * the server says.
   */
  void decided(AuthenticationDecision decision, Attributes attributes, Outcome outcome) {
    Span span = Span.current();
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
