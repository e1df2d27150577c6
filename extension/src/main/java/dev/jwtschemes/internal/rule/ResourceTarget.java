package dev.jwtschemes.internal.rule;

import java.lang.reflect.Method;

/**
 * The method that a request was matched to.
 *
 * @param type the resource class
 * @param method one of its methods
 */
public record ResourceTarget(Class<?> type, Method method) {

  /** Name the place as a developer would look for it. */
  public String where() {
    return type.getName() + "#" + method.getName();
  }
}
