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
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
        answering(
            AnnotatedType.class,
            with(type, Map.of("getJavaClass", any -> type, "getMethods", any -> methods)));
    return answering(
        ProcessAnnotatedType.class,
        Map.of(
            "getAnnotatedType",
            any -> annotated,
            "configureAnnotatedType",
            any -> ignoring(AnnotatedTypeConfigurator.class)));
  }

  static List<ProcessInjectionPoint<?, ?>> injectionPoints(Class<?> type) {
    List<ProcessInjectionPoint<?, ?>> points = new ArrayList<>();
    for (Class<?> each : hierarchy(type)) {
      for (Field field : each.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class)) {
          points.add(point(field, field, field.getGenericType()));
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
    for (int i = 0; i < types.length; i++) {
      AnnotatedElement parameter = member.getParameters()[i];
      if (!isObserved(parameter)) {
        points.add(point(member, parameter, types[i]));
      }
    }
  }

  private static ProcessInjectionPoint<?, ?> point(
      Member member, AnnotatedElement annotated, Type type) {
    InjectionPoint point =
        answering(
            InjectionPoint.class,
            Map.of(
                "getType",
                any -> type,
                "getMember",
                any -> member,
                "getQualifiers",
                any -> qualifiers(annotated)));
    return answering(
        ProcessInjectionPoint.class,
        Map.of(
            "getInjectionPoint",
            any -> point,
            "configureInjectionPoint",
            any -> ignoring(InjectionPointConfigurator.class)));
  }

  static List<ProcessObserverMethod<?, ?>> observers(Class<?> type) {
    List<ProcessObserverMethod<?, ?>> observers = new ArrayList<>();
    for (Method method : methods(type)) {
      for (int i = 0; i < method.getParameterCount(); i++) {
        AnnotatedElement parameter = method.getParameters()[i];
        if (isObserved(parameter)) {
          Type observed = method.getGenericParameterTypes()[i];
          Set<Annotation> qualifiers = new LinkedHashSet<>(qualifiers(parameter));
          qualifiers.removeIf(each -> each instanceof Any || each instanceof Default);
          ObserverMethod<?> observer =
              answering(
                  ObserverMethod.class,
                  Map.of(
                      "getObservedType",
                      any -> observed,
                      "getObservedQualifiers",
                      any -> qualifiers,
                      "getBeanClass",
                      any -> type,
                      "isAsync",
                      any -> parameter.isAnnotationPresent(ObservesAsync.class)));
          observers.add(
              answering(
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
    return Arrays.stream(method.getParameters()).anyMatch(ShownClass::isObserved);
  }

  private static boolean isObserved(AnnotatedElement parameter) {
    return parameter.isAnnotationPresent(Observes.class)
        || parameter.isAnnotationPresent(ObservesAsync.class);
  }

  private static AnnotatedMethod<?> method(Method method) {
    return answering(AnnotatedMethod.class, with(method, Map.of("getJavaMember", any -> method)));
  }

  private static Set<Annotation> qualifiers(AnnotatedElement element) {
    Set<Annotation> qualifiers = new LinkedHashSet<>();
    for (Annotation each : element.getAnnotations()) {
      for (Annotation single : singles(each, element)) {
        if (single.annotationType().isAnnotationPresent(Qualifier.class)) {
          qualifiers.add(single);
        }
      }
    }
    return qualifiers;
  }

  /** Repeated annotations are in one that contains them; CDI 4.0 section 2.3 sees them alone. */
  private static List<? extends Annotation> singles(
      Annotation annotation, AnnotatedElement element) {
    Class<? extends Annotation> type = annotation.annotationType();
    for (Method each : type.getDeclaredMethods()) {
      @Nullable Class<?> contained = each.getReturnType().getComponentType();
      if (each.getName().equals("value") && contained != null && contained.isAnnotation()) {
        Class<? extends Annotation> repeatable = contained.asSubclass(Annotation.class);
        @Nullable Repeatable by = repeatable.getAnnotation(Repeatable.class);
        if (by != null && by.value() == type) {
          return List.of(element.getAnnotationsByType(repeatable));
        }
      }
    }
    return List.of(annotation);
  }

  /** All methods that the class has, private ones and those of superclasses too. */
  private static List<Method> methods(Class<?> type) {
    List<Method> methods = new ArrayList<>();
    for (Class<?> each : hierarchy(type)) {
      for (Method method : each.getDeclaredMethods()) {
        boolean isHidden =
            methods.stream()
                .anyMatch(
                    known ->
                        known.getName().equals(method.getName())
                            && Arrays.equals(
                                known.getParameterTypes(), method.getParameterTypes()));
        if (!method.isSynthetic() && !isHidden) {
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

  private static Map<String, Question> with(AnnotatedElement element, Map<String, Question> more) {
    Map<String, Question> answers = new HashMap<>(more);
    answers.put("getAnnotations", any -> new LinkedHashSet<>(List.of(element.getAnnotations())));
    answers.put("getAnnotation", asked -> element.getAnnotation(annotation(asked)));
    answers.put("isAnnotationPresent", asked -> element.isAnnotationPresent(annotation(asked)));
    return answers;
  }

  @SuppressWarnings("unchecked") // the interface says so
  private static Class<? extends Annotation> annotation(Object[] asked) {
    return (Class<? extends Annotation>) asked[0];
  }

  /** The answer to a question, by its arguments. */
  private interface Question {
    @Nullable Object apply(Object[] asked);
  }

  /** An object that answers these questions alone, and is equal to itself. */
  private static <T> T answering(Class<T> type, Map<String, Question> answers) {
    return proxy(
        type,
        (proxy, method, asked) -> {
          if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, asked);
          }
          @Nullable Question answer = answers.get(method.getName());
          if (answer == null) {
            throw new UnsupportedOperationException(method.toString());
          }
          return answer.apply(asked);
        });
  }

  private static Object ofObject(Object proxy, Method method, Object[] asked) {
    return switch (method.getName()) {
      case "equals" -> proxy == asked[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "shown class";
    };
  }

  /** An object that lets itself be changed, without effect. */
  private static <T> T ignoring(Class<T> type) {
    return proxy(type, (proxy, method, asked) -> proxy);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(ShownClass.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
