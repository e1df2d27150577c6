package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.request.RequestMemory;
import java.security.Principal;
import java.util.Optional;

/**
 * The server's login, left as it is: callers of tokens are JAX-RS's alone, and where no token came
 * the server's caller stays visible. Thread-safe.
 */
final class KeptLogin implements ContainerIdentity {
  @Override
  public void login(Caller caller) {
    memory().ifPresent(memory -> memory.keep(caller));
  }

  @Override
  public void anonymous() {
    memory().ifPresent(RequestMemory::anonymous);
  }

  @Override
  public Optional<RequestMemory> memory() {
    return current();
  }

  @Override
  public Optional<Principal> principal() {
    return Exchange.current().map(exchange -> exchange.request().getUserPrincipal());
  }

  /** Whether this thread's request needs no caller. */
  static boolean isAnonymous() {
    return current().filter(RequestMemory::isAnonymous).isPresent();
  }

  /** The caller of this thread's request, by its token. */
  static Optional<Caller> caller() {
    return current().flatMap(RequestMemory::kept);
  }

  private static Optional<RequestMemory> current() {
    return Exchange.current().map(Exchange::memory);
  }
}
