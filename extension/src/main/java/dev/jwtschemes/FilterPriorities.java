package dev.jwtschemes;

/**
 * Priorities of the JAX-RS filters of this library (Jakarta RESTful Web Services 3.1 section 6.6):
 * lower runs first.
 *
 * @since 0.1
 */
public final class FilterPriorities {
  /**
   * The filter that authenticates and authorizes: the number of {@code
   * jakarta.ws.rs.Priorities.AUTHENTICATION}. A filter of yours that needs the caller has a greater
   * one; one that must see rejected requests has a smaller one.
   */
  public static final int AUTHENTICATION = 1000;

  private FilterPriorities() {}
}
