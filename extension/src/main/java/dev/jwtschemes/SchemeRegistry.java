package dev.jwtschemes;

import java.util.Optional;
import java.util.Set;

/**
 * See, add and remove schemes while the application runs. Inject it.
 *
 * <p>Thread-safe. A request works on the set of schemes as it was when the request began.
 */
public interface SchemeRegistry {

  /** The names of all registered schemes, sorted. */
  Set<String> names();

  /** The definition of one scheme. */
  Optional<SchemeDefinition> find(String name);

  /**
   * The default scheme: a name, or {@code *} when every scheme is a candidate; empty when there is
   * none. Without a configured one it is the scheme that was the sole one when the start of the
   * application was complete; adding others doesn't change it, and while it is removed there is
   * none.
   */
  Optional<String> defaultScheme();

  /**
   * Register a scheme; it holds for requests that begin after the call.
   *
   * @throws IllegalArgumentException if the name is registered already, the definition is
   *     incomplete or unusable (no or broken keys, no issuer beside others), or issuer and
   *     audiences overlap with another scheme's; the message lists every problem with its id
   */
  void add(SchemeDefinition definition);

  /**
   * Take a scheme out; its tokens are refused from the next request on.
   *
   * @return whether there was one
   */
  boolean remove(String name);
}
