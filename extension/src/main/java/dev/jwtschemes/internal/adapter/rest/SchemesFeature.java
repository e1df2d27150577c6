package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.FilterPriorities;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a filter before every resource method, open ones too: a token sent to those must be valid.
 * JAX-RS calls this for each method, on some stacks several times, for sub-resources at their first
 * request. Without {@code @Provider} on purpose: that would be skipped by applications that list
 * their classes.
 */
public final class SchemesFeature implements DynamicFeature {
  private @Context @Nullable Application application;
  private volatile boolean shown;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    ResourceTarget target =
        new ResourceTarget(resource.getResourceClass(), resource.getResourceMethod());
    DeploymentValidator validator = CDI.current().select(DeploymentValidator.class).get();
    showAll(validator);
    if (!target.type().isInterface()) { // the rule may stand on the class behind it
      validator.arrived(List.of(ResourceScan.usage(target)));
    }
    context.register(
        new SchemeFilter(target, schemesOfApplication(target, validator)),
        FilterPriorities.AUTHENTICATION);
  }

  /** What the application lists, at once: so that it is one report, whoever sees the resources. */
  private void showAll(DeploymentValidator validator) {
    if (application == null || shown) {
      return;
    }
    shown = true;
    Stream<Class<?>> listed =
        Stream.concat(
            application.getClasses().stream(),
            application.getSingletons().stream().map(Object::getClass));
    validator.arrived(listed.flatMap(type -> ResourceScan.usages(type).stream()).toList());
  }

  private Set<String> schemesOfApplication(ResourceTarget target, DeploymentValidator validator) {
    Set<String> schemes = application == null ? Set.of() : ApplicationSchemes.of(application);
    validator.reachedThrough(target.where(), schemes);
    return schemes;
  }
}
