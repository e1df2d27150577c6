package dev.jwtschemes.internal.rule;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The places where a rule can be declared: classes from the most derived one upwards, then
 * interfaces, nearest first. Proxies that servers generate are subclasses without annotations, so
 * they are passed over without being recognized.
 */
final class Hierarchy {
  private Hierarchy() {}

  /** The class, its superclasses, then all interfaces; none before one that extends it. */
  static List<Class<?>> of(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    Deque<Class<?>> further = new ArrayDeque<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      all.add(c);
      further.addAll(Arrays.asList(c.getInterfaces()));
    }
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    while (!further.isEmpty()) {
      Class<?> next = further.removeFirst();
      if (next != type && interfaces.add(next)) {
        further.addAll(Arrays.asList(next.getInterfaces()));
      }
    }
    while (!interfaces.isEmpty()) {
      Class<?> nearest =
          interfaces.stream()
              .filter(
                  each ->
                      interfaces.stream()
                          .noneMatch(other -> other != each && each.isAssignableFrom(other)))
              .findFirst()
              .orElseThrow();
      interfaces.remove(nearest);
      all.add(nearest);
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
      for (Method candidate : DeclaredMethods.named(each, method.getName())) {
        if (isSameOrJoined(candidate, method)) {
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

  /** Private and static methods, and those of another package alone, override nothing. */
  private static boolean isSameOrJoined(Method candidate, Method method) {
    int modifiers = candidate.getModifiers();
    if (candidate.equals(method) || Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers)) {
      return true;
    }
    return !Modifier.isStatic(modifiers)
        && !Modifier.isPrivate(modifiers)
        && (Modifier.isProtected(modifiers)
            || candidate.getDeclaringClass().getPackage()
                == method.getDeclaringClass().getPackage());
  }
}
