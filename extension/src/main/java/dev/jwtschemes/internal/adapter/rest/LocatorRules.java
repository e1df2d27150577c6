package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules of the locators that led to a sub-resource. JAX-RS tells which resources were
 * matched, not by which locator; where several could have been it, all their rules are added, so
 * that none is missed. Stateless.
 */
final class LocatorRules {
  private LocatorRules() {}

  /** The rules, innermost locator first; none for a root resource. */
  static List<AccessRule> of(UriInfo uri) {
    List<Object> matched = uri.getMatchedResources();
    List<AccessRule> rules = new ArrayList<>();
    for (int i = 1; i < matched.size(); i++) {
      Class<?> parent = matched.get(i).getClass();
      Class<?> child = matched.get(i - 1).getClass();
      for (Method locator : locators(parent, child, uri.getPath())) {
        rules.add(RuleReader.ofMethod(parent, locator));
      }
    }
    return rules;
  }

  private static List<Method> locators(Class<?> parent, Class<?> child, String path) {
    List<Method> all =
        Arrays.stream(parent.getMethods())
            .filter(method -> !method.isBridge() && ResourceScan.isLocator(parent, method))
            .toList();
    List<Method> returning =
        all.stream().filter(method -> canReturn(method.getReturnType(), child)).toList();
    List<Method> candidates = returning.isEmpty() ? all : returning;
    List<Method> onPath =
        candidates.stream()
            .filter(method -> isOn(path, ResourceScan.path(parent, method)))
            .toList();
    return onPath.isEmpty() ? candidates : onPath;
  }

  private static boolean canReturn(Class<?> declared, Class<?> child) {
    return declared.isAssignableFrom(child)
        || declared == Class.class
        || child.isAssignableFrom(declared);
  }

  /**
   * Whether the template could have matched a part of the path. Templates with parameters of odd
   * patterns count as matching.
   */
  private static boolean isOn(String path, @Nullable String template) {
    if (template == null) {
      return true;
    }
    StringBuilder regex = new StringBuilder("(^|.*/)");
    String trimmed = template.replaceAll("^/+|/+$", "");
    for (String piece : trimmed.split("(?=\\{)|(?<=\\})")) {
      regex.append(piece.startsWith("{") ? ".+?" : Pattern.quote(piece));
    }
    try {
      return Pattern.matches(regex + "(/.*|$)", path.replaceAll("^/+", ""));
    } catch (PatternSyntaxException e) {
      return true;
    }
  }
}
