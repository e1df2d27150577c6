package dev.jwtschemes;

/**
 * The CDI event by which code adds schemes: fired once when the application scope starts, before
 * the first request.
 *
 * <pre>{@code
 * void schemes(@Observes SchemeSetup setup) {
 *   setup.add(SchemeDefinition.named("partner").issuer("https://partner.example").audiences("orders").keyLocation("/partner.pem").build());
 * }
 * }</pre>
 *
 * <p>After the last observer the validator reports once more, on the final set. Calls after the
 * event throw {@link IllegalStateException}. Not thread-safe: for use in the observer.
 */
public interface SchemeSetup {

  /**
   * Register a scheme.
   *
   * @throws IllegalArgumentException as {@link SchemeRegistry#add}
   */
  SchemeSetup add(SchemeDefinition definition);

  /**
   * Announce a scheme that {@link SchemeRegistry#add} will bring later, so that resources may name
   * it without a problem report.
   */
  SchemeSetup expect(String name);

  /**
   * Set the default scheme: the name of one that is registered or expected, or {@code *}. Overrides
   * {@code jwt-schemes.default}.
   *
   * @throws IllegalArgumentException if the name has not the form of one
   */
  SchemeSetup defaultScheme(String name);
}
