package dev.jwtschemes.internal.gate;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import java.util.List;

/**
 * That a request was let through to a resource method. Immutable.
 *
 * @param target the method that it was decided for
 * @param rules all that it had to satisfy, final ones
 */
public record Admission(ResourceTarget target, List<AccessRule> rules) {

  /** Keep the rules as they are. */
  public Admission {
    rules = List.copyOf(rules);
  }

  /**
   * Whether it holds for what really runs: the same method, or one whose rules were all among those
   * satisfied.
   *
   * @param required of the method that runs, before an Application's scheme is added
   */
  public boolean covers(ResourceTarget running, List<AccessRule> required) {
    return target.equals(running) || rules.containsAll(required);
  }
}
