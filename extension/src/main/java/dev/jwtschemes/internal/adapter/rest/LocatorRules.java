package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The search for the locators that led to a sub-resource. Jersey says which; elsewhere they are
 * found again by path and names of parameters, level by level from the root. Where several could
 * have been it, all of them are, and where none seems to, all locators of the class. Linear in the
 * path for each level, of which there is a bound. Thread-safe.
 */
final class LocatorRules {
  /** Deeper requests are denied; so deep only recursive locators lead. */
  static final int MOST_LEVELS = 64;

  private final KnownClasses<List<Locator>> locators =
      new KnownClasses<>(key -> locators(key.classes()));
  private final KnownClasses<PathTemplate> roots =
      new KnownClasses<>(key -> template(ResourceScan.paths(key.classes().get(0))));
  private final KnownClasses<RunningMethod> running = new KnownClasses<>(RunningMethod::of);

  private final Supplier<Library> library;

  LocatorRules(Supplier<Library> library) {
    this.library = library;
  }

  /**
   * A locator of a class.
   *
   * @param running what runs
   * @param template its path
   */
  private record Locator(RunningMethod running, PathTemplate template) {}

  /**
   * The locators, innermost first; none for a root resource. Empty if they are more than the bound,
   * which a client causes and not the application.
   */
  Optional<List<RunningMethod>> of(UriInfo uri, ResourceTarget matched) {
    List<Object> objects = uri.getMatchedResources();
    Optional<List<Method>> exact = JerseyLocators.of(uri);
    if (exact.map(List::size).orElse(objects.size() - 1) > MOST_LEVELS) {
      return Optional.empty();
    }
    if (exact.isPresent()) {
      return Optional.of(ran(exact.get(), objects));
    }
    return Optional.of(objects.size() < 2 ? List.of() : reconstructed(uri, objects, matched));
  }

  private List<RunningMethod> ran(List<Method> methods, List<Object> objects) {
    Set<RunningMethod> found = new LinkedHashSet<>();
    for (int i = 0; i < methods.size(); i++) {
      Method method = methods.get(i);
      // One object for each level, unless a locator returned something else than an object.
      boolean paired =
          methods.size() == objects.size() - 1
              && method.getDeclaringClass().isInstance(objects.get(i + 1));
      List<Object> owners = paired ? List.of(objects.get(i + 1)) : objects;
      List<RunningMethod> each =
          owners.stream()
              .filter(method.getDeclaringClass()::isInstance)
              .map(owner -> running.get(ActualClass.of(owner, library), method))
              .toList();
      found.addAll(each.isEmpty() ? List.of(RunningMethod.unknown(method)) : each);
    }
    return List.copyOf(found);
  }

  private List<RunningMethod> reconstructed(
      UriInfo uri, List<Object> objects, ResourceTarget matched) {
    Set<String> parameters = uri.getPathParameters().keySet();
    Set<RunningMethod> found = new LinkedHashSet<>();
    PathEnds ends = PathEnds.in(uri.getPath(false));
    int root = objects.size() - 1;
    List<Class<?>> rootClasses = ActualClass.ofMatched(objects, root, library);
    ends = rootClasses.size() == 1 ? ends.after(roots.get(rootClasses, null)) : ends.anywhere();
    for (int i = root; i > 0; i--) {
      List<Locator> all = locators.get(ActualClass.ofMatched(objects, i, library), null);
      if (all.isEmpty()) {
        return List.of(RunningMethod.unknown(matched.method())); // something led further, but what?
      }
      List<RunningMethod> fitting = new ArrayList<>();
      PathEnds next = ends.nowhere();
      for (Locator each : all) {
        PathEnds after = ends.after(each.template());
        if (parameters.containsAll(each.template().names()) && !after.isNowhere()) {
          fitting.add(each.running());
          next = next.or(after);
        }
      }
      if (fitting.isEmpty()) {
        all.forEach(each -> found.add(each.running()));
        ends = ends.anywhere();
      } else {
        found.addAll(fitting);
        ends = next;
      }
    }
    List<RunningMethod> innermostFirst = new ArrayList<>(found);
    Collections.reverse(innermostFirst);
    return innermostFirst;
  }

  private static List<Locator> locators(List<Class<?>> classes) {
    return classes.stream()
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> !method.isBridge() && ResourceScan.canBeLocator(type, method))
                    .map(
                        method ->
                            new Locator(
                                RunningMethod.of(List.of(type), method),
                                template(ResourceScan.paths(type, method)))))
        .toList();
  }

  /** Which of several paths in a hierarchy counts, stacks decide differently. */
  private static PathTemplate template(Set<String> paths) {
    return paths.size() == 1 ? PathTemplate.of(paths.iterator().next()) : PathTemplate.ANY;
  }
}
