package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason.Family;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;

/**
 * Writes one line per refusal to the category {@code dev.jwtschemes}: at INFO for what clients do,
 * WARNING for what operators should look at; under a flood as many as {@link BoundedLog} lets
 * through. Thread-safe.
 */
final class RefusalLog {
  private final boolean enabled;
  private final BoundedLog log;

  RefusalLog(boolean enabled, LongSupplier nanoTime) {
    this.enabled = enabled;
    this.log = new BoundedLog(Text.of("refusals"), nanoTime);
  }

  void refused(
      IncomingRequest request, AuthenticationDecision decision, Failure failure, int status) {
    if (!enabled) {
      return;
    }
    Family family = failure.reason().family();
    boolean forOperators = family == Family.COULD_NOT_CHECK || family == Family.MISCONFIGURED;
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
        .quote(request.path())
        .and(place)
        .and(", ")
        .and(scheme)
        .and(": ")
        .and(Text.trusted(failure.detail() + ". " + failure.reason().advice()));
  }
}
