package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.event.JwtSchemeEvent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which events are observed, so that the others need not be made. Filled before the application
 * runs, then only read.
 */
final class ObservedEvents {
  private final Set<Class<?>> synchronously = new HashSet<>();
  private final Set<Class<?>> asynchronously = new HashSet<>();
  private final Set<String> schemes = new LinkedHashSet<>();

  void add(Class<?> type, boolean async) {
    (async ? asynchronously : synchronously).add(type);
  }

  /** Note the schemes of an observer's qualifiers. */
  void addSchemes(Set<String> named) {
    schemes.addAll(named);
  }

  /** Those of these schemes that observers name. */
  Set<String> schemesAmong(Set<String> candidates) {
    Set<String> among = new LinkedHashSet<>(schemes);
    among.retainAll(candidates);
    return among;
  }

  boolean anyone(Class<? extends JwtSchemeEvent> kind) {
    return observes(synchronously, kind) || observes(asynchronously, kind);
  }

  boolean asynchronously(Class<? extends JwtSchemeEvent> kind) {
    return observes(asynchronously, kind);
  }

  private static boolean observes(Set<Class<?>> observed, Class<?> kind) {
    return observed.stream().anyMatch(type -> type.isAssignableFrom(kind));
  }
}
