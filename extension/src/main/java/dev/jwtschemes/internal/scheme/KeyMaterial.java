package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import java.util.List;

/**
 * Looks at the keys that a definition brings along; reads class path and files, never the network.
 */
@FunctionalInterface
public interface KeyMaterial {

  /** List what is wrong with the keys of this definition. */
  List<Finding> check(SchemeDefinition definition);
}
