package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.FilterPriorities;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * The registration of the filter where an Application lists the feature of this library: on Apache
 * CXF, which loads none as a service and asks a {@code DynamicFeature} about no sub-resource.
 * Stateless.
 */
public final class ListedFeature {
  private static final String CXF = "org.apache.cxf.";

  private ListedFeature() {}

  /**
   * Register the filter for all resource methods of an Application, if the runtime is CXF.
   *
   * @param application whose resource methods they are; null where the runtime doesn't say
   * @return whether it has been registered
   */
  public static boolean configure(FeatureContext context, @Nullable Application application) {
    if (!context.getClass().getName().startsWith(CXF)) {
      return false; // the service is there
    }
    ApplicationReport report = new ApplicationReport(application);
    boolean rolesChecked = RoleChecks.areIn(context.getConfiguration());
    // First, whatever happens below: without the parts of this library the filter answers 503.
    context.register(
        new MatchedMethodFilter(report.schemes(), rolesChecked), FilterPriorities.AUTHENTICATION);
    context.register(new UnlistedResources(report));
    report.proveEndpoint();
    report.listed().stream()
        .flatMap(type -> ResourceScan.targets(type).stream())
        .forEach(target -> report.show(target, rolesChecked));
    return true;
  }
}
