package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.FilterPriorities;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * The JAX-RS feature that puts a filter before every resource method, open ones too: a token sent
 * to those must be valid. JAX-RS calls this for each method, on some stacks several times, for
 * sub-resources at their first request. Without {@code @Provider} on purpose: that would be skipped
 * by applications that list their classes.
 */
public final class SchemesFeature implements DynamicFeature {
  private ApplicationReport application = new ApplicationReport(null);
  private @Context @Nullable SecurityContext current;
  private @Context @Nullable Configuration runtime;

  /**
   * For the runtime, which calls it when it makes this feature for an Application: that proves that
   * its resource methods will get the filter, also where they are only known at the first request.
   * Jersey makes features that it then leaves out, and asks those it uses at deployment.
   */
  @Context
  public void setApplication(Application application) {
    this.application = new ApplicationReport(application);
    if (!ApplicationSchemes.isOfJersey(application)) {
      this.application.prove(current);
    }
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    ResourceTarget target =
        new ResourceTarget(resource.getResourceClass(), resource.getResourceMethod());
    application.prove(current);
    if (ServerResources.include(target.type())) {
      return;
    }
    boolean rolesChecked = areRolesChecked(context);
    // First, whatever happens below: without the parts of this library the filter answers 503.
    context.register(
        new SchemeFilter(target, application.schemes(), rolesChecked),
        FilterPriorities.AUTHENTICATION);
    if (isMeasured()) {
      context.register(new SpanFilter(), SpanFilter.PRIORITY);
    }
    application.show(target, rolesChecked);
  }

  private static boolean isMeasured() {
    try {
      return Library.find().pipeline().isMeasured();
    } catch (RuntimeException | LinkageError e) {
      return false; // the filter answers 503 then
    }
  }

  /** Jersey shows what is registered for the method alone, and the whole only by injection. */
  private boolean areRolesChecked(FeatureContext context) {
    Configuration whole = runtime;
    try {
      return RoleChecks.areIn(context.getConfiguration())
          || (whole != null && RoleChecks.areIn(whole));
    } catch (RuntimeException e) {
      return false; // then this library does
    }
  }
}
