package dev.jwtschemes.internal.gate.method;

import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.rule.Ejbs;
import jakarta.decorator.Decorator;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** The resource methods that CDI can intercept, which get {@link Gated}. Stateless. */
public final class GatedMethods {
  private GatedMethods() {}

  /** Add the binding to the methods of this type that requests are matched to. */
  public static void bind(ProcessAnnotatedType<?> event) {
    Class<?> type = event.getAnnotatedType().getJavaClass();
    if (isInterceptable(type)
        && event.getAnnotatedType().getAnnotations().stream().noneMatch(GatedMethods::isExcluded)
        && event.getAnnotatedType().getMethods().stream().anyMatch(each -> isGated(type, each))) {
      event
          .configureAnnotatedType()
          .filterMethods(each -> isGated(type, each))
          .forEach(each -> each.add(Gated.Literal.INSTANCE));
    }
  }

  private static boolean isGated(Class<?> type, AnnotatedMethod<?> annotated) {
    Method method = annotated.getJavaMember();
    return !method.isBridge() && isOverridable(method) && ResourceScan.isReached(type, method);
  }

  private static boolean isOverridable(Member method) {
    return (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)) == 0;
  }

  private static boolean isInterceptable(Class<?> type) {
    return !type.isInterface()
        && !type.isSealed()
        && (type.getModifiers() & (Modifier.ABSTRACT | Modifier.FINAL)) == 0
        && Arrays.stream(type.getDeclaredConstructors()).anyMatch(GatedMethods::isUsable);
  }

  private static boolean isUsable(Constructor<?> constructor) {
    return !Modifier.isPrivate(constructor.getModifiers())
        && (constructor.getParameterCount() == 0 || constructor.isAnnotationPresent(Inject.class));
  }

  /** EJB containers intercept their beans themselves. */
  private static boolean isExcluded(Annotation annotation) {
    return annotation instanceof Interceptor
        || annotation instanceof Decorator
        || Ejbs.isEjb(annotation);
  }
}
