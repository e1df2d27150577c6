package dev.jwtschemes.internal.rule;

import dev.jwtschemes.internal.rule.AccessRule.Access;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The reader of a method's rule. Permission and scheme are looked up separately: on the method,
 * then on the class; each time from the most derived class to its interfaces, first found.
 * Stateless.
 */
public final class RuleReader {
  private static final String ANY_CALLER = "**";

  private RuleReader() {}

  /** Read the rule of a method as it is called on this class. */
  public static AccessRule ofMethod(Class<?> type, Method method) {
    List<AnnotatedElement> places = new ArrayList<>(Hierarchy.of(type, method));
    places.addAll(Hierarchy.of(type));
    return read(places);
  }

  /**
   * The method that runs when this one is called on an object of this class: the nearest that
   * overrides or implements it.
   */
  public static ResourceTarget running(Class<?> type, Method method) {
    Method nearest =
        Hierarchy.of(type, method).stream()
            .filter(each -> !each.isBridge() && !Modifier.isAbstract(each.getModifiers()))
            .findFirst()
            .orElse(method);
    return new ResourceTarget(type, nearest);
  }

  /** Read the rule of a class alone. */
  public static AccessRule ofClass(Class<?> type) {
    return read(List.copyOf(Hierarchy.of(type)));
  }

  /** Read the rule that a method carries itself, without its class. */
  public static AccessRule ofMethodAlone(Class<?> type, Method method) {
    return read(List.copyOf(Hierarchy.of(type, method)));
  }

  /** The first place of the method or its class with two permissions on it, if any. */
  public static Optional<AnnotatedElement> contradiction(Class<?> type, Method method) {
    List<AnnotatedElement> places = new ArrayList<>(Hierarchy.of(type, method));
    places.addAll(Hierarchy.of(type));
    return places.stream().filter(place -> permissions(place).size() > 1).findFirst();
  }

  /**
   * The method itself and all that it overrides or implements, seen from the class: where its
   * annotations can be.
   */
  public static List<Method> declarations(Class<?> type, Method method) {
    return Hierarchy.of(type, method);
  }

  /** The class, its superclasses and interfaces, nearest first. */
  public static List<Class<?>> declarations(Class<?> type) {
    return Hierarchy.of(type);
  }

  /** The schemes named on a class: for the {@code Application}. */
  public static Set<String> schemesOf(Class<?> type) {
    return ofClass(type).schemes();
  }

  private static AccessRule read(List<AnnotatedElement> places) {
    int permissionAt = first(places, place -> !permissions(place).isEmpty());
    int schemeAt = first(places, place -> !schemes(place).isEmpty());
    Set<String> schemes = schemeAt < 0 ? Set.of() : schemes(places.get(schemeAt));
    if (permissionAt < 0) {
      return AccessRule.of(schemeAt < 0 ? Access.UNANNOTATED : Access.AUTHENTICATED, schemes);
    }
    List<Annotation> permissions = permissions(places.get(permissionAt));
    if (permissions.size() > 1 || permissions.get(0) instanceof DenyAll) {
      return AccessRule.of(Access.DENIED, schemes);
    }
    if (permissions.get(0) instanceof RolesAllowed roles) {
      return roles(roles, schemes);
    }
    if (schemeAt < 0) {
      return AccessRule.of(Access.OPEN, schemes);
    }
    // @JwtScheme closer than @PermitAll cancels it; on the same element, or with @PermitAll closer,
    // the token is optional.
    return AccessRule.of(schemeAt < permissionAt ? Access.AUTHENTICATED : Access.OPTIONAL, schemes);
  }

  private static AccessRule roles(RolesAllowed annotation, Set<String> schemes) {
    Set<String> roles = new LinkedHashSet<>(Arrays.asList(annotation.value()));
    if (roles.isEmpty()) {
      return AccessRule.of(Access.DENIED, schemes);
    }
    return roles.contains(ANY_CALLER)
        ? AccessRule.of(Access.AUTHENTICATED, schemes)
        : new AccessRule(Access.ROLES, roles, schemes);
  }

  private static int first(List<AnnotatedElement> places, Predicate<AnnotatedElement> test) {
    for (int i = 0; i < places.size(); i++) {
      if (test.test(places.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static List<Annotation> permissions(AnnotatedElement place) {
    return Arrays.stream(place.getDeclaredAnnotations())
        .filter(a -> a instanceof RolesAllowed || a instanceof PermitAll || a instanceof DenyAll)
        .toList();
  }

  private static Set<String> schemes(AnnotatedElement place) {
    return SchemeNames.in(Arrays.asList(place.getDeclaredAnnotations()));
  }
}
