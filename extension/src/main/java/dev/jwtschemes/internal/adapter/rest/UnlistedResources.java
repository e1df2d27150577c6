package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search for resources of CXF whose objects can be of another class than it shows. It asks
 * features about the methods of root resources, each once. Anything else is a sub-resource, about
 * which it only asks with its setting to take the declared type of a locator for the class of what
 * that returns; or a singleton that is a proxy, for whose class it takes the superclass. Used by
 * one thread, at deployment.
 */
final class UnlistedResources implements DynamicFeature {
  private static final String OF_OPEN_WEB_BEANS = "$$Owb";

  private final ApplicationReport application;
  private final Set<Class<?>> listed;
  private final Set<ResourceTarget> asked = new HashSet<>();

  /** Look at the resources of this Application. */
  UnlistedResources(ApplicationReport application) {
    this.application = application;
    this.listed =
        application.listed().stream()
            .flatMap(UnlistedResources::shown)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What a proxy of CDI hides is looked up when a request comes. */
  private static Stream<Class<?>> shown(Class<?> type) {
    return type.getName().contains(OF_OPEN_WEB_BEANS)
        ? Stream.<Class<?>>iterate(type, c -> c != Object.class, Class::getSuperclass)
        : Stream.of(type);
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Class<?> type = resource.getResourceClass();
    if (!listed.contains(type)
        || !asked.add(new ResourceTarget(type, resource.getResourceMethod()))) {
      application.disproveEndpoint();
      Log.MAIN.write(
          Level.ERROR,
          Text.of(
                  "Nothing is served: Apache CXF doesn't say of which class objects are that it shows as ")
              .name(type.getName())
              .and(
                  ". Remove the setting staticSubresourceResolution, or the singleton that is a proxy"));
    }
  }
}
