package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import java.util.Optional;

/**
 * Builder of an {@code AuthenticationFailed}; the detail is the reason's public text unless it is
 * set.
 */
public final class FailedBuilder extends EventBuilder<AuthenticationFailed, FailedBuilder> {
  private final FailureContent failure;

  FailedBuilder(FailureReason reason) {
    super(AuthenticationFailed.class, outcome(reason));
    this.failure = new FailureContent(reason);
  }

  /** Set the detail, a sentence. */
  public FailedBuilder detail(String sentence) {
    failure.detail(sentence);
    return this;
  }

  /** Set what was expected and what was there instead; the detail is made from both. */
  public FailedBuilder compared(String expected, String actual) {
    failure.compared(expected, actual);
    return this;
  }

  /** Set the cause. */
  public FailedBuilder cause(Throwable thrown) {
    failure.cause(thrown);
    return this;
  }

  @Override
  Optional<Failure> failureOfDecision() {
    return Optional.of(failure.failure());
  }

  @Override
  EventContent parts(EventContext context) {
    return new EventContent.Failed(context, failure.failure());
  }

  @Override
  FailedBuilder self() {
    return this;
  }

  private static Outcome outcome(FailureReason reason) {
    return switch (reason.family()) {
      case NONE_ARRIVED, REFUSED -> Outcome.CHALLENGED;
      case COULD_NOT_CHECK -> Outcome.UNAVAILABLE;
      case MISCONFIGURED -> Outcome.MISCONFIGURED;
    };
  }
}
