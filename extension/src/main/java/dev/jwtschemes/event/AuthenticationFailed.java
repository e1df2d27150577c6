package dev.jwtschemes.event;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.event.EventContent;

/**
 * The failure of an authentication: the token was rejected or could not be checked, or the
 * configuration is at fault. Read-only: it has no verb.
 *
 * @since 0.1
 */
public final class AuthenticationFailed extends EventBase implements JwtSchemeEvent {
  static {
    Constructors.put(
        AuthenticationFailed.class, EventContent.Failed.class, AuthenticationFailed::new);
  }

  private final Failure failure;

  private AuthenticationFailed(EventContent.Failed parts) {
    super(parts.context());
    this.failure = parts.failure();
  }

  /** Why. */
  public Failure failure() {
    return failure;
  }
}
