package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.internal.deployment.ResourceView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The resource methods by HTTP method and path. Documents have paths with what comes before the
 * resource's, the {@code Application}'s path for instance: the beginning that most paths agree on
 * is the right one. Immutable.
 */
final class KnownOperations {
  private static final String TEMPLATE = "\\{[^/{}]*(?:\\{[^{}]*}[^/{}]*)*}";

  private final Map<String, List<ResourceView>> byRequest = new HashMap<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> locators = new HashSet<>();
  private final Map<String, Integer> agreeing = new HashMap<>();

  /**
   * Know these.
   *
   * @param declared requests that a class serves which may not be known
   * @param locators paths below which are sub-resources
   * @param requests of the document: HTTP method, space, path
   */
  KnownOperations(
      List<ResourceView> resources,
      Set<String> declared,
      Set<String> locators,
      Collection<String> requests) {
    declared.forEach(each -> this.declared.add(plain(each)));
    locators.forEach(each -> this.locators.add(plain(each)));
    for (ResourceView each : resources) {
      for (String request : each.requests()) {
        byRequest.computeIfAbsent(plain(request), path -> new ArrayList<>()).add(each);
      }
    }
    for (String request : requests) {
      String path = path(request);
      for (int start : starts(path)) {
        if (isKnown(method(request), rest(path, start))) {
          agreeing.merge(path.substring(0, start), 1, Integer::sum);
        }
      }
    }
  }

  /**
   * The resource method of a request of the document; empty if none is known, or if there are
   * several with different rules.
   */
  Optional<ResourceView> find(String request) {
    List<ResourceView> found =
        byRequest.getOrDefault(method(request) + " " + known(request).orElse(""), List.of());
    return found.stream().map(KnownOperations::meaning).distinct().count() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Whether it is one of the application's, be its rule known before it is called or not. */
  boolean has(String request) {
    return known(request).isPresent();
  }

  /** The part of the path that belongs to the application's resources. */
  private Optional<String> known(String request) {
    String path = path(request);
    Optional<String> best = Optional.empty();
    int most = 0;
    for (int start : starts(path)) {
      int votes = agreeing.getOrDefault(path.substring(0, start), 0);
      if (votes > most && isKnown(method(request), rest(path, start))) {
        best = Optional.of(rest(path, start));
        most = votes;
      }
    }
    return best;
  }

  private boolean isKnown(String method, String path) {
    String request = method + " " + path;
    return byRequest.containsKey(request) || declared.contains(request) || isBelowLocator(path);
  }

  private boolean isBelowLocator(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (locators.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static List<Object> meaning(ResourceView view) {
    return List.of(view.access(), view.schemes(), view.rule().access(), view.rule().roles());
  }

  /** Where a resource's path may begin: the longest first. */
  private static List<Integer> starts(String path) {
    List<Integer> starts = new ArrayList<>();
    for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
      starts.add(slash);
    }
    if (path.length() > 1) {
      starts.add(path.length());
    }
    return starts;
  }

  private static String rest(String path, int start) {
    return start == path.length() ? "/" : path.substring(start);
  }

  private static String method(String request) {
    return request.substring(0, request.indexOf(' '));
  }

  private static String path(String request) {
    String plain = plain(request);
    return plain.substring(plain.indexOf(' ') + 1);
  }

  /** Without names and expressions of templates, and without a slash at the end. */
  private static String plain(String request) {
    String plain = request.replaceAll(TEMPLATE, "{}");
    return plain.endsWith("/") && !plain.endsWith(" /")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
