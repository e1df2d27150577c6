package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.Contexts;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.adapter.rest.JaxRsRuntime;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.deployment.OwnLoader;
import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.deployment.web.Placement;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.rule.RuleReader;
import dev.jwtschemes.internal.text.ApplicationName;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The preparation of the web application: the filter that notes the exchange, and roles, which some
 * servers only know once they are declared. Also shows those resource classes that CDI doesn't see
 * (Payara: all without a scope).
 */
@HandlesTypes({Path.class, RolesAllowed.class, Application.class, JwtSchemesFeature.class})
public final class Startup implements ServletContainerInitializer {
  /** The name of the filter. */
  static final String FILTER = "jwt-schemes";

  /** Of this application: the library is loaded once for each. */
  private static volatile boolean past;

  /** Whether the classes were shown when CDI was not up. */
  static boolean isPast() {
    return past;
  }

  static boolean isContextOfOther(Object event) {
    return event instanceof ServletContext context && !OwnLoader.isSeenBy(context.getClassLoader());
  }

  static void started(Object event, Contexts contexts) {
    if (event instanceof ServletContext context) {
      contexts.start(ContextToken.of(context));
    }
  }

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context)
      throws ServletException {
    if (Placement.isOutsideOf(context.getClassLoader())) {
      throw new ServletException(
          new Finding(Problem.IN_SHARED_LIBRARY, Text.EMPTY.name(context.getContextPath()))
              .line()
              .toString());
    }
    ApplicationName.below(context.getContextPath());
    ContextToken own = ContextToken.of(context);
    FilterRegistration.@Nullable Dynamic filter =
        context.addFilter(FILTER, new ExchangeFilter(own));
    if (filter != null) {
      filter.setAsyncSupported(true);
      filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }
    guardNamedDispatches(context, own);
    Set<Class<?>> found = new LinkedHashSet<>(classes == null ? Set.of() : classes);
    found.removeIf(type -> !OwnLoader.isOfApplication(type));
    Set<String> roles = new LinkedHashSet<>();
    found.forEach(type -> collectRoles(type, roles));
    if (!roles.isEmpty()) {
      context.declareRoles(roles.toArray(String[]::new));
    }
    found.addAll(ScannedByResteasy.in(context));
    showResources(found);
    refuseWithoutFilter(found);
    context.addListener(new ContextLife(own));
  }

  /** A dispatch by name passes no filter that is mapped to paths. */
  private static void guardNamedDispatches(ServletContext context, ContextToken own) {
    context
        .getServletRegistrations()
        .forEach(
            (name, servlet) -> {
              if (ServletRules.own(servlet).isPresent()) {
                FilterRegistration.@Nullable Dynamic filter =
                    context.addFilter(FILTER + " " + name, new ExchangeFilter(own, servlet));
                if (filter != null) {
                  filter.setAsyncSupported(true);
                  filter.addMappingForServletNames(
                      EnumSet.of(DispatcherType.FORWARD, DispatcherType.INCLUDE), false, name);
                }
              }
            });
  }

  private static void refuseWithoutFilter(Set<Class<?>> types) throws ServletException {
    List<Finding> findings =
        types.stream().flatMap(type -> JaxRsRuntime.obstacle(type, types).stream()).toList();
    if (findings.isEmpty()) {
      return;
    }
    Report report;
    try {
      report = Library.find().arrivals().obstructed(findings);
    } catch (RuntimeException e) {
      // Whether it matters isn't known yet; the gates know it at each request.
      Log.MAIN.write(Level.WARNING, findings.get(0).line());
      return;
    }
    if (report.isFatal()) {
      throw new ServletException(findings.get(0).line().toString());
    }
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

  private static List<Usages.Naming> applications(Set<Class<?>> types) {
    return types.stream()
        .filter(ResourceScan::isApplication)
        .map(type -> new Usages.Naming(type.getName(), RuleReader.schemesOf(type)))
        .filter(naming -> !naming.schemes().isEmpty())
        .toList();
  }

  private static void showResources(Set<Class<?>> types) throws ServletException {
    List<Usages.Resource> resources =
        types.stream().flatMap(type -> ResourceScan.usages(type).stream()).toList();
    Report report;
    try {
      LateArrivals arrivals = Library.find().arrivals();
      arrivals.declared(
          types.stream().flatMap(type -> ResourceScan.declared(type).stream()).toList());
      report = arrivals.shown(applications(types), resources);
      if (!report.isFatal()) {
        arrivals.containerHasShown();
      }
    } catch (RuntimeException e) {
      past = true;
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
