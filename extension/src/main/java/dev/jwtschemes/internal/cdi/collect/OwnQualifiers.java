package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.rule.SchemeNames;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The application's own qualifiers of schemes, by scheme. Filled before the application runs, then
 * only read.
 */
public final class OwnQualifiers {
  private final Map<String, Set<Annotation>> byScheme = new HashMap<>();

  OwnQualifiers() {}

  /** Keep those of these qualifiers that are annotations of the application with a scheme. */
  void keep(Set<Annotation> qualifiers) {
    for (Annotation qualifier : qualifiers) {
      if (SchemeNames.isOwnAnnotation(qualifier)
          && qualifier.annotationType().isAnnotationPresent(Qualifier.class)) {
        for (String name : SchemeNames.in(List.of(qualifier))) {
          byScheme.computeIfAbsent(name, each -> new LinkedHashSet<>()).add(qualifier);
        }
      }
    }
  }

  /** Those of one scheme. */
  public Set<Annotation> of(String scheme) {
    return byScheme.getOrDefault(scheme, Set.of());
  }

  /** All of them; shows what is added later. */
  public Map<String, Set<Annotation>> all() {
    return Collections.unmodifiableMap(byScheme);
  }
}
