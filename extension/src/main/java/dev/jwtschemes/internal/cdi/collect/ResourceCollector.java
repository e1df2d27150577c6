package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.adapter.rest.JaxRsRuntime;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.deployment.OwnLoader;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.deployment.web.Placement;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.rule.RuleReader;
import dev.jwtschemes.internal.rule.SchemeNames;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which classes serve requests, and where schemes are named among them and elsewhere. Used by one
 * thread, before the application runs.
 */
public final class ResourceCollector {
  private final Usages usages;
  private final Set<Finding> conflicts = new LinkedHashSet<>();
  private final Set<Finding> obstacles = new LinkedHashSet<>();

  ResourceCollector(Usages usages) {
    this.usages = usages;
  }

  void type(ProcessAnnotatedType<?> event) {
    AnnotatedType<?> type = event.getAnnotatedType();
    Class<?> javaClass = type.getJavaClass();
    check(javaClass);
    ResourceScan.declared(javaClass).ifPresent(usages::add);
    if (!javaClass.isInterface()) {
      type.getMethods().forEach(method -> strayMethod(javaClass, method));
    }
    Set<String> names = SchemeNames.in(type.getAnnotations());
    if (ResourceScan.isResource(javaClass)) {
      ResourceScan.collect(javaClass, usages);
    } else if (!names.isEmpty() && ResourceScan.isApplication(javaClass)) {
      usages.applications().add(new Usages.Naming(javaClass.getName(), names));
    } else if (!names.isEmpty() && isServlet(javaClass) && SecurityAdapter.isPossible()) {
      usages.add(
          new Usages.Resource(
              javaClass.getName(),
              javaClass.getName(),
              RuleReader.ofClass(javaClass),
              false,
              Set.of()));
    } else if (!names.isEmpty() && !javaClass.isInterface()) {
      usages.addStray(new Usages.Naming(javaClass.getName(), names));
      return; // a bean of the application's own with this qualifier: left alone
    }
    if (!names.isEmpty() && !hasOtherQualifier(type)) {
      // As a qualifier it takes @Default away, and the class could no longer be injected or found
      // by RESTEasy. It stays beside it: Jersey looks for a bean with every qualifier that the
      // class carries, and would make the resource itself, without interceptors.
      event.configureAnnotatedType().add(Default.Literal.INSTANCE);
    }
  }

  /**
   * Whether this library lies outside of the web application that the class belongs to (not every
   * server asks a library of an EAR at the start of the web application), and whether JAX-RS will
   * load it.
   */
  private void check(Class<?> type) {
    boolean application = ResourceScan.isApplication(type);
    if (application) {
      JaxRsRuntime.servicesOff(type).ifPresent(obstacles::add);
    }
    if ((application || ResourceScan.isResource(type))
        && OwnLoader.isSeenBy(type.getClassLoader()) // else it is an EAR's
        && Placement.isOutsideOf(type.getClassLoader())) {
      conflicts.add(new Finding(Problem.IN_SHARED_LIBRARY, Text.of("the application")));
    }
  }

  private static boolean hasOtherQualifier(AnnotatedType<?> type) {
    return type.getAnnotations().stream()
        .filter(annotation -> !SchemeNames.isNaming(annotation))
        .map(Annotation::annotationType)
        .anyMatch(
            annotation ->
                annotation.isAnnotationPresent(Qualifier.class)
                    && annotation != Named.class
                    && annotation != Any.class);
  }

  /** By name, since the API may be absent. */
  private static boolean isServlet(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals("jakarta.servlet.http.HttpServlet")) {
        return true;
      }
    }
    return false;
  }

  /**
   * On a producer method it is a qualifier; on a method that no request is matched to it does
   * nothing.
   */
  private void strayMethod(Class<?> type, AnnotatedMethod<?> method) {
    Set<String> names = SchemeNames.in(method.getAnnotations());
    if (!names.isEmpty()) {
      usages.addUse();
    }
    if (!names.isEmpty()
        && !method.isAnnotationPresent(Produces.class)
        && !ResourceScan.isReached(type, method.getJavaMember())) {
      usages.addStray(
          new Usages.Naming(type.getName() + "#" + method.getJavaMember().getName(), names));
    }
  }

  /** Findings about what this library can't live with. */
  public List<Finding> conflicts() {
    return List.copyOf(conflicts);
  }

  /** Findings about what it can't decide without. */
  public List<Finding> obstacles() {
    return List.copyOf(obstacles);
  }
}
