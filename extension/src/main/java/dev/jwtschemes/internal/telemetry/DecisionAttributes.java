package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.FailureReason;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of decisions: scheme, outcome and reason, each of a fixed set, made once for each
 * combination that occurs. Nothing is of a token. Thread-safe.
 */
final class DecisionAttributes {
  static final AttributeKey<String> SCHEME = AttributeKey.stringKey("jwt_schemes.scheme");
  static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("jwt_schemes.outcome");
  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  /** Schemes whose attributes are kept; they may come and go at run time. */
  static final int MOST = 2_000;

  private static final String NONE = "";
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final int REASONS = FailureReason.values().length + 1;

  private final Map<String, AtomicReferenceArray<@Nullable Attributes>> known =
      new ConcurrentHashMap<>();
  private final Predicate<String> isRegistered;

  /**
   * Make attributes.
   *
   * @param isRegistered whether there is a scheme of this name: no other is shown, since it may be
   *     a misspelt one
   */
  DecisionAttributes(Predicate<String> isRegistered) {
    this.isRegistered = isRegistered;
  }

  /** Those of a decision. */
  Attributes of(AuthenticationDecision decision) {
    String scheme = decision.scheme().orElse(NONE);
    Outcome outcome = decision.outcome();
    @Nullable FailureReason reason =
        decision.failure().map(failure -> failure.reason()).orElse(null);
    AtomicReferenceArray<@Nullable Attributes> ofScheme = known.get(scheme);
    if (ofScheme == null) {
      if (!scheme.equals(NONE) && !isRegistered.test(scheme)) {
        return make(NONE, outcome, reason);
      }
      ofScheme = new AtomicReferenceArray<>(OUTCOMES.length * REASONS);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(scheme, ofScheme);
    }
    int place = outcome.ordinal() * REASONS + (reason == null ? 0 : reason.ordinal() + 1);
    @Nullable Attributes made = ofScheme.get(place);
    if (made == null) {
      made = make(scheme, outcome, reason);
      ofScheme.set(place, made);
    }
    return made;
  }

  /** Of how many schemes some are kept. */
  int size() {
    return known.size();
  }

  private static Attributes make(String scheme, Outcome outcome, @Nullable FailureReason reason) {
    AttributesBuilder attributes = Attributes.builder();
    if (!scheme.equals(NONE)) {
      attributes.put(SCHEME, scheme);
    }
    attributes.put(OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
    if (reason != null) {
      attributes.put(ERROR, reason.id());
    }
    return attributes.build();
  }
}
