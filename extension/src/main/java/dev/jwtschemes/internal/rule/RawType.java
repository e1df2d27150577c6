package dev.jwtschemes.internal.rule;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** The class of a type without its arguments. Stateless. */
public final class RawType {
  private RawType() {}

  /** Find it; {@code Object} for type variables and the like. */
  public static Class<?> of(Type type) {
    if (type instanceof Class<?> c) {
      return c;
    }
    return type instanceof ParameterizedType p ? of(p.getRawType()) : Object.class;
  }
}
