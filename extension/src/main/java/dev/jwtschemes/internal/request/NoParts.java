package dev.jwtschemes.internal.request;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * The answer where the parts of this library can't be found, because CDI isn't there or its start
 * failed: nothing is decided then, and nothing is served. Thread-safe.
 */
public final class NoParts {
  private static final BoundedLog LOG =
      new BoundedLog(Text.of("requests without the parts of this library"), System::nanoTime);

  private NoParts() {}

  /** Refuse the request: 503, with a line in the log. */
  public static Outcome.Refuse refuse(Throwable cause) {
    FailureReason reason = FailureReason.DEPLOYMENT_REFUSED;
    LOG.write(
        Level.WARNING,
        () ->
            Text.EMPTY
                .number(reason.status())
                .and(Text.trusted(" " + reason.id()))
                .and(": CDI has no part of this library (")
                .name(cause.getClass().getName())
                .and(Text.trusted("). " + reason.advice())),
        null);
    return new Outcome.Refuse(reason.status(), List.of(), Optional.empty(), Optional.empty());
  }
}
