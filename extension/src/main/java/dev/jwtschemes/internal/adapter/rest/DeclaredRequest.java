package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requests that a resource method is for, as its annotations say: for readers, since the path
 * of the Application comes before it, and locators before that of a sub-resource. Stateless.
 */
final class DeclaredRequest {
  /** What is before the path of a sub-resource. */
  private static final String LOCATORS = "\u2026";

  private DeclaredRequest() {}

  /** HTTP method, space, path; of a sub-resource, the path begins with an ellipsis. */
  static Set<String> of(ResourceTarget target) {
    String path = path(target);
    return RuleReader.declarations(target.type(), target.method()).stream()
        .flatMap(each -> Arrays.stream(each.getDeclaredAnnotations()))
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(each -> each.value() + " " + path)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The path of it; that of a sub-resource begins with an ellipsis. */
  static String path(ResourceTarget target) {
    Stream<String> ofClass = ResourceScan.paths(target.type()).stream().limit(1);
    Stream<String> ofMethod = ResourceScan.paths(target.type(), target.method()).stream().limit(1);
    String path =
        Stream.concat(ofClass, ofMethod)
            .map(each -> each.replaceAll("^/+|/+$", ""))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("/", "/", ""));
    return ResourceScan.paths(target.type()).isEmpty() ? LOCATORS + path : path;
  }
}
