package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.gate.Admission;
import java.security.Principal;
import java.util.Optional;

/** Where injected tokens and decisions of the current request are kept. */
public interface CallerStore {

  /**
   * Begin a request: its decision is this one, which goes on changing; no caller is authenticated
   * by a token yet.
   *
   * @param container the caller that the server has authenticated by other means
   */
  void begin(AuthenticationDecision decision, Optional<Principal> container);

  /** The request may reach a resource method. */
  default void admitted(Admission admission) {}

  /** The request is this caller's. */
  void authenticated(Caller caller);
}
