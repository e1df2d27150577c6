package dev.jwtschemes.internal.adapter.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about classes, so that annotations aren't read for each request. Belongs to
 * one application, and holds a bounded number of its classes. Thread-safe.
 */
final class KnownClasses<T> {
  private static final int MOST = 128;

  private final Map<Key, T> known = new ConcurrentHashMap<>();
  private final Function<Key, T> finder;

  KnownClasses(Function<Key, T> finder) {
    this.finder = finder;
  }

  /**
   * What is asked about.
   *
   * @param classes those that an object can be of
   * @param method the declared method, if it is about one
   */
  record Key(List<Class<?>> classes, @Nullable Method method) {}

  T get(List<Class<?>> classes, @Nullable Method method) {
    Key key = new Key(classes, method);
    T found = known.get(key);
    if (found == null) {
      found = finder.apply(key);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, found);
    }
    return found;
  }
}
