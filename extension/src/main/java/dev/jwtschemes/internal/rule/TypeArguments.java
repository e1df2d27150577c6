package dev.jwtschemes.internal.rule;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types that the type variables of generic superclasses and interfaces have in a class, so that
 * a generic method and the one that implements it have the same parameters.
 */
final class TypeArguments {
  private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

  /** Gather them for a class and all that it is made of. */
  TypeArguments(List<Class<?>> hierarchy) {
    for (Class<?> type : hierarchy) {
      gather(type.getGenericSuperclass());
      Arrays.stream(type.getGenericInterfaces()).forEach(this::gather);
    }
  }

  /** The parameters of a method as the class sees it. */
  List<Class<?>> parameters(Method method) {
    return Arrays.stream(method.getGenericParameterTypes()).<Class<?>>map(this::erase).toList();
  }

  private void gather(@Nullable Type type) {
    if (type instanceof ParameterizedType parameterized) {
      TypeVariable<?>[] variables = ((Class<?>) parameterized.getRawType()).getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        arguments.put(variables[i], parameterized.getActualTypeArguments()[i]);
      }
    }
  }

  private Class<?> erase(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return erase(parameterized.getRawType());
    }
    if (type instanceof GenericArrayType array) {
      return erase(array.getGenericComponentType()).arrayType();
    }
    if (type instanceof TypeVariable<?> variable) {
      return erase(arguments.getOrDefault(variable, variable.getBounds()[0]));
    }
    if (type instanceof WildcardType wildcard) {
      return erase(wildcard.getUpperBounds()[0]);
    }
    return (Class<?>) type;
  }
}
