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
 * <p>After the last observer the validator reports once more, on the final set. An exception of an
 * observer or of a method here that is not caught stops the start: the application answers 503. Not
 * thread-safe: for use by the thread that calls the observer, until it returns.
 *
 * @since 0.1
 */
public interface SchemeSetup {

  /**
   * Register a scheme.
   *
   * @throws InvalidSchemeException as {@link SchemeRegistry#add}
   * @throws IllegalArgumentException if a scheme of this name is registered already
   * @throws IllegalStateException after the event
   */
  SchemeSetup add(SchemeDefinition definition);

  /**
   * Announce a scheme that {@link SchemeRegistry#add} will bring later, so that resources may name
   * it without a problem report.
   *
   * @throws IllegalArgumentException if the name has not the form of one, {@code [a-z][a-z0-9-]*}
   * @throws IllegalStateException after the event
   */
  SchemeSetup expect(String name);

  /**
   * Set the default scheme: the name of one that is registered or expected, or {@code *}. Overrides
   * {@code jwt-schemes.default}.
   *
   * @throws IllegalArgumentException if the name has not the form of one, {@code [a-z][a-z0-9-]*}
   * @throws IllegalStateException after the event
   */
  SchemeSetup defaultScheme(String name);
}
