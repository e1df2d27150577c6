package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason.Family;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The log of refusals: one line each in the category {@code dev.jwtschemes}, which ends with the id
 * of the decision: at INFO for what clients do, WARNING for what operators should look at; under a
 * flood as many of each kind as {@link BoundedLog} lets through, so that what any client can cause
 * hides nothing else. Thread-safe.
 */
final class RefusalLog {
  private final Map<Family, BoundedLog> byFamily = new EnumMap<>(Family.class);

  /** Refusals of authenticated callers: only with a valid token does a request get as far. */
  private final BoundedLog ofCallers;

  RefusalLog(LongSupplier nanoTime) {
    for (Family family : Family.values()) {
      byFamily.put(
          family, new BoundedLog(Text.of("refusals (").and(words(family)).and(")"), nanoTime));
    }
    this.ofCallers = new BoundedLog(Text.of("refusals (authenticated callers)"), nanoTime);
  }

  private static Text words(Family family) {
    return switch (family) {
      case NONE_ARRIVED -> Text.of("none arrived");
      case REFUSED -> Text.of("refused");
      case COULD_NOT_CHECK -> Text.of("could not check");
      case MISCONFIGURED -> Text.of("misconfigured");
    };
  }

  void refused(
      IncomingRequest request, AuthenticationDecision decision, Failure failure, int status) {
    Family family = failure.reason().family();
    boolean forOperators = family == Family.COULD_NOT_CHECK || family == Family.MISCONFIGURED;
    BoundedLog log =
        switch (failure.reason()) {
          case ROLE_MISSING, REJECTED_BY_APPLICATION -> ofCallers;
          default -> Objects.requireNonNull(byFamily.get(family));
        };
    log.write(
        forOperators ? Level.WARNING : Level.INFO,
        () -> line(request, decision, failure, status),
        family == Family.MISCONFIGURED ? failure.cause().orElse(null) : null);
  }

  private static Text line(
      IncomingRequest request, AuthenticationDecision decision, Failure failure, int status) {
    Text place =
        request
            .target()
            .map(target -> Text.of(" (").name(target.where()).and(")"))
            .orElse(Text.EMPTY);
    Text scheme =
        decision
            .scheme()
            .map(name -> Text.of("scheme ").name(name))
            .orElseGet(() -> Text.of("no scheme chosen of ").names(decision.candidates()));
    return Text.EMPTY
        .number(status)
        .and(Text.trusted(" " + failure.reason().id()))
        .and(": ")
        .quote(request.httpMethod())
        .and(" ")
        .path(request.path())
        .and(place)
        .and(", ")
        .and(scheme)
        .and(": ")
        .and(Text.trusted(sentence(failure.detail()) + " " + failure.reason().advice()))
        .and(" [")
        .name(decision.id())
        .and("]");
  }

  /** Details have no full stop, but a question or an observer's text has its own mark. */
  private static String sentence(String detail) {
    return detail.endsWith(".") || detail.endsWith("?") ? detail : detail + ".";
  }
}
