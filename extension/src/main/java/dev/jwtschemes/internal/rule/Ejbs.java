package dev.jwtschemes.internal.rule;

import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Stream;

/** The annotations of EJBs, by name, since the API may be absent. Stateless. */
public final class Ejbs {
  /** A stateful one belongs to the bean that it is injected into; these serve several callers. */
  private static final Set<String> POOLED =
      Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Singleton", "jakarta.ejb.MessageDriven");

  private static final String STATEFUL = "jakarta.ejb.Stateful";

  private Ejbs() {}

  /** Whether the annotation makes an EJB of its class. */
  public static boolean isEjb(Annotation annotation) {
    String name = annotation.annotationType().getName();
    return POOLED.contains(name) || name.equals(STATEFUL);
  }

  /** Whether the class is an EJB: its container enforces its rules. */
  public static boolean isEjb(Class<?> type) {
    return Stream.of(type.getAnnotations()).anyMatch(Ejbs::isEjb);
  }

  /** Whether the annotation makes an EJB that is pooled or shared. */
  public static boolean isPooled(Annotation annotation) {
    return POOLED.contains(annotation.annotationType().getName());
  }
}
