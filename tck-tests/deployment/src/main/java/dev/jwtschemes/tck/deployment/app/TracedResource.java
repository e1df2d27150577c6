package dev.jwtschemes.tck.deployment.app;

import dev.jwtschemes.AuthenticationDecision;
import io.opentelemetry.api.trace.Span;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shows the trace of the decision and that of the server's span. */
@Path("traced")
@RequestScoped
public class TracedResource {
  @Inject AuthenticationDecision decision;

  @GET
  @PermitAll
  public String read() {
    return decision.traceId().orElse("none") + " " + Span.current().getSpanContext().getTraceId();
  }
}
