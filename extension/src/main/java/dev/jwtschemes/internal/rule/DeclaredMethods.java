package dev.jwtschemes.internal.rule;

import java.lang.ref.SoftReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The declared methods of classes by their names. Reflection copies all of them each time: asking
 * so for each method of a class would cost the square of their number. Thread-safe.
 *
 * <p>What is kept with a class are objects of the JDK that refer to this class alone, since it may
 * outlive the application; and only while there is memory.
 */
final class DeclaredMethods {
  private static final ClassValue<AtomicReference<SoftReference<Map<String, List<Method>>>>> KEPT =
      new ClassValue<>() {
        @Override
        protected AtomicReference<SoftReference<Map<String, List<Method>>>> computeValue(
            Class<?> type) {
          return new AtomicReference<>(new SoftReference<>(byName(type)));
        }
      };

  private DeclaredMethods() {}

  /** Those of this name, in the order of reflection; not to be changed. */
  static List<Method> named(Class<?> type, String name) {
    AtomicReference<SoftReference<Map<String, List<Method>>>> kept = KEPT.get(type);
    @Nullable Map<String, List<Method>> methods = Objects.requireNonNull(kept.get()).get();
    if (methods == null) {
      methods = byName(type);
      kept.set(new SoftReference<>(methods));
    }
    return methods.getOrDefault(name, List.of());
  }

  private static Map<String, List<Method>> byName(Class<?> type) {
    Map<String, List<Method>> methods = new HashMap<>();
    for (Method each : type.getDeclaredMethods()) {
      methods.computeIfAbsent(each.getName(), any -> new ArrayList<>()).add(each);
    }
    return methods;
  }
}
