package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.deployment.Usages;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds resource methods and sub-resource locators in classes, as JAX-RS 3.1 sections 3.2 to 3.4
 * define them. Stateless.
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
            || Arrays.stream(type.getMethods()).anyMatch(method -> isResourceMethod(type, method)));
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
    for (Method method : type.getMethods()) {
      if (method.isBridge()) {
        continue;
      }
      if (isResourceMethod(type, method)) {
        usages.add(usage(new ResourceTarget(type, method)));
      } else if (isLocator(type, method)) {
        usages.add(
            new Usages.Locator(
                new ResourceTarget(type, method).where(), RuleReader.ofMethodAlone(type, method)));
        if (isResource(method.getReturnType())) {
          collect(method.getReturnType(), usages, seen);
        }
      }
    }
  }

  /** Describe the resource methods of a class that requests can be matched to, if it is one. */
  public static List<Usages.Resource> usages(Class<?> type) {
    if (!isResource(type) || Modifier.isAbstract(type.getModifiers())) {
      return List.of();
    }
    return Arrays.stream(type.getMethods())
        .filter(method -> !method.isBridge() && isResourceMethod(type, method))
        .map(method -> usage(new ResourceTarget(type, method)))
        .toList();
  }

  /** Describe a resource method for the validator. */
  static Usages.Resource usage(ResourceTarget target) {
    return new Usages.Resource(
        target.where(),
        target.type().getName(),
        RuleReader.ofMethod(target.type(), target.method()),
        RuleReader.contradiction(target.type(), target.method()).isPresent());
  }

  /** Whether requests are matched to this method, as a resource method or on the way to one. */
  public static boolean isReached(Class<?> type, Method method) {
    return isResourceMethod(type, method) || isLocator(type, method);
  }

  /** Whether the method leads to a sub-resource: a path, but no HTTP method. */
  static boolean isLocator(Class<?> type, Method method) {
    return !isResourceMethod(type, method) && path(type, method) != null;
  }

  /** The path of a method, from wherever its class has it. */
  static @Nullable String path(Class<?> type, Method method) {
    for (Method each : RuleReader.declarations(type, method)) {
      Path path = each.getDeclaredAnnotation(Path.class);
      if (path != null) {
        return path.value();
      }
    }
    return null;
  }

  /** The path of a class, from wherever it has it. */
  static @Nullable String path(Class<?> type) {
    for (Class<?> each : RuleReader.declarations(type)) {
      Path path = each.getDeclaredAnnotation(Path.class);
      if (path != null) {
        return path.value();
      }
    }
    return null;
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
    return RuleReader.declarations(type).stream()
        .anyMatch(each -> each.isAnnotationPresent(Path.class));
  }
}
