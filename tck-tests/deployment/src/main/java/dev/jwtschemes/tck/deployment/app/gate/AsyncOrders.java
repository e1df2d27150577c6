package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers later, or from another thread. */
@Path("async")
@ApplicationScoped
@RolesAllowed("clerk")
public class AsyncOrders {
  @GET
  @Path("suspended")
  public void suspended(@Suspended AsyncResponse response) {
    CompletableFuture.runAsync(() -> response.resume("later"));
  }

  @GET
  @Path("stage")
  public CompletionStage<String> stage() {
    return CompletableFuture.supplyAsync(() -> "later");
  }
}
