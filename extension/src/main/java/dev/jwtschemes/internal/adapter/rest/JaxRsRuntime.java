package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.gate.JaxRsCode;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the JAX-RS runtime will load {@link SchemesFeature} as a service, or an Application lists
 * the feature that does the same. Stateless.
 */
public final class JaxRsRuntime {
  /**
   * Where Apache TomEE lies above the application, its Apache CXF serves all resources: also if the
   * application has another runtime's client, which then names itself instead.
   */
  private static final String TOMEE = "org.apache.openejb.server.cxf.rs.CxfRSService";

  /** The feature that an Application lists on TomEE: by its name, since the API sees this class. */
  private static final String LISTED = "dev.jwtschemes.rest.JwtSchemesFeature";

  /** The property that says so, by the value that switches service loading off. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "jakarta.ws.rs.loadServices", "false",
          "jersey.config.disableMetainfServicesLookup", "true",
          "jersey.config.server.disableMetainfServicesLookup", "true");

  private JaxRsRuntime() {}

  /** A finding if there is a runtime, and it isn't known to load the feature. */
  public static Optional<Finding> unknown() {
    if (isTomee(JaxRsRuntime.class.getClassLoader())) {
      return Optional.empty(); // each Application lists it, or answers 500
    }
    try {
      return unknown(RuntimeDelegate.getInstance().getClass().getName());
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty(); // no JAX-RS here: no resource can be reached
    }
  }

  private static Optional<Finding> unknown(String delegate) {
    return JaxRsCode.isOfServiceLoadingRuntime(delegate)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Problem.RUNTIME_UNKNOWN, Text.of("the JAX-RS runtime"), Text.EMPTY.name(delegate)));
  }

  /** Whether the server above this application is Apache TomEE. */
  static boolean isTomee(ClassLoader application) {
    return application.getResource(TOMEE.replace('.', '/') + ".class") != null;
  }

  /**
   * A finding if this is an Application of which the runtime won't have the filter: it switches
   * service loading off; or on TomEE it lists classes without the feature, or nothing where no
   * class of the application is such a feature. It is made to be asked, if it has such methods of
   * its own and can be made without arguments; where it can't be, the gates at run time are left.
   *
   * @param all classes that are known of the application
   */
  public static Optional<Finding> obstacle(Class<?> type, Set<Class<?>> all) {
    if (!Application.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    boolean isTomee = isTomee(JaxRsRuntime.class.getClassLoader());
    return servicesOff(type).or(() -> isTomee ? unlisted(type, all) : Optional.empty());
  }

  /** A finding if this Application switches service loading off. */
  public static Optional<Finding> servicesOff(Class<?> type) {
    return Application.class.isAssignableFrom(type) && hasOwn(type, "getProperties")
        ? ask(type, JaxRsRuntime::servicesOff)
        : Optional.empty();
  }

  /** A finding if TomEE will make an endpoint for this Application without the feature. */
  static Optional<Finding> unlisted(Class<?> type, Set<Class<?>> all) {
    boolean isScanned = !hasOwn(type, "getClasses") && !hasOwn(type, "getSingletons");
    boolean isListed =
        isScanned
            ? all.stream().anyMatch(JaxRsRuntime::isListedFeature)
            : ask(type, each -> Optional.of(new ApplicationReport(each).listed()))
                .map(listed -> listed.stream().anyMatch(JaxRsRuntime::isListedFeature))
                .orElse(true);
    return isListed
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Problem.RUNTIME_UNKNOWN,
                Text.EMPTY.name(type.getName()),
                Text.of("Apache TomEE, and the feature isn't listed")));
  }

  private static boolean isListedFeature(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals(LISTED)) {
        return true;
      }
    }
    return false;
  }

  /** Make an Application and ask it, if that is possible. */
  private static <T> Optional<T> ask(Class<?> type, Function<Application, Optional<T>> question) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return question.apply((Application) constructor.newInstance());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Optional<Finding> servicesOff(Application application) {
    @Nullable Map<String, Object> properties = application.getProperties();
    if (properties == null) {
      return Optional.empty();
    }
    return SWITCHES.entrySet().stream()
        .filter(
            each -> each.getValue().equalsIgnoreCase(String.valueOf(properties.get(each.getKey()))))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(
            key ->
                new Finding(
                    Problem.SERVICES_NOT_LOADED,
                    Text.EMPTY.name(application.getClass().getName()),
                    Text.EMPTY.name(key + "=" + SWITCHES.get(key))));
  }

  private static boolean hasOwn(Class<?> application, String method) {
    try {
      return application.getMethod(method).getDeclaringClass() != Application.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
