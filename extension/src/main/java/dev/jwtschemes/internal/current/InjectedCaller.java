package dev.jwtschemes.internal.current;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.authenticate.Caller;
import java.security.Principal;
import java.util.Optional;

/**
 * The caller and the decision that injection shows: those of the current request, else the caller
 * that the server knows. Thread-safe.
 */
public record InjectedCaller(RequestScopedCallers callers, ContainerIdentity container) {

  /** The caller by its token. */
  public Optional<Caller> caller() {
    return callers
        .current()
        .flatMap(request -> Optional.ofNullable(request.caller()))
        .or(() -> container.principal().filter(Caller.class::isInstance).map(Caller.class::cast));
  }

  /** The caller, by a token or by the server's own means. */
  public Optional<Principal> principal() {
    return callers
        .current()
        .flatMap(request -> Optional.ofNullable(request.principal()))
        .or(container::principal);
  }

  /** The decision on the current request; an empty one outside of requests. */
  public AuthenticationDecision decision() {
    return callers.current().orElseGet(CurrentRequest::new).decision();
  }
}
