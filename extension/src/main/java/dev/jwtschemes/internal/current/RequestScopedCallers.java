package dev.jwtschemes.internal.current;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.request.CallerStore;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/**
 * The store of the caller in CDI's request scope; where that isn't active, injection finds no
 * caller, and JAX-RS still knows the caller.
 */
public final class RequestScopedCallers implements CallerStore {
  private final BeanManager manager;

  /** Look in the contexts of this application. */
  public RequestScopedCallers(BeanManager manager) {
    this.manager = manager;
  }

  @Override
  public void begin(AuthenticationDecision decision, Optional<Principal> container) {
    current().ifPresent(request -> request.begin(decision, container));
  }

  @Override
  public void authenticated(Caller caller) {
    current().ifPresent(request -> request.authenticated(caller));
  }

  @Override
  public void admitted(Admission admission) {
    current().ifPresent(request -> request.admitted(admission));
  }

  /** To what the current request was let through, forwards included; none outside of requests. */
  public List<Admission> admissions() {
    return current().map(CurrentRequest::admissions).orElse(List.of());
  }

  /** The current request, past CDI's proxy, which only lets public methods through. */
  Optional<CurrentRequest> current() {
    try {
      Bean<?> bean = manager.resolve(manager.getBeans(CurrentRequest.class));
      @SuppressWarnings("unchecked") // resolved by this very type
      Bean<CurrentRequest> typed = (Bean<CurrentRequest>) bean;
      return Optional.of(
          manager
              .getContext(RequestScoped.class)
              .get(typed, manager.createCreationalContext(typed)));
    } catch (ContextNotActiveException e) {
      return Optional.empty();
    }
  }
}
