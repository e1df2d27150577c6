package dev.jwtschemes.internal.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of CDI's interfaces, without CDI: they answer a few questions each. Stateless. */
final class Shown {
  private Shown() {}

  /** The answers of an annotated element, and these. */
  static Map<String, Question> with(AnnotatedElement element, Map<String, Question> more) {
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
  interface Question {
    @Nullable Object apply(Object[] asked);
  }

  /** An object that answers these questions alone, and is equal to itself. */
  static <T> T answering(Class<T> type, Map<String, Question> answers) {
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
  static <T> T ignoring(Class<T> type) {
    return proxy(type, (proxy, method, asked) -> proxy);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Shown.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
