package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Rules on methods alone. */
@Path("method")
public class MethodRulesResource {

  @GET
  @Path("unannotated")
  public String unannotated(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("roles")
  @RolesAllowed("clerk")
  public String roles(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("two-roles")
  @RolesAllowed({"manager", "clerk"})
  public String twoRoles(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("any-caller")
  @RolesAllowed("**")
  public String anyCaller(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("permit")
  @PermitAll
  public String permit(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("scheme")
  @JwtScheme("partner")
  public String scheme(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("scheme-roles")
  @JwtScheme("partner")
  @RolesAllowed("buyer")
  public String schemeRoles(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("optional")
  @PermitAll
  @JwtScheme("partner")
  public String optional(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("denied-scheme")
  @DenyAll
  @JwtScheme("partner")
  public String deniedScheme(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @POST
  @Path("roles")
  @RolesAllowed("manager")
  public String post(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("async")
  @RolesAllowed("clerk")
  public java.util.concurrent.CompletionStage<String> async(@Context SecurityContext security) {
    String caller = Caller.of(security);
    // A thread of its own has the application's class loader, which GlassFish needs to go on.
    return java.util.concurrent.CompletableFuture.supplyAsync(
        () -> caller, task -> new Thread(task).start());
  }

  @GET
  @Path("context")
  @RolesAllowed("clerk")
  public String context(@Context SecurityContext security) {
    return security.getAuthenticationScheme()
        + " clerk="
        + security.isUserInRole("clerk")
        + " manager="
        + security.isUserInRole("manager")
        + " secure="
        + security.isSecure();
  }
}
