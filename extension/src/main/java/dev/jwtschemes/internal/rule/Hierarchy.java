package dev.jwtschemes.internal.rule;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists the places where a rule can stand: classes from the most derived one upwards, then
 * interfaces, nearest first. Proxies that servers generate are subclasses without annotations, so
 * they are passed over without being recognized.
 */
final class Hierarchy {
  private Hierarchy() {}

  /** The class, its superclasses, then all interfaces. */
  static List<Class<?>> of(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    Deque<Class<?>> interfaces = new ArrayDeque<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      all.add(c);
      interfaces.addAll(Arrays.asList(c.getInterfaces()));
    }
    while (!interfaces.isEmpty()) {
      Class<?> next = interfaces.removeFirst();
      if (all.add(next)) {
        interfaces.addAll(Arrays.asList(next.getInterfaces()));
      }
    }
    return List.copyOf(all);
  }

  /**
   * The method itself and all that it overrides, implements, or is implemented by, seen from the
   * class.
   */
  static List<Method> of(Class<?> type, Method method) {
    List<Method> found = new ArrayList<>();
    for (Class<?> each : of(type)) {
      for (Method candidate : each.getDeclaredMethods()) {
        if (isSame(candidate, method)
            || isBridged(type, candidate, method)
            || isBridged(type, method, candidate)) {
          found.add(candidate);
        }
      }
    }
    if (!found.contains(method)) {
      found.add(method);
    }
    return found;
  }

  private static boolean isSame(Method one, Method other) {
    return one.getName().equals(other.getName())
        && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
  }

  /**
   * Whether the compiler joined a generic declaration to a method with concrete parameters, by a
   * bridge method.
   */
  private static boolean isBridged(Class<?> type, Method generic, Method concrete) {
    Class<?>[] wide = generic.getParameterTypes();
    Class<?>[] narrow = concrete.getParameterTypes();
    if (!generic.getName().equals(concrete.getName())
        || wide.length != narrow.length
        || wide.length == 0) {
      return false;
    }
    for (int i = 0; i < wide.length; i++) {
      if (!wide[i].isAssignableFrom(narrow[i])) {
        return false;
      }
    }
    return of(type).stream()
        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .anyMatch(each -> each.isBridge() && isSame(each, generic));
  }
}
