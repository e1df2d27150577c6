package dev.jwtschemes.contract.rules.observe;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Requests whose events are recorded. */
@Path("traced/{id}")
@RequestScoped
public class TracedResource {
  @Inject JsonWebToken token;

  @GET
  @Path("open")
  @PermitAll
  public String open(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("staff")
  @JwtScheme("staff")
  public String staff(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("either")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public String either(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("groups")
  @RolesAllowed("clerk")
  public String groups(@Context SecurityContext security) {
    return new TreeSet<>(token.getGroups())
        + " extra="
        + security.isUserInRole("extra")
        + " claim="
        + token.getClaim("groups");
  }

  @GET
  @Path("manager")
  @RolesAllowed("manager")
  public String manager(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return "let in";
  }

  @GET
  @Path("dead")
  @JwtScheme("dead")
  public String dead() {
    return "let in";
  }

  @GET
  @Path("typo")
  @JwtScheme("prtner")
  public String typo() {
    return "let in";
  }
}
