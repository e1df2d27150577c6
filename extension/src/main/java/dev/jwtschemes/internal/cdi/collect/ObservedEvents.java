package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.event.JwtSchemeEvent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which events are observed, so that the others need not be made. Filled before the application
 * runs, then only read.
 */
public final class ObservedEvents {
  private final Set<Class<?>> synchronously = new HashSet<>();
  private final Set<Class<?>> asynchronously = new HashSet<>();
  private final Set<String> schemes = new LinkedHashSet<>();

  /** Begin with no observer. */
  public ObservedEvents() {}

  /** Add the type that an observer asks for. */
  public void add(Class<?> type, boolean async) {
    (async ? asynchronously : synchronously).add(type);
  }

  /** Note the schemes of an observer's qualifiers. */
  public void addSchemes(Set<String> named) {
    schemes.addAll(named);
  }

  /** Those of these schemes that observers name. */
  public Set<String> schemesAmong(Set<String> candidates) {
    Set<String> among = new LinkedHashSet<>(schemes);
    among.retainAll(candidates);
    return among;
  }

  /** Whether any observer gets events of this kind. */
  public boolean anyone(Class<? extends JwtSchemeEvent> kind) {
    return observes(synchronously, kind) || observes(asynchronously, kind);
  }

  /** Whether an asynchronous observer does. */
  public boolean asynchronously(Class<? extends JwtSchemeEvent> kind) {
    return observes(asynchronously, kind);
  }

  private static boolean observes(Set<Class<?>> observed, Class<?> kind) {
    for (Class<?> type : observed) { // at each request: no stream
      if (type.isAssignableFrom(kind)) {
        return true;
      }
    }
    return false;
  }
}
