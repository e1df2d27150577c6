package dev.jwtschemes.internal.current;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.request.CallerStore;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store of the caller in CDI's request scope; where that isn't active, injection finds no
 * caller, and JAX-RS still knows the caller.
 */
public final class RequestScopedCallers implements CallerStore {
  private final BeanManager manager;

  /** Resolved at the first request; twice does no harm. */
  private @Nullable Bean<CurrentRequest> bean;

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
      Context context = manager.getContext(RequestScoped.class);
      Bean<CurrentRequest> known = bean();
      @Nullable CurrentRequest there = context.get(known);
      return Optional.of(
          there == null ? context.get(known, manager.createCreationalContext(known)) : there);
    } catch (ContextNotActiveException e) {
      return Optional.empty();
    }
  }

  private Bean<CurrentRequest> bean() {
    Bean<CurrentRequest> known = bean;
    if (known == null) {
      @SuppressWarnings("unchecked") // resolved by this very type
      Bean<CurrentRequest> resolved =
          (Bean<CurrentRequest>) manager.resolve(manager.getBeans(CurrentRequest.class));
      known = resolved;
      bean = known;
    }
    return known;
  }
}
