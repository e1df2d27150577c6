package dev.jwtschemes.internal.adapter.rest;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Jersey says of the locators that ran: its {@code ExtendedUriInfo} keeps them, even those
 * that return a programmatic resource and leave no matched object. By name, since its API is absent
 * elsewhere. Stateless.
 */
final class JerseyLocators {
  private static final String EXTENDED = "org.glassfish.jersey.server.ExtendedUriInfo";

  private JerseyLocators() {}

  /** The locators' methods, innermost first; empty where Jersey doesn't run or doesn't say. */
  static Optional<List<Method>> of(UriInfo uri) {
    Class<?> extended = extended(uri.getClass());
    if (extended == null) {
      return Optional.empty();
    }
    try {
      Object locators = extended.getMethod("getMatchedResourceLocators").invoke(uri);
      List<Method> methods = new ArrayList<>();
      for (Object locator : (List<?>) locators) {
        Object invocable = locator.getClass().getMethod("getInvocable").invoke(locator);
        methods.add((Method) invocable.getClass().getMethod("getHandlingMethod").invoke(invocable));
      }
      return Optional.of(methods);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty(); // found again by the path, as elsewhere
    }
  }

  private static @Nullable Class<?> extended(@Nullable Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Class<?> each : c.getInterfaces()) {
        if (each.getName().equals(EXTENDED)) {
          return each;
        }
        Class<?> inherited = extended(each);
        if (inherited != null) {
          return inherited;
        }
      }
    }
    return null;
  }
}
