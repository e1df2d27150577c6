package dev.jwtschemes.tck.inside.app;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import org.jspecify.annotations.Nullable;

/** A method for each rule; all of them answer the question of the request. */
@Path("/")
@RequestScoped
public class DeskResource {
  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  ManagedExecutorService executor;

  @Inject Inside inside;

  @HeaderParam(Questions.HEADER)
  @Nullable String question;

  /** Callers of one scheme. */
  @GET
  @Path("staff/{name}")
  @JwtScheme("staff")
  public String staff() {
    return answer();
  }

  /** Callers of the other. */
  @GET
  @Path("partner/{name}")
  @JwtScheme("partner")
  public String partner() {
    return answer();
  }

  /** Callers of either. */
  @GET
  @Path("either/{name}")
  @JwtScheme("partner")
  @JwtScheme("staff")
  public String either() {
    return answer();
  }

  /** Callers of a scheme that is added and removed. */
  @GET
  @Path("late/{name}")
  @JwtScheme("late")
  public String late() {
    return answer();
  }

  /** Clerks of the default scheme. */
  @GET
  @Path("clerks/{name}")
  @RolesAllowed("clerk")
  public String clerks() {
    return answer();
  }

  /** All the world. */
  @GET
  @Path("open/{name}")
  @PermitAll
  public String open() {
    return answer();
  }

  /** All the world, and callers of one scheme by name. */
  @GET
  @Path("optional/{name}")
  @PermitAll
  @JwtScheme("staff")
  public String optional() {
    return answer();
  }

  /** Callers of one scheme, answered from a thread of the server's executor. */
  @GET
  @Path("async/{name}")
  @JwtScheme("staff")
  public void async(@Suspended AsyncResponse response) {
    Inside asked = inside;
    String id = String.valueOf(question);
    executor.execute(
        () -> {
          Questions.answer(id, asked);
          response.resume("answered");
        });
  }

  private String answer() {
    Questions.answer(question, inside);
    return "answered";
  }
}
