package dev.jwtschemes.internal.access;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The constructors of API types that only the library and its test kit call. Such a type puts its
 * own in when it is initialized; so there is neither a public constructor nor reflection.
 * Thread-safe.
 */
public final class Constructors {
  private static final Map<Class<?>, Constructor<?, ?>> KNOWN = new ConcurrentHashMap<>();

  private record Constructor<P, T>(Class<P> parts, Function<P, T> function) {
    T apply(Object given) {
      return function.apply(parts.cast(given));
    }
  }

  private Constructors() {}

  /**
   * Put a constructor in, from the static initializer of its class.
   *
   * @param parts what it makes an object from
   * @throws IllegalStateException if there is one already
   */
  public static <P, T> void put(Class<T> type, Class<P> parts, Function<P, T> constructor) {
    if (KNOWN.putIfAbsent(type, new Constructor<>(parts, constructor)) != null) {
      throw new IllegalStateException("the constructor is known already");
    }
  }

  /**
   * Make an object.
   *
   * @throws ClassCastException if its type is not made from such parts
   */
  public static <T> T make(Class<T> type, Object parts) {
    Constructor<?, ?> constructor = KNOWN.get(type);
    if (constructor == null) {
      initialize(type);
      constructor = KNOWN.get(type);
    }
    if (constructor == null) {
      throw new IllegalStateException("the type has no constructor here");
    }
    return type.cast(constructor.apply(parts));
  }

  private static void initialize(Class<?> type) {
    try {
      MethodHandles.lookup().ensureInitialized(type);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
