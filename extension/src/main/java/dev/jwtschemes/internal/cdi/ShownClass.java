package dev.jwtschemes.internal.cdi;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.enterprise.inject.spi.configurator.InjectionPointConfigurator;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class in the form in which CDI shows it: the events that a container would send, as far as the
 * collector asks them. What they would change is not kept. Stateless.
 */
final class ShownClass {
  private ShownClass() {}

  /** Whether CDI would make an object of it by itself. */
  static boolean isUsable(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers())
        && !type.isAnnotationPresent(Vetoed.class)
        && !type.isAnnotationPresent(Alternative.class);
  }

  static ProcessAnnotatedType<?> type(Class<?> type) {
    Set<AnnotatedMethod<?>> methods = new LinkedHashSet<>();
    methods(type).forEach(method -> methods.add(method(method)));
    AnnotatedType<?> annotated =
        Shown.answering(
            AnnotatedType.class,
            Shown.with(type, Map.of("getJavaClass", any -> type, "getMethods", any -> methods)));
    return Shown.answering(
        ProcessAnnotatedType.class,
        Map.of(
            "getAnnotatedType",
            any -> annotated,
            "configureAnnotatedType",
            any -> Shown.ignoring(AnnotatedTypeConfigurator.class)));
  }

  static List<ProcessInjectionPoint<?, ?>> injectionPoints(Class<?> type) {
    List<ProcessInjectionPoint<?, ?>> points = new ArrayList<>();
    for (Class<?> each : hierarchy(type)) {
      for (Field field : each.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class)) {
          points.add(point(field, field.getAnnotations(), field.getGenericType()));
        }
      }
    }
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      if (each.isAnnotationPresent(Inject.class)) {
        parameters(each, points);
      }
    }
    for (Method each : methods(type)) {
      if (each.isAnnotationPresent(Inject.class)
          || each.isAnnotationPresent(Produces.class)
          || isObserver(each)) {
        parameters(each, points);
      }
    }
    return points;
  }

  private static void parameters(Executable member, List<ProcessInjectionPoint<?, ?>> points) {
    Type[] types = member.getGenericParameterTypes();
    Annotation[][] annotations = member.getParameterAnnotations();
    for (int i = 0; i < types.length && i < annotations.length; i++) {
      if (!isObserved(annotations[i])) {
        points.add(point(member, annotations[i], types[i]));
      }
    }
  }

  private static ProcessInjectionPoint<?, ?> point(
      Member member, Annotation[] annotations, Type type) {
    InjectionPoint point =
        Shown.answering(
            InjectionPoint.class,
            Map.of(
                "getType",
                any -> type,
                "getMember",
                any -> member,
                "getQualifiers",
                any -> qualifiers(annotations)));
    return Shown.answering(
        ProcessInjectionPoint.class,
        Map.of(
            "getInjectionPoint",
            any -> point,
            "configureInjectionPoint",
            any -> Shown.ignoring(InjectionPointConfigurator.class)));
  }

  static List<ProcessObserverMethod<?, ?>> observers(Class<?> type) {
    List<ProcessObserverMethod<?, ?>> observers = new ArrayList<>();
    for (Method method : methods(type)) {
      Annotation[][] annotations = method.getParameterAnnotations();
      for (int i = 0; i < annotations.length; i++) {
        Annotation[] parameter = annotations[i];
        if (isObserved(parameter)) {
          Type observed = method.getGenericParameterTypes()[i];
          Set<Annotation> qualifiers = new LinkedHashSet<>(qualifiers(parameter));
          qualifiers.removeIf(each -> each instanceof Any || each instanceof Default);
          ObserverMethod<?> observer =
              Shown.answering(
                  ObserverMethod.class,
                  Map.of(
                      "getObservedType",
                      any -> observed,
                      "getObservedQualifiers",
                      any -> qualifiers,
                      "getBeanClass",
                      any -> type,
                      "isAsync",
                      any -> has(parameter, ObservesAsync.class)));
          observers.add(
              Shown.answering(
                  ProcessObserverMethod.class,
                  Map.of(
                      "getObserverMethod",
                      any -> observer,
                      "getAnnotatedMethod",
                      any -> method(method))));
        }
      }
    }
    return observers;
  }

  private static boolean isObserver(Method method) {
    return Arrays.stream(method.getParameterAnnotations()).anyMatch(ShownClass::isObserved);
  }

  private static boolean isObserved(Annotation[] parameter) {
    return has(parameter, Observes.class) || has(parameter, ObservesAsync.class);
  }

  private static boolean has(Annotation[] annotations, Class<? extends Annotation> type) {
    return Arrays.stream(annotations).anyMatch(each -> each.annotationType() == type);
  }

  private static AnnotatedMethod<?> method(Method method) {
    return Shown.answering(
        AnnotatedMethod.class, Shown.with(method, Map.of("getJavaMember", any -> method)));
  }

  private static Set<Annotation> qualifiers(Annotation[] annotations) {
    Set<Annotation> qualifiers = new LinkedHashSet<>();
    for (Annotation each : annotations) {
      for (Annotation single : singles(each)) {
        if (single.annotationType().isAnnotationPresent(Qualifier.class)) {
          qualifiers.add(single);
        }
      }
    }
    return qualifiers;
  }

  /** Repeated annotations are in one that contains them; CDI 4.0 section 2.3 sees them alone. */
  private static List<Annotation> singles(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    for (Method each : type.getDeclaredMethods()) {
      @Nullable Class<?> contained = each.getReturnType().getComponentType();
      if (each.getName().equals("value") && contained != null && contained.isAnnotation()) {
        @Nullable Repeatable by = contained.getAnnotation(Repeatable.class);
        if (by != null && by.value() == type) {
          return contents(annotation, each);
        }
      }
    }
    return List.of(annotation);
  }

  private static List<Annotation> contents(Annotation container, Method value) {
    try {
      value.setAccessible(true); // the type of an annotation need not be public
      return List.of((Annotation[]) value.invoke(container));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e); // which skips the class
    }
  }

  /** What makes a method hide another of a superclass. */
  private record Signature(String name, List<Class<?>> parameters) {}

  /** All methods that the class has, private ones and those of superclasses too. */
  private static List<Method> methods(Class<?> type) {
    List<Method> methods = new ArrayList<>();
    Set<Signature> known = new HashSet<>();
    for (Class<?> each : hierarchy(type)) {
      for (Method method : each.getDeclaredMethods()) {
        if (!method.isSynthetic()
            && known.add(new Signature(method.getName(), List.of(method.getParameterTypes())))) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  private static List<Class<?>> hierarchy(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      all.add(each);
    }
    return all;
  }
}
