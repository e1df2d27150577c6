package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.problem.Finding;
import java.util.List;

/**
 * The logins of the application's own. Immutable.
 *
 * @param all what each would be beside this library's mechanism, in the order in which they were
 *     found
 * @param classes how many of them are classes of the application: CDI may not use these
 */
public record OwnLogins(List<Finding> all, int classes) {
  /** An application without a login of its own. */
  public static final OwnLogins NONE = new OwnLogins(List.of(), 0);

  /** Copy the findings. */
  public OwnLogins {
    all = List.copyOf(all);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether requests meet one of them, if CDI uses the classes or doesn't. */
  boolean isInUse(boolean classesUsed) {
    return all.size() > (classesUsed ? 0 : classes);
  }
}
