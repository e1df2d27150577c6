package dev.jwtschemes.internal.rule;

import dev.jwtschemes.JwtScheme;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scheme names in annotations: {@code @JwtScheme}, repeated or not, and annotations that carry
 * it themselves.
 */
public final class SchemeNames {
  private SchemeNames() {}

  /** The names in these annotations, in order. */
  public static Set<String> in(Collection<? extends Annotation> annotations) {
    Set<String> names = new LinkedHashSet<>();
    annotations.forEach(annotation -> namesOf(annotation).forEach(names::add));
    return names;
  }

  /** Whether the annotation names a scheme in one of these ways. */
  public static boolean isNaming(Annotation annotation) {
    return namesOf(annotation).findAny().isPresent();
  }

  /** Whether it is an annotation of the application's own that carries {@code @JwtScheme}. */
  public static boolean isOwnAnnotation(Annotation annotation) {
    return !(annotation instanceof JwtScheme || annotation instanceof JwtScheme.List)
        && isNaming(annotation);
  }

  private static Stream<String> namesOf(Annotation annotation) {
    if (annotation instanceof JwtScheme scheme) {
      return Stream.of(scheme.value());
    }
    if (annotation instanceof JwtScheme.List list) {
      return Stream.of(list.value()).map(JwtScheme::value);
    }
    return Stream.of(annotation.annotationType().getAnnotationsByType(JwtScheme.class))
        .map(JwtScheme::value);
  }
}
