package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.gate.JaxRsCode;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the JAX-RS runtime will load {@link SchemesFeature} as a service. Stateless. */
public final class JaxRsRuntime {
  /**
   * Where Apache TomEE lies above the application, its Apache CXF serves all resources: also if the
   * application has another runtime's client, which then names itself instead.
   */
  private static final String TOMEE = "org.apache.openejb.server.cxf.rs.CxfRSService";

  /** The property that says so, by the value that switches service loading off. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "jakarta.ws.rs.loadServices", "false",
          "jersey.config.disableMetainfServicesLookup", "true",
          "jersey.config.server.disableMetainfServicesLookup", "true");

  private JaxRsRuntime() {}

  /** A finding if there is a runtime, and it isn't known to load the feature. */
  public static Optional<Finding> unknown() {
    Optional<Finding> tomee = ofTomee(JaxRsRuntime.class.getClassLoader());
    if (tomee.isPresent()) {
      return tomee;
    }
    try {
      return unknown(RuntimeDelegate.getInstance().getClass().getName());
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty(); // no JAX-RS here: no resource can be reached
    }
  }

  /** A finding if the server above this application is Apache TomEE. */
  static Optional<Finding> ofTomee(ClassLoader application) {
    return application.getResource(TOMEE.replace('.', '/') + ".class") == null
        ? Optional.empty()
        : unknown(TOMEE);
  }

  private static Optional<Finding> unknown(String delegate) {
    return JaxRsCode.isOfServiceLoadingRuntime(delegate)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Problem.RUNTIME_UNKNOWN, Text.of("the JAX-RS runtime"), Text.EMPTY.name(delegate)));
  }

  /**
   * A finding if this Application switches service loading off. It is made to be asked, if it has
   * properties of its own and can be made without arguments; where it can't be, the gates at run
   * time are left.
   */
  public static Optional<Finding> servicesOff(Class<?> type) {
    if (!Application.class.isAssignableFrom(type) || !hasOwnProperties(type)) {
      return Optional.empty();
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return servicesOff((Application) constructor.newInstance());
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

  private static boolean hasOwnProperties(Class<?> type) {
    try {
      return type.getMethod("getProperties").getDeclaringClass() != Application.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
