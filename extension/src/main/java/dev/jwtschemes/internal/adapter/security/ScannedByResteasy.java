package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.deployment.OwnLoader;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The resource classes that WildFly found for RESTEasy, which it names in a parameter of the
 * servlet context: also those whose path is on an interface, which neither CDI nor
 * {@code @HandlesTypes} shows. Stateless.
 */
final class ScannedByResteasy {
  private static final String PARAMETER = "resteasy.scanned.resources";

  private ScannedByResteasy() {}

  /** Those of the application; empty on other servers. */
  static Set<Class<?>> in(ServletContext context) {
    @Nullable String names = context.getInitParameter(PARAMETER);
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(","))
            .map(String::strip)
            .flatMap(name -> load(name, context.getClassLoader()))
            .filter(OwnLoader::isOfApplication)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Class<?>> load(String name, ClassLoader loader) {
    try {
      return Stream.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return Stream.empty(); // JAX-RS reports it
    }
  }
}
