package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The search for resource methods and sub-resource locators in classes, as JAX-RS 3.1 sections 3.2
 * to 3.4 define them. Stateless.
 */
public final class ResourceScan {
  private ResourceScan() {}

  /**
   * Whether requests can be matched to a method of this class: by its path, or as a sub-resource.
   */
  public static boolean isResource(Class<?> type) {
    return !type.isInterface()
        && !type.isAnnotation()
        && (hasPath(type)
            || Arrays.stream(type.getMethods()).anyMatch(method -> isReached(type, method)));
  }

  /** Whether it is an application. */
  public static boolean isApplication(Class<?> type) {
    return Application.class.isAssignableFrom(type);
  }

  /** Add the methods of a resource class, and of the sub-resources its locators declare. */
  public static void collect(Class<?> type, Usages usages) {
    collect(type, usages, new HashSet<>());
  }

  private static void collect(Class<?> type, Usages usages, Set<Class<?>> seen) {
    if (!seen.add(type) || Modifier.isAbstract(type.getModifiers())) {
      return;
    }
    usages.registrations().addSeen(type);
    if (hasPath(type) && hasRule(type)) {
      usages.registrations().addRoot(type);
    }
    for (Method method : type.getMethods()) {
      if (method.isBridge()) {
        continue;
      }
      if (isResourceMethod(type, method)) {
        usages.add(usage(new ResourceTarget(type, method)));
      } else if (isLocator(type, method)) {
        Map<String, Usages.Resource> reached = new LinkedHashMap<>();
        addReached(method.getReturnType(), new HashSet<>(), reached);
        usages.add(
            locator(new ResourceTarget(type, method), Set.of(), List.copyOf(reached.values())));
        if (isResource(method.getReturnType())) {
          collect(method.getReturnType(), usages, seen);
        }
      }
    }
  }

  /** Describe a locator for the validator. */
  static Usages.Locator locator(
      ResourceTarget target, Set<String> schemesOfApplication, List<Usages.Resource> leadsTo) {
    return new Usages.Locator(
        target.where(),
        DeclaredRequest.path(target),
        RuleReader.ofMethodAlone(target.type(), target.method()),
        RuleReader.ofMethod(target.type(), target.method()).orSchemes(schemesOfApplication),
        leadsTo);
  }

  private static void addReached(
      Class<?> type, Set<Class<?>> seen, Map<String, Usages.Resource> reached) {
    if (!seen.add(type) || !isResource(type)) {
      return;
    }
    usages(type).forEach(each -> reached.put(each.where(), each));
    Arrays.stream(type.getMethods())
        .filter(method -> isLocator(type, method))
        .forEach(method -> addReached(method.getReturnType(), seen, reached));
  }

  private static boolean hasRule(Class<?> type) {
    return RuleReader.ofClass(type).access() != Access.UNANNOTATED
        || Arrays.stream(type.getMethods())
            .filter(method -> isReached(type, method))
            .anyMatch(method -> RuleReader.ofMethod(type, method).access() != Access.UNANNOTATED);
  }

  /** Describe the resource methods of a class that requests can be matched to, if it is one. */
  public static List<Usages.Resource> usages(Class<?> type) {
    return targets(type).stream().map(ResourceScan::usage).toList();
  }

  /** The resource methods of a class that requests can be matched to, if it is one. */
  static List<ResourceTarget> targets(Class<?> type) {
    if (!isResource(type) || Modifier.isAbstract(type.getModifiers())) {
      return List.of();
    }
    return Arrays.stream(type.getMethods())
        .filter(method -> !method.isBridge() && isResourceMethod(type, method))
        .map(method -> new ResourceTarget(type, method))
        .toList();
  }

  /**
   * What a type with a path declares whose rule isn't known from it: locators, and requests of an
   * interface or abstract class, since the rule is that of the class that serves them. Not every
   * server shows that class. Empty for other types.
   */
  public static Optional<Usages.Declared> declared(Class<?> type) {
    if (type.isAnnotation() || !hasPath(type)) {
      return Optional.empty();
    }
    boolean isServedByOther = Modifier.isAbstract(type.getModifiers());
    Set<String> requests = new LinkedHashSet<>();
    Set<String> locators = new LinkedHashSet<>();
    for (Method method : type.getMethods()) {
      ResourceTarget target = new ResourceTarget(type, method);
      if (isServedByOther && isResourceMethod(type, method)) {
        requests.addAll(DeclaredRequest.of(target));
      } else if (isLocator(type, method)) {
        locators.add(DeclaredRequest.path(target));
      }
    }
    return Optional.of(new Usages.Declared(requests, locators));
  }

  /** Describe a resource method for the validator. */
  static Usages.Resource usage(ResourceTarget target) {
    return usage(target, Set.of());
  }

  /** Describe a resource method of an Application with schemes for the validator. */
  static Usages.Resource usage(ResourceTarget target, Set<String> schemesOfApplication) {
    return new Usages.Resource(
        target.where(),
        target.type().getName(),
        RuleReader.ofMethod(target.type(), target.method()).orSchemes(schemesOfApplication),
        RuleReader.contradiction(target.type(), target.method()).isPresent(),
        DeclaredRequest.of(target));
  }

  /** Whether requests are matched to this method, as a resource method or on the way to one. */
  public static boolean isReached(Class<?> type, Method method) {
    return isResourceMethod(type, method) || isLocator(type, method);
  }

  /** Whether the method leads to a sub-resource: a path, but no HTTP method. */
  public static boolean isLocator(Class<?> type, Method method) {
    return !isResourceMethod(type, method) && !paths(type, method).isEmpty();
  }

  /**
   * Whether a stack may take the method for a locator: one of its declarations has a path and no
   * HTTP method. Stacks differ in which declarations they join (JAX-RS 3.1 section 3.6).
   */
  static boolean canBeLocator(Class<?> type, Method method) {
    return RuleReader.declarations(type, method).stream()
        .anyMatch(each -> each.isAnnotationPresent(Path.class) && !hasHttpMethod(each));
  }

  /** The paths of a method, wherever its class has them, nearest first. */
  static Set<String> paths(Class<?> type, Method method) {
    return paths(RuleReader.declarations(type, method));
  }

  /** The paths of a class, wherever it has them, nearest first. */
  static Set<String> paths(Class<?> type) {
    return paths(RuleReader.declarations(type));
  }

  private static Set<String> paths(List<? extends AnnotatedElement> places) {
    Set<String> paths = new LinkedHashSet<>();
    for (AnnotatedElement each : places) {
      Path path = each.getDeclaredAnnotation(Path.class);
      if (path != null) {
        paths.add(path.value());
      }
    }
    return paths;
  }

  private static boolean isResourceMethod(Class<?> type, Method method) {
    return RuleReader.declarations(type, method).stream().anyMatch(ResourceScan::hasHttpMethod);
  }

  private static boolean hasHttpMethod(AnnotatedElement element) {
    return Arrays.stream(element.getDeclaredAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(annotation -> annotation.isAnnotationPresent(HttpMethod.class));
  }

  private static boolean hasPath(Class<?> type) {
    return !paths(type).isEmpty();
  }
}
