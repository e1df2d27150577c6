package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * The answer where the parts of this library can't be found, because CDI isn't there or its start
 * failed: nothing is decided then, and nothing is served. Thread-safe.
 */
public final class LibraryMissing {
  private static final BoundedLog LOG =
      new BoundedLog(Text.of("requests without the parts of this library"), System::nanoTime);

  private LibraryMissing() {}

  /** Refuse the request: 503, with a line in the log. */
  public static Outcome.Refuse refuse(IncomingRequest request, Throwable cause) {
    FailureReason reason = FailureReason.DEPLOYMENT_REFUSED;
    String id = request.memory().decision(DecisionIds.RANDOM).get();
    request.attribute(AuthenticationDecision.ID_ATTRIBUTE, id);
    request.attribute(AuthenticationDecision.REASON_ATTRIBUTE, reason.id());
    LOG.write(
        Level.WARNING,
        () ->
            Text.EMPTY
                .number(reason.status())
                .and(Text.trusted(" " + reason.id()))
                .and(": CDI has no part of this library (")
                .name(cause.getClass().getName())
                .and(Text.trusted("). " + reason.advice()))
                .and(" [")
                .name(id)
                .and("]"),
        null);
    return new Outcome.Refuse(reason.status(), List.of(), Optional.empty(), Optional.empty());
  }
}
