package dev.jwtschemes.internal.claim;

import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.rule.Ejbs;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long what is injected is kept. A dependent bean lives as long as the one it is injected into,
 * so that one is asked. Used by one thread, when CDI knows the beans.
 */
final class Lifetimes {
  private final Set<Member> ofBeans;
  private final List<InjectionPoint> points;
  private final BeanManager manager;
  private @Nullable Map<Bean<?>, List<InjectionPoint>> users;

  /**
   * Judge by these.
   *
   * @param points all injection points of the application
   */
  Lifetimes(List<InjectionPoint> points, BeanManager manager) {
    this.ofBeans =
        points.stream()
            .filter(point -> point.getBean() != null)
            .map(InjectionPoint::getMember)
            .collect(Collectors.toSet());
    this.points = points.stream().filter(point -> !isShownTwice(point)).toList();
    this.manager = manager;
  }

  /**
   * Where what is injected here comes into something that is made before the caller is known, or
   * outlives the request: this point, or one that a dependent bean around it is injected at.
   */
  Optional<InjectionPoint> outliving(InjectionPoint point) {
    return isShownTwice(point) ? Optional.empty() : outliving(point, new HashSet<>());
  }

  /** Open Liberty shows every component class without its bean as well, before the beans. */
  private boolean isShownTwice(InjectionPoint point) {
    return point.getBean() == null && ofBeans.contains(point.getMember());
  }

  private Optional<InjectionPoint> outliving(InjectionPoint point, Set<Bean<?>> seen) {
    Bean<?> bean = point.getBean();
    Class<? extends Annotation> scope = bean == null ? Dependent.class : bean.getScope();
    if (bean == null || scope != Dependent.class) {
      return bean != null && scope == RequestScoped.class ? Optional.empty() : Optional.of(point);
    }
    if (ResourceScan.isResource(bean.getBeanClass()) || isPooled(bean)) { // or the server's
      return Optional.of(point);
    }
    return seen.add(bean)
        ? users().getOrDefault(bean, List.of()).stream()
            .flatMap(user -> outliving(user, seen).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isPooled(Bean<?> bean) {
    return Stream.of(bean.getBeanClass().getAnnotations()).anyMatch(Ejbs::isPooled);
  }

  /** Where dependent beans are injected; looked up once, and only if a claim is in one. */
  private Map<Bean<?>, List<InjectionPoint>> users() {
    Map<Bean<?>, List<InjectionPoint>> known = users;
    if (known == null) {
      known = new HashMap<>();
      for (InjectionPoint point : points) {
        for (Bean<?> each : candidates(point)) {
          if (each.getScope() == Dependent.class) {
            known.computeIfAbsent(each, bean -> new ArrayList<>()).add(point);
          }
        }
      }
      users = known;
    }
    return known;
  }

  /** Not resolved further: what is ambiguous has been refused by then. */
  private Set<Bean<?>> candidates(InjectionPoint point) {
    try {
      return manager.getBeans(point.getType(), point.getQualifiers().toArray(Annotation[]::new));
    } catch (IllegalArgumentException e) {
      return Set.of(); // a type variable, or a qualifier that is none: not a dependent bean's
    }
  }
}
