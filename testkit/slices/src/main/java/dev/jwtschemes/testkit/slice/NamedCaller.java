package dev.jwtschemes.testkit.slice;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import jakarta.enterprise.inject.Vetoed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The caller that annotations name for a test: the nearest one counts. Stateless. */
@Vetoed
final class NamedCaller {
  private NamedCaller() {}

  /** The caller of a test, or of a class as long as none of its tests runs. */
  static Optional<InjectedCaller> of(ExtensionContext context) {
    List<AnnotatedElement> nearestFirst = new ArrayList<>();
    context.getTestMethod().ifPresent(nearestFirst::add);
    nearestFirst.addAll(outwards(context.getRequiredTestClass()));
    for (AnnotatedElement each : nearestFirst) {
      Optional<InjectedCaller> caller = findAnnotation(each, InjectedCaller.class);
      boolean none = findAnnotation(each, NoCaller.class).isPresent();
      if (none && caller.isPresent()) {
        throw new ExtensionConfigurationException(
            "@InjectedCaller and @NoCaller are both on " + each + ": keep one");
      }
      if (none || caller.isPresent()) {
        return caller;
      }
    }
    return Optional.empty();
  }

  /** Whether the class, one around it or one of its methods names a caller, or none. */
  static boolean isNamedIn(Class<?> testClass) {
    return isNamedIn(testClass, InjectedCaller.class) || isNamedIn(testClass, NoCaller.class);
  }

  private static boolean isNamedIn(Class<?> testClass, Class<? extends Annotation> annotation) {
    List<Method> methods =
        AnnotationSupport.findAnnotatedMethods(
            testClass, annotation, HierarchyTraversalMode.TOP_DOWN);
    return !methods.isEmpty()
        || outwards(testClass).stream()
            .anyMatch(each -> findAnnotation(each, annotation).isPresent());
  }

  private static List<Class<?>> outwards(Class<?> testClass) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> each = testClass; each != null; each = each.getEnclosingClass()) {
      classes.add(each);
    }
    return classes;
  }
}
