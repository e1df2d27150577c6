package dev.jwtschemes.testkit.event;

import dev.jwtschemes.FailureReason;

/**
 * Builders of events, for unit tests of observers: without server, CDI and tokens.
 *
 * <pre>{@code
 * AuthenticationFailed event = TestEvents.failed(TOKEN_EXPIRED).scheme("staff").build();
 * new Alarm().on(event);
 * }</pre>
 *
 * <p>Every event is open, so that its verbs work, unless {@link EventBuilder#sealed()} is called.
 * Stateless; the builders are not thread-safe.
 */
public final class TestEvents {
  private TestEvents() {}

  /** Begin a {@code RequestReceived}. */
  public static ReceivedBuilder received() {
    return new ReceivedBuilder();
  }

  /** Begin a {@code TokenValidated} of the caller {@code alice}, who has no groups. */
  public static ValidatedBuilder validated() {
    return new ValidatedBuilder();
  }

  /** Begin an {@code AuthenticationFailed} for this reason. */
  public static FailedBuilder failed(FailureReason reason) {
    return new FailedBuilder(reason);
  }

  /** Begin a {@code CallerChallenged} for this reason. */
  public static ChallengedBuilder challenged(FailureReason reason) {
    return new ChallengedBuilder(reason);
  }

  /**
   * Begin an {@code AccessForbidden}: of a caller without these roles, or with no role given of a
   * resource that no caller may use ({@code @DenyAll}).
   */
  public static ForbiddenBuilder forbidden(String... requiredRoles) {
    return new ForbiddenBuilder(requiredRoles);
  }
}
