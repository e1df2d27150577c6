package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason.Family;
import dev.jwtschemes.internal.request.token.Quoted;
import dev.jwtschemes.internal.rule.ResourceTarget;
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
    this.log = new BoundedLog("refusals", nanoTime);
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

  private static String line(
      IncomingRequest request, AuthenticationDecision decision, Failure failure, int status) {
    return status
        + " "
        + failure.reason().id()
        + ": "
        + request.httpMethod()
        + " "
        + Quoted.text(request.path())
        + request.target().map(ResourceTarget::where).map(where -> " (" + where + ")").orElse("")
        + ", "
        + decision
            .scheme()
            .map(name -> "scheme " + name)
            .orElse("no scheme chosen of " + decision.candidates())
        + ": "
        + failure.detail()
        + ". "
        + failure.reason().advice();
  }
}
