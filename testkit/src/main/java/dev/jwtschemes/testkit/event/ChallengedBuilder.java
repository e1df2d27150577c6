package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import java.util.List;
import java.util.Optional;

/**
 * Builder of a {@code CallerChallenged}; the detail is the reason's public text unless it is set.
 */
public final class ChallengedBuilder extends EventBuilder<CallerChallenged, ChallengedBuilder> {
  private final FailureContent failure;
  private List<String> challenges = List.of("Bearer realm=\"test\"");

  ChallengedBuilder(FailureReason reason) {
    super(CallerChallenged.class, Outcome.CHALLENGED);
    this.failure = new FailureContent(reason);
  }

  /** Set the detail, a sentence. */
  public ChallengedBuilder detail(String sentence) {
    failure.detail(sentence);
    return this;
  }

  /** Set what was expected and what was there instead; the detail is made from both. */
  public ChallengedBuilder compared(String expected, String actual) {
    failure.compared(expected, actual);
    return this;
  }

  /** Set the cause. */
  public ChallengedBuilder cause(Throwable thrown) {
    failure.cause(thrown);
    return this;
  }

  /**
   * Set the values of {@code WWW-Authenticate}; {@code Bearer realm="test"} unless they are set.
   */
  public ChallengedBuilder challenges(String... values) {
    challenges = List.of(values);
    return this;
  }

  @Override
  Optional<Failure> failureOfDecision() {
    return Optional.of(failure.failure());
  }

  @Override
  EventContent parts(EventContext context) {
    return new EventContent.Challenged(context, failure.failure(), challenges);
  }

  @Override
  ChallengedBuilder self() {
    return this;
  }
}
