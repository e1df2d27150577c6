package dev.jwtschemes.rest;

import dev.jwtschemes.internal.adapter.rest.ListedFeature;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * The feature that puts the filter of this library before all resource methods on Apache TomEE,
 * whose Apache CXF loads no feature as a service. Each {@code Application} lists it in its {@code
 * getClasses()}; one that lists nothing has a class of its own instead, which TomEE finds:
 *
 * <pre>{@code @Provider public class Tokens extends JwtSchemesFeature {}}</pre>
 *
 * <p>An Application without it answers 500 {@code enforcement-missing} there. On other runtimes it
 * does nothing, since the filter is in place already.
 *
 * @since 0.1
 */
public class JwtSchemesFeature implements Feature {
  private @Nullable Application application;

  /** For the runtime. */
  public JwtSchemesFeature() {}

  /** For the runtime, which calls it before it asks this feature to configure. */
  @Context
  public void setApplication(Application application) {
    this.application = application;
  }

  @Override
  public boolean configure(FeatureContext context) {
    return ListedFeature.configure(context, application);
  }
}
