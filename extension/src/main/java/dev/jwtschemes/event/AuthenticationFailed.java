package dev.jwtschemes.event;

import dev.jwtschemes.Failure;

/**
 * A token was refused, could not be checked, or the configuration is at fault. Read-only: nothing
 * here can let the caller in.
 */
public final class AuthenticationFailed extends EventBase implements JwtSchemeEvent {
  private final Failure failure;

  /** For the library, and for tests of observers. */
  public AuthenticationFailed(EventContext context, Failure failure) {
    super(context);
    this.failure = failure;
  }

  /** Why. */
  public Failure failure() {
    return failure;
  }
}
