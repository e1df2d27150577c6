package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Answer from another thread. */
@Path("async")
@RequestScoped
@JwtScheme("staff")
public class AsyncResource {
  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  ManagedExecutorService executor;

  @GET
  @Path("{name}")
  public void later(@Suspended AsyncResponse response) {
    executor.execute(() -> response.resume("later"));
  }

  /** Ask a parameter of the request from the other thread. */
  @GET
  @Path("parameter/{name}")
  public void parameter(@Context SecurityContext security, @Suspended AsyncResponse response) {
    executor.execute(
        () -> {
          try {
            response.resume(CallerText.of(security.getUserPrincipal(), security::isUserInRole));
          } catch (RuntimeException e) {
            response.resume(e);
          }
        });
  }
}
