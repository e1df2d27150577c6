package dev.jwtschemes.internal.adapter;

import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.request.RequestMemory;
import java.security.Principal;
import java.util.Optional;

/**
 * The caller as the server itself knows it: servlet request, EJB, Jakarta Security. Thread-safe.
 */
public interface ContainerIdentity {

  /** Without a server identity: JAX-RS alone knows the caller. */
  ContainerIdentity NONE =
      new ContainerIdentity() {
        @Override
        public void login(Caller caller) {}

        @Override
        public Optional<Principal> principal() {
          return Optional.empty();
        }
      };

  /**
   * Make this caller the server's, as far as the server allows; where it doesn't, say so once in
   * the log.
   */
  void login(Caller caller);

  /**
   * No token came to a method whose schemes make one optional: the server needn't ask for a caller
   * of its own.
   */
  default void anonymous() {}

  /** The memory of the thread's request, where the application can't take it away. */
  default Optional<RequestMemory> memory() {
    return Optional.empty();
  }

  /** The server rejected the caller that the mechanism named: say so once in the log. */
  default void rejected(Exception cause) {}

  /** Whether the server asks this application's mechanism, which opens what the server protects. */
  default boolean isServers() {
    return false;
  }

  /** The caller of the current request as the server knows it. */
  Optional<Principal> principal();
}
