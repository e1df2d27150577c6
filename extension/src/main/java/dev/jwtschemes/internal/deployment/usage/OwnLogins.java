package dev.jwtschemes.internal.deployment.usage;

import dev.jwtschemes.internal.problem.Finding;
import java.util.List;
import java.util.Set;

/**
 * The logins of the application's own. Immutable.
 *
 * @param all what each would be beside this library's mechanism, in the order in which they were
 *     found
 * @param classes how many of them are classes of the application: CDI may not use these
 * @param chosen the handlers among them, and what these may choose beside this library's mechanism
 */
public record OwnLogins(List<Finding> all, int classes, Set<Finding> chosen) {
  /** An application without a login of its own. */
  public static final OwnLogins NONE = new OwnLogins(List.of(), 0, Set.of());

  /** Copy the findings. */
  public OwnLogins {
    all = List.copyOf(all);
    chosen = Set.copyOf(chosen);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** List those that a server can't run beside this library's mechanism, as far as is known. */
  public List<Finding> conflicting() {
    return conflicting(true);
  }

  /** List those that a server can't run beside this library's mechanism, if CDI uses a handler. */
  List<Finding> conflicting(boolean handlersUsed) {
    return handlersUsed ? all.stream().filter(login -> !chosen.contains(login)).toList() : all;
  }

  /** Whether requests meet one of them, if CDI uses the classes or doesn't. */
  boolean isInUse(boolean classesUsed) {
    return all.size() > (classesUsed ? 0 : classes);
  }
}
