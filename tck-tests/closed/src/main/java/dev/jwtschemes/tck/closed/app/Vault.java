package dev.jwtschemes.tck.closed.app;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Path("vault")
public class Vault {
  @GET
  public String unannotated() {
    return Reached.TEXT;
  }

  @GET
  @Path("scheme")
  @JwtScheme("staff")
  public String scheme() {
    return Reached.TEXT;
  }

  @GET
  @Path("roles")
  @RolesAllowed("admin")
  public String roles() {
    return Reached.TEXT;
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return Reached.TEXT;
  }

  @GET
  @Path("later")
  @RolesAllowed("admin")
  public CompletionStage<String> later() {
    return CompletableFuture.completedFuture(Reached.TEXT);
  }

  @Path("leaf")
  public Leaf leaf() {
    return new Leaf();
  }

  /** A sub-resource, for which Apache CXF runs no filter of a {@code DynamicFeature}. */
  public static class Leaf {
    @GET
    @DenyAll
    public String get() {
      return Reached.TEXT;
    }

    @GET
    @Path("roles")
    @RolesAllowed("admin")
    public String roles() {
      return Reached.TEXT;
    }
  }
}
