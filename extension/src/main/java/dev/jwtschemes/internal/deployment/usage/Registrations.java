package dev.jwtschemes.internal.deployment.usage;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The resource classes that were seen when the application was deployed, and those that JAX-RS has
 * registered since. Thread-safe.
 */
public final class Registrations {
  private static final int MOST_KNOWN = 1_000;

  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final Set<Class<?>> roots = new LinkedHashSet<>();
  private final Set<Class<?>> registered = new LinkedHashSet<>();
  private final Set<Class<?>> listed = new LinkedHashSet<>();

  /** By class, found once: requests ask. */
  private final Map<Class<?>, Set<Class<?>>> subclasses = new ConcurrentHashMap<>();

  Registrations() {}

  /** Add a class with resource methods, or that can be a proxy's. */
  public synchronized void addSeen(Class<?> type) {
    if (seen.add(type)) {
      subclasses.clear();
    }
  }

  /** Add a class with a path of its own and a rule. */
  public synchronized void addRoot(Class<?> type) {
    roots.add(type);
  }

  /** Add a class that JAX-RS has registered. */
  public synchronized void addRegistered(Class<?> type) {
    registered.add(type);
  }

  /** Add the classes that an Application lists. */
  public synchronized void addListed(Collection<Class<?>> types) {
    listed.addAll(types);
  }

  /**
   * Whether objects of this very class can serve requests, as far as Applications list classes; if
   * not, the rules that hold are those of its subclasses. Stacks show the class that has the path,
   * where the Application lists one that inherits it.
   */
  public synchronized boolean mayRun(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers())
        && (listed.contains(type) || !isListedByHeir(type));
  }

  private boolean isListedByHeir(Class<?> type) {
    return listed.stream().anyMatch(type::isAssignableFrom);
  }

  /**
   * The classes seen that extend or implement this one: searched for once, so that requests don't
   * wait for each other.
   */
  public Set<Class<?>> subclassesOf(Class<?> type) {
    return knownSubclassesOf(type).orElseGet(() -> search(type));
  }

  /** Those found before. */
  Optional<Set<Class<?>>> knownSubclassesOf(Class<?> type) {
    return Optional.ofNullable(subclasses.get(type));
  }

  private synchronized Set<Class<?>> search(Class<?> type) {
    Set<Class<?>> found =
        seen.stream()
            .filter(each -> each != type && type.isAssignableFrom(each))
            .collect(Collectors.toUnmodifiableSet());
    if (subclasses.size() >= MOST_KNOWN) {
      subclasses.clear();
    }
    subclasses.put(type, found);
    return found;
  }

  /** List the classes that nothing has registered. */
  public synchronized List<Finding> missing() {
    return roots.stream()
        .filter(root -> !isRegistered(root))
        .map(root -> new Finding(Problem.RESOURCE_NOT_REGISTERED, Text.EMPTY.name(root.getName())))
        .toList();
  }

  /** One that it inherits its path from counts only where no listed class accounts for that one. */
  private boolean isRegistered(Class<?> root) {
    return isListedByHeir(root)
        || registered.stream()
            .anyMatch(
                each ->
                    root.isAssignableFrom(each)
                        || (each.isAssignableFrom(root) && !isListedByHeir(each)));
  }
}
