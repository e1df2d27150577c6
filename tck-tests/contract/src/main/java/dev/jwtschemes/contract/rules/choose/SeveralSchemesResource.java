package dev.jwtschemes.contract.rules.choose;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Several candidates: the token tells which. */
@Path("several")
public class SeveralSchemesResource {

  @GET
  @Path("staff-partner")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public String staffPartner(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("partner-staff")
  @JwtScheme("partner")
  @JwtScheme("staff")
  public String partnerStaff(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("left-right")
  @JwtScheme("left")
  @JwtScheme("right")
  public String leftRight(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("dead-staff")
  @JwtScheme("dead")
  @JwtScheme("staff")
  public String deadStaff(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("header-staff")
  @JwtScheme("by-header")
  @JwtScheme("staff")
  public String headerStaff(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("cookie-staff")
  @JwtScheme("by-cookie")
  @JwtScheme("staff")
  public String cookieStaff(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("sealed-staff")
  @JwtScheme("sealed")
  @JwtScheme("staff")
  public String sealedStaff(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("typo-staff")
  @JwtScheme("staff")
  @JwtScheme("prtner")
  public String typoStaff(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("roles")
  @JwtScheme("staff")
  @JwtScheme("partner")
  @RolesAllowed("buyer")
  public String roles(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
