package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** What an {@code Application} carries: schemes, and MP-JWT's realm. Stateless. */
final class ApplicationSchemes {
  private static final String OF_TOMEE = "org.apache.openejb.server.rest.InternalApplication";

  private ApplicationSchemes() {}

  /** Whether Jersey injects it: a wrapper or a configuration of its own. */
  static boolean isOfJersey(Application application) {
    return application.getClass().getName().startsWith("org.glassfish.jersey.");
  }

  /** The name of the class of an Application, past the wrappers and proxies of runtimes. */
  static String nameOf(Application application) {
    Class<?> type = unwrapped(application).getClass();
    while (ContainerProxies.isGenerated(type) && type.getSuperclass() != Application.class) {
      type = type.getSuperclass();
    }
    return type.getName();
  }

  /** The realm of its {@code @LoginConfig} for MP-JWT, if it has any (MP-JWT 2.1 section 5). */
  static Optional<String> loginRealm(Application application) {
    return Optional.ofNullable(unwrapped(application).getClass().getAnnotation(LoginConfig.class))
        .filter(login -> login.authMethod().equalsIgnoreCase("MP-JWT"))
        .map(LoginConfig::realmName)
        .filter(realm -> !realm.isBlank());
  }

  static Set<String> of(Application application) {
    Set<String> own = RuleReader.schemesOf(application.getClass());
    return own.isEmpty() ? RuleReader.schemesOf(unwrapped(application).getClass()) : own;
  }

  /**
   * Jersey injects a wrapper, whose {@code getApplication()} answers the application itself, and
   * TomEE one with {@code getOriginal()}.
   */
  private static Application unwrapped(Application application) {
    try {
      String getter =
          application.getClass().getName().equals(OF_TOMEE) ? "getOriginal" : "getApplication";
      Method unwrap = application.getClass().getMethod(getter);
      return unwrap.invoke(application) instanceof Application wrapped ? wrapped : application;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return application; // not a wrapper
    }
  }
}
