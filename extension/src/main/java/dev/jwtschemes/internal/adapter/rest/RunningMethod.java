package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The code that runs when a declared method is called on an object: the class of the object,
 * through the proxies of containers, and the method it really has. Immutable.
 *
 * @param target what runs, as far as it is known; the declared method where it isn't
 * @param rules all that hold, at least one: the caller must meet each of them
 * @param known whether it is certain that nothing else runs; otherwise no caller may pass
 */
public record RunningMethod(ResourceTarget target, List<AccessRule> rules, boolean known) {

  /** Keep the order of the rules. */
  public RunningMethod {
    rules = List.copyOf(rules);
  }

  /** Find out what runs when this method is called on this object. Reads annotations: keep it. */
  public static RunningMethod of(Object object, Method declared) {
    return of(ActualClass.of(object, Library::find), declared);
  }

  static RunningMethod of(KnownClasses.Key key) {
    return of(key.classes(), Objects.requireNonNull(key.method()));
  }

  /** What runs when the method is called on an object of one of these classes. */
  static RunningMethod of(List<Class<?>> possible, Method declared) {
    List<ResourceTarget> targets =
        possible.stream()
            .flatMap(
                type ->
                    written(declared).stream()
                        .filter(method -> method.getDeclaringClass().isAssignableFrom(type))
                        .limit(1)
                        .map(method -> RuleReader.running(type, method)))
            .toList();
    if (targets.isEmpty()) {
      return unknown(declared);
    }
    List<AccessRule> rules =
        targets.stream()
            .map(each -> RuleReader.ofMethod(each.type(), each.method()))
            .distinct()
            // The setting for unannotated methods holds for the first.
            .sorted(Comparator.comparing(rule -> rule.access() != Access.UNANNOTATED))
            .toList();
    return new RunningMethod(targets.get(0), rules, true);
  }

  /** The method itself; of a proxy's class, those that it overrides or implements. */
  private static List<Method> written(Method declared) {
    Class<?> type = declared.getDeclaringClass();
    return ContainerProxies.isGenerated(type)
        ? RuleReader.declarations(type, declared).stream()
            .filter(method -> !ContainerProxies.isGenerated(method.getDeclaringClass()))
            .toList()
        : List.of(declared);
  }

  /** What can't be known: no caller may pass. */
  static RunningMethod unknown(Method declared) {
    return new RunningMethod(
        new ResourceTarget(declared.getDeclaringClass(), declared),
        List.of(AccessRule.denied()),
        false);
  }
}
