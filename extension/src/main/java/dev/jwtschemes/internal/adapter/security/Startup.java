package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.Placement;
import dev.jwtschemes.internal.deployment.Report;
import dev.jwtschemes.internal.deployment.Usages;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the web application: the filter that notes the exchange, and roles, which some servers
 * only know once they are declared. Also shows the validator those resource classes that CDI
 * doesn't see (Payara: all without a scope).
 */
@HandlesTypes({Path.class, RolesAllowed.class})
public final class Startup implements ServletContainerInitializer {
  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context)
      throws ServletException {
    if (Placement.isOutsideOf(context.getClassLoader())) {
      throw new ServletException(
          new Finding(Problem.IN_SHARED_LIBRARY, Text.EMPTY.name(context.getContextPath()))
              .line()
              .toString());
    }
    FilterRegistration.@Nullable Dynamic filter =
        context.addFilter("jwt-schemes", new ExchangeFilter());
    if (filter != null) {
      filter.setAsyncSupported(true);
      filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }
    Set<Class<?>> found = classes == null ? Set.of() : classes;
    Set<String> roles = new LinkedHashSet<>();
    found.forEach(type -> collectRoles(type, roles));
    if (!roles.isEmpty()) {
      context.declareRoles(roles.toArray(String[]::new));
    }
    showResources(found);
  }

  private static void collectRoles(Class<?> type, Set<String> roles) {
    add(type.getDeclaredAnnotation(RolesAllowed.class), roles);
    for (Method method : type.getDeclaredMethods()) {
      add(method.getDeclaredAnnotation(RolesAllowed.class), roles);
    }
  }

  private static void add(@Nullable RolesAllowed annotation, Set<String> roles) {
    if (annotation != null) {
      Arrays.stream(annotation.value())
          .filter(role -> !role.equals("**") && !role.isBlank())
          .forEach(roles::add);
    }
  }

  private static void showResources(Set<Class<?>> types) throws ServletException {
    List<Usages.Resource> resources =
        types.stream().flatMap(type -> ResourceScan.usages(type).stream()).toList();
    Report report;
    try {
      report = CDI.current().select(DeploymentValidator.class).get().arrived(resources);
    } catch (RuntimeException e) {
      // Some servers call this before CDI is up; there CDI shows the resources itself.
      Log.MAIN.write(
          Level.DEBUG,
          Text.of(
              "CDI is not up when the web application starts; its own view of resources is used"));
      return;
    }
    if (report.isFatal()) {
      throw new ServletException(report.text().toString());
    }
  }
}
