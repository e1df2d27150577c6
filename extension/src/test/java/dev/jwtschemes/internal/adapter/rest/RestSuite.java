package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Tests that hold on every JAX-RS runtime; a subclass runs them on another. */
abstract class RestSuite {

  /** The runtime. */
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.RESTEASY;
  }

  /** Deploy these resource classes. */
  final RestApplication of(Class<?>... classes) {
    return deployed(RestApplication.plan(), new RestApplication.Listed(Set.of(classes), Set.of()));
  }

  /** Deploy these objects as resources. */
  final RestApplication ofObjects(Object... objects) {
    return deployed(RestApplication.plan(), new RestApplication.Listed(Set.of(), Set.of(objects)));
  }

  /** Deploy an Application with this configuration. */
  final RestApplication deployed(Deployment.Plan plan, Application application) {
    return deployed(plan.start(), application);
  }

  /** Deploy an Application beside beans that have started. */
  final RestApplication deployed(Deployment cdi, Application application) {
    return RestApplication.deployed(cdi, application, kind());
  }
}
