package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.gate.JaxRsCode;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Registration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request's servlet is, and which rule its class has. Stateless. */
final class ServletRules {
  private ServletRules() {}

  /**
   * Whether JAX-RS serves the request, so that the rule is that of a method which isn't matched
   * yet.
   */
  static boolean isRest(HttpServletRequest request) {
    return className(request).filter(JaxRsCode::isServletOrFilter).isPresent()
        || servletClass(request)
            .filter(type -> ResourceScan.isApplication(type) || isOfRuntime(type))
            .isPresent();
  }

  /**
   * The rule that the servlet's own class carries, if it restricts callers; none for a JAX-RS
   * application.
   */
  static Optional<AccessRule> own(HttpServletRequest request) {
    return servletClass(request)
        .filter(type -> !ResourceScan.isApplication(type))
        .flatMap(ServletRules::own);
  }

  /** The rule of a servlet of this name, likewise. */
  static Optional<AccessRule> own(ServletRegistration registration) {
    return Optional.<String>ofNullable(registration.getClassName())
        .flatMap(ServletRules::load)
        .filter(type -> !ResourceScan.isApplication(type))
        .flatMap(ServletRules::own);
  }

  private static Optional<AccessRule> own(Class<?> servlet) {
    return Optional.of(RuleReader.ofClass(servlet)).filter(ServletRules::keepsOut);
  }

  /** Whether a filter is a JAX-RS runtime's. */
  static boolean isRest(FilterRegistration filter) {
    Optional<String> name = Optional.ofNullable(filter.getClassName());
    return name.filter(JaxRsCode::isServletOrFilter).isPresent()
        || name.flatMap(ServletRules::load).filter(ServletRules::isOfRuntime).isPresent();
  }

  /** Applications extend what runtimes bring. */
  private static boolean isOfRuntime(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (JaxRsCode.isServletOrFilter(c.getName())) {
        return true;
      }
    }
    return false;
  }

  /** The class of the Application that a JAX-RS servlet serves, if it can be known. */
  static Optional<String> application(HttpServletRequest request) {
    return servletName(request)
        .map(name -> request.getServletContext().getServletRegistration(name))
        .flatMap(ServletRules::application)
        .or(() -> servletName(request).flatMap(ServletRules::applicationOfName));
  }

  /** The class of the Application that a JAX-RS servlet or filter serves, if it can be known. */
  static Optional<String> application(Registration registration) {
    // Jersey names the servlet after the Application, and the servlet's own class is Jersey's.
    return Optional.<String>ofNullable(registration.getInitParameter("jakarta.ws.rs.Application"))
        .or(
            () ->
                Optional.<String>ofNullable(registration.getName())
                    .flatMap(ServletRules::applicationOfName))
        .or(
            () ->
                Optional.<String>ofNullable(registration.getClassName())
                    .flatMap(ServletRules::applicationOfName));
  }

  private static Optional<String> applicationOfName(String name) {
    return load(name).filter(ResourceScan::isApplication).map(Class::getName);
  }

  /**
   * The rule of a servlet that the server protects: its own, and a caller in any case, by the
   * schemes that it names or by the default.
   */
  static AccessRule protectedByServer(HttpServletRequest request) {
    Optional<AccessRule> own = own(request);
    return own.filter(rule -> rule.access() != Access.OPTIONAL)
        .orElseGet(() -> AccessRule.authenticated(own.map(AccessRule::schemes).orElseGet(Set::of)));
  }

  /** The class of the servlet, or its name, for a report. */
  static String nameOf(HttpServletRequest request, @Nullable ServletRegistration dispatched) {
    Optional<String> type =
        dispatched == null ? className(request) : Optional.ofNullable(dispatched.getClassName());
    return type.or(() -> servletName(request)).orElse("a servlet");
  }

  private static boolean keepsOut(AccessRule rule) {
    return rule.access() != Access.UNANNOTATED && rule.access() != Access.OPEN;
  }

  private static Optional<String> className(HttpServletRequest request) {
    return servletName(request)
        .map(name -> request.getServletContext().getServletRegistration(name))
        .map(ServletRegistration::getClassName);
  }

  /** None on Liberty for a path that no servlet is mapped to; elsewhere the default servlet's. */
  static Optional<String> servletName(HttpServletRequest request) {
    @Nullable String name = mapping(request).getServletName();
    return Optional.ofNullable(name);
  }

  /** In an include the request shows the mapping of the servlet that includes. */
  private static HttpServletMapping mapping(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.INCLUDE
            && request.getAttribute(RequestDispatcher.INCLUDE_MAPPING)
                instanceof HttpServletMapping included
        ? included
        : request.getHttpServletMapping();
  }

  private static Optional<Class<?>> servletClass(HttpServletRequest request) {
    // JAX-RS applications without a servlet of their own are registered under the name of the
    // Application.
    return className(request)
        .flatMap(ServletRules::load)
        .or(() -> servletName(request).flatMap(ServletRules::load));
  }

  /**
   * Whether what is known of the servlet's class stays so: it can be loaded, or the application has
   * none of its name. A class that is there and can't be loaded may be at the next request.
   */
  static boolean isCertain(HttpServletRequest request) {
    return Stream.of(className(request), servletName(request))
        .flatMap(Optional::stream)
        .allMatch(name -> load(name).isPresent() || !isThere(name));
  }

  private static boolean isThere(String name) {
    String file = name.replace('.', '/') + ".class";
    return loaders().anyMatch(loader -> loader.getResource(file) != null);
  }

  private static Optional<Class<?>> load(String name) {
    return loaders().flatMap(loader -> load(name, loader)).findFirst();
  }

  private static Stream<Class<?>> load(String name, ClassLoader loader) {
    try {
      return Stream.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return Stream.empty(); // a servlet of the server's own: it has none of our annotations
    }
  }

  /**
   * The thread's, and the one of the application that this copy of the library is in: a forward may
   * come from a thread of a pool, or where the application has set another.
   */
  private static Stream<ClassLoader> loaders() {
    return Stream.of(
            Optional.ofNullable(Thread.currentThread().getContextClassLoader()),
            Optional.ofNullable(ServletRules.class.getClassLoader()))
        .flatMap(Optional::stream)
        .distinct();
  }
}
