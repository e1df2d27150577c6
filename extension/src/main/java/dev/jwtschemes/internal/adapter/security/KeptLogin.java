package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.authenticate.Caller;
import java.security.Principal;
import java.util.Optional;

/**
 * Leaves the server's login as it is: callers of tokens are JAX-RS's alone, and where no token came
 * the server's caller stays visible. Thread-safe.
 */
final class KeptLogin implements ContainerIdentity {
  private static final String CALLER = "dev.jwtschemes.rest-caller";
  private static final String ANONYMOUS = "dev.jwtschemes.rest-anonymous";

  @Override
  public void login(Caller caller) {
    Exchange.current().ifPresent(exchange -> exchange.request().setAttribute(CALLER, caller));
  }

  @Override
  public void anonymous() {
    Exchange.current().ifPresent(exchange -> exchange.request().setAttribute(ANONYMOUS, true));
  }

  @Override
  public Optional<Principal> principal() {
    return Exchange.current().map(exchange -> exchange.request().getUserPrincipal());
  }

  /** Whether this thread's request needs no caller. */
  static boolean isAnonymous() {
    return Exchange.current()
        .filter(exchange -> exchange.request().getAttribute(ANONYMOUS) != null)
        .isPresent();
  }

  /** The caller of this thread's request, by its token. */
  static Optional<Caller> caller() {
    return Exchange.current()
        .map(exchange -> exchange.request().getAttribute(CALLER))
        .filter(Caller.class::isInstance)
        .map(Caller.class::cast);
  }
}
