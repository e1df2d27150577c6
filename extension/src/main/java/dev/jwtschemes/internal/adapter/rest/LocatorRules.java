package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the rules of the locators that led to a sub-resource. JAX-RS tells which resources were
 * matched, not by which locator: that is found again by the path, level by level from the root.
 * Where several could have been it, all their rules are added, and where none seems to, those of
 * all locators of the class, so that none is missed. Stateless.
 */
final class LocatorRules {
  private LocatorRules() {}

  /** The rules, innermost locator first; none for a root resource. */
  static List<AccessRule> of(UriInfo uri) {
    List<Object> matched = uri.getMatchedResources();
    if (matched.size() < 2) {
      return List.of();
    }
    String path = PathPattern.comparable(uri.getPath(false));
    int root = matched.size() - 1;
    List<PathPattern> ways =
        List.of(PathPattern.ROOT.then(ResourceScan.path(matched.get(root).getClass())));
    List<AccessRule> rules = new ArrayList<>();
    for (int i = root; i > 0; i--) {
      Class<?> parent = matched.get(i).getClass();
      List<PathPattern> further = new ArrayList<>();
      List<AccessRule> certain = new ArrayList<>();
      List<AccessRule> possible = new ArrayList<>();
      for (Method locator : locators(parent, matched.get(i - 1).getClass())) {
        AccessRule rule = RuleReader.ofMethod(parent, locator);
        possible.add(rule);
        String template = ResourceScan.path(parent, locator);
        List<PathPattern> fitting =
            ways.stream().map(way -> way.then(template)).filter(way -> way.leadsTo(path)).toList();
        if (!fitting.isEmpty()) {
          certain.add(rule);
          further.addAll(fitting);
        }
      }
      rules.addAll(0, certain.isEmpty() ? possible : certain);
      ways = further.isEmpty() ? List.of(PathPattern.ANY) : further;
    }
    return rules;
  }

  private static List<Method> locators(Class<?> parent, Class<?> child) {
    List<Method> all =
        Arrays.stream(parent.getMethods())
            .filter(method -> !method.isBridge() && ResourceScan.isLocator(parent, method))
            .toList();
    List<Method> returning =
        all.stream().filter(method -> canReturn(method.getReturnType(), child)).toList();
    return returning.isEmpty() ? all : returning;
  }

  private static boolean canReturn(Class<?> declared, Class<?> child) {
    return declared.isAssignableFrom(child)
        || declared == Class.class
        || child.isAssignableFrom(declared);
  }
}
