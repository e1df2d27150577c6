package dev.jwtschemes;

import java.util.Optional;
import java.util.Set;

/**
 * The registered schemes, to see, add, replace and remove while the application runs. Inject it.
 *
 * <p>Thread-safe, without locks for readers; changes wait for each other. {@link #add} and {@link
 * #replace} read keys and files before they return, and fetch nothing from the network. A request
 * works on the set of schemes as it was when the request began. The answers are immutable and show
 * the set at the moment of the call.
 *
 * @since 0.1
 */
public interface SchemeRegistry {

  /** The names of all registered schemes, sorted. */
  Set<String> names();

  /** The definition of one scheme; empty if no scheme of this name is registered. */
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
   * @throws InvalidSchemeException if the definition is incomplete or unusable (no or broken keys,
   *     no issuer beside others), or issuer and audiences overlap with another scheme's; it lists
   *     every problem
   * @throws IllegalArgumentException if a scheme of this name is registered already
   */
  void add(SchemeDefinition definition);

  /**
   * Replace the scheme of the definition's name in one step: each request sees the old scheme or
   * the new one. A request that began before the call still uses the old one. If the call throws,
   * the old scheme stays as it is.
   *
   * <p>Keys that are read from the network are fetched anew, by the first token that needs them.
   *
   * @throws InvalidSchemeException as {@link #add}; the scheme that is replaced doesn't count as
   *     another one
   * @throws IllegalArgumentException if no scheme of this name is registered
   */
  void replace(SchemeDefinition definition);

  /**
   * Remove a scheme; its tokens are rejected from the next request on.
   *
   * @return whether there was one
   */
  boolean remove(String name);
}
