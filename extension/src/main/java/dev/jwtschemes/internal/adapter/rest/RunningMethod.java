package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

/**
 * The code that runs when a declared method is called on an object: the class of the object,
 * through the proxies of containers, and the method it really has. Stateless; reads no request.
 *
 * @param targets what can run: one, but for an EJB view that several beans have; never empty
 * @param known whether it is certain that nothing else runs
 */
public record RunningMethod(List<ResourceTarget> targets, boolean known) {
  private static final int MOST_PROXIES = 8;

  /** Keep the order of the targets. */
  public RunningMethod {
    targets = List.copyOf(targets);
  }

  /** Find out what runs when this method is called on this object. */
  public static RunningMethod of(Object object, Method declared) {
    Object current = object;
    for (int i = 0; i < MOST_PROXIES; i++) {
      ContainerProxies.Hidden hidden = ContainerProxies.hiddenBy(current).orElse(null);
      if (hidden == null) {
        return ofObject(current, declared);
      }
      if (hidden instanceof ContainerProxies.OfClass bean) {
        return ofClass(bean.type(), declared);
      }
      if (!(hidden instanceof ContainerProxies.AnObject next)) {
        break;
      }
      current = next.object();
    }
    return unknown(declared);
  }

  /** All rules that hold, at least one: what runs must be allowed by each of them. */
  public List<AccessRule> rules() {
    return known
        ? targets.stream().map(each -> RuleReader.ofMethod(each.type(), each.method())).toList()
        : List.of(AccessRule.denied());
  }

  private static RunningMethod ofObject(Object object, Method declared) {
    Class<?> type = object.getClass();
    if (!ContainerProxies.isGenerated(type)) {
      return ofClass(type, declared);
    }
    Class<?> made = type;
    while (made != Object.class && made != null && ContainerProxies.isGenerated(made)) {
      made = made.getSuperclass();
    }
    if (made != null && made != Object.class && isMethodOf(made, declared)) {
      return ofClass(made, declared);
    }
    return ContainerProxies.isEjbView(type, object) ? ofBeans(declared) : unknown(declared);
  }

  private static RunningMethod ofClass(Class<?> type, Method declared) {
    return isMethodOf(type, declared)
        ? new RunningMethod(List.of(RuleReader.running(type, declared)), true)
        : unknown(declared);
  }

  private static RunningMethod ofBeans(Method declared) {
    Set<Bean<?>> beans =
        CDI.current().getBeanManager().getBeans(declared.getDeclaringClass(), Any.Literal.INSTANCE);
    List<ResourceTarget> targets =
        beans.stream()
            .map(Bean::getBeanClass)
            .filter(type -> isMethodOf(type, declared))
            .<ResourceTarget>map(type -> RuleReader.running(type, declared))
            .distinct()
            .toList();
    return targets.isEmpty() ? unknown(declared) : new RunningMethod(targets, true);
  }

  private static boolean isMethodOf(Class<?> type, Method declared) {
    return declared.getDeclaringClass().isAssignableFrom(type);
  }

  private static RunningMethod unknown(Method declared) {
    return new RunningMethod(
        List.of(new ResourceTarget(declared.getDeclaringClass(), declared)), false);
  }
}
