package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The resource classes that were seen when the application was deployed, and those that JAX-RS has
 * registered since. Not thread-safe.
 */
public final class Registrations {
  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final Set<Class<?>> roots = new LinkedHashSet<>();
  private final Set<Class<?>> registered = new LinkedHashSet<>();

  Registrations() {}

  /** Add a class with resource methods, or that can be a proxy's. */
  public void addSeen(Class<?> type) {
    seen.add(type);
  }

  /** Add a class with a path of its own and a rule. */
  public void addRoot(Class<?> type) {
    roots.add(type);
  }

  void addRegistered(Class<?> type) {
    registered.add(type);
  }

  Set<Class<?>> subclassesOf(Class<?> type) {
    return seen.stream()
        .filter(each -> each != type && type.isAssignableFrom(each))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Stacks register the class that has the path, which can be a superclass or an interface. */
  List<Finding> missing() {
    return roots.stream()
        .filter(
            root ->
                registered.stream()
                    .noneMatch(each -> each.isAssignableFrom(root) || root.isAssignableFrom(each)))
        .map(root -> new Finding(Problem.RESOURCE_NOT_REGISTERED, Text.EMPTY.name(root.getName())))
        .toList();
  }
}
