package dev.jwtschemes.internal.console;

import dev.jwtschemes.internal.authenticate.Explanation;
import dev.jwtschemes.internal.deployment.ResourceView;
import java.util.List;
import java.util.Optional;

/** What the console may ask about an application: read-only, at any time. Thread-safe. */
public interface ApplicationView {

  /** The registered schemes, sorted by name. */
  List<SchemeView> schemes();

  /** The name of the default scheme, {@code *} for each, if there is a default. */
  Optional<String> defaultScheme();

  /** The resource methods that are known, in the order they were found. */
  List<ResourceView> resources();

  /** Findings of the validator that concern no single resource, a line each. */
  List<String> findings();

  /**
   * Explain a token for the schemes of a resource. Nothing is fetched, logged or remembered; the
   * token must not be either.
   *
   * @param where as {@link ResourceView#where} has it; empty: each registered scheme may check it
   * @return empty if there is no such resource
   */
  Optional<Explanation> explain(String token, Optional<String> where);
}
