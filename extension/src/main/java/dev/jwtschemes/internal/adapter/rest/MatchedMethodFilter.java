package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The filter of all resource methods of an Application: it asks the runtime which one was matched,
 * and hands the request to the filter of that. Thread-safe.
 */
final class MatchedMethodFilter implements ContainerRequestFilter {
  private static final int MOST = 1_000;

  private final Set<String> schemesOfApplication;
  private final boolean rolesChecked;
  private final Map<ResourceTarget, SchemeFilter> filters = new ConcurrentHashMap<>();

  /** The runtime's view of the current request. */
  private @Context @Nullable ResourceInfo matched;

  /**
   * Filter the requests to an Application.
   *
   * @param rolesChecked whether a part of the server enforces roles as well
   */
  MatchedMethodFilter(Set<String> schemesOfApplication, boolean rolesChecked) {
    this.schemesOfApplication = schemesOfApplication;
    this.rolesChecked = rolesChecked;
  }

  /** Decide, or throw what the runtime answers 500 to where the method isn't known. */
  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    filter(target(context)).filter(context);
  }

  private ResourceTarget target(ContainerRequestContext context) {
    ResourceInfo info = matched;
    List<Object> objects = context.getUriInfo().getMatchedResources();
    // The first is held for the thread, and the second for the request: both must say the same.
    if (info == null
        || info.getResourceMethod() == null
        || objects.isEmpty()
        || objects.get(0) != info.getResourceClass()) {
      throw new IllegalStateException("The matched resource method is unknown");
    }
    return new ResourceTarget(info.getResourceClass(), info.getResourceMethod());
  }

  private SchemeFilter filter(ResourceTarget target) {
    SchemeFilter known = filters.get(target);
    if (known == null) {
      known = new SchemeFilter(target, schemesOfApplication, rolesChecked);
      if (filters.size() < MOST) {
        filters.put(target, known);
      }
    }
    return known;
  }
}
