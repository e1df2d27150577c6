package dev.jwtschemes.internal.rule;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
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
   * class. The method may also be a bridge, or the generic one that a bridge leads from.
   */
  static List<Method> of(Class<?> type, Method method) {
    List<Class<?>> classes = of(type);
    TypeArguments arguments = new TypeArguments(classes);
    List<Method> named = new ArrayList<>();
    for (Class<?> each : classes) {
      for (Method candidate : each.getDeclaredMethods()) {
        if (candidate.getName().equals(method.getName())) {
          named.add(candidate);
        }
      }
    }
    Set<List<Class<?>>> signatures = new HashSet<>();
    signatures.add(arguments.parameters(method));
    named.stream()
        .filter(each -> Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
        .forEach(each -> signatures.add(arguments.parameters(each)));
    List<Method> found = new ArrayList<>(named);
    found.removeIf(each -> !signatures.contains(arguments.parameters(each)));
    if (!found.contains(method)) {
      found.add(method);
    }
    return found;
  }
}
