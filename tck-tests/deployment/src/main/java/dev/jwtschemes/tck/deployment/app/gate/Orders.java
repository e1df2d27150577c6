package dev.jwtschemes.tck.deployment.app.gate;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Methods with and without a rule. */
@Path("orders")
@RequestScoped
public class Orders {
  @Inject Secret secret;

  @GET
  @PermitAll
  public String open() {
    return "open";
  }

  @GET
  @Path("unannotated")
  public String unannotated() {
    return "unannotated";
  }

  @GET
  @Path("partner")
  @PermitAll
  @JwtScheme("partner")
  public String partner() {
    return "partner";
  }

  /** What another bean's method holds back from requests, the application may do itself. */
  @GET
  @Path("through")
  @PermitAll
  public String through() {
    return secret.read();
  }
}
