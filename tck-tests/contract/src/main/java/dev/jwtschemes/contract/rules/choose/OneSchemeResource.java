package dev.jwtschemes.contract.rules.choose;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** One method for each scheme, with the scheme's name as its path; {@code prtner} is a typo. */
@Path("scheme")
public class OneSchemeResource {

  @GET
  @Path("partner")
  @JwtScheme("partner")
  public String partner(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("dead")
  @JwtScheme("dead")
  public String dead(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("rolling")
  @JwtScheme("rolling")
  public String rolling(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("left")
  @JwtScheme("left")
  public String left(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("right")
  @JwtScheme("right")
  public String right(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("curve")
  @JwtScheme("curve")
  public String curve(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("sealed")
  @JwtScheme("sealed")
  public String sealed(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("inline")
  @JwtScheme("inline")
  public String inline(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("found")
  @JwtScheme("found")
  public String found(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("many")
  @JwtScheme("many")
  public String many(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("nested")
  @JwtScheme("nested")
  public String nested(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("scoped")
  @JwtScheme("scoped")
  public String scoped(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("commas")
  @JwtScheme("commas")
  public String commas(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("quoted")
  @JwtScheme("quoted")
  public String quoted(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("strict")
  @JwtScheme("strict")
  public String strict(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("patient")
  @JwtScheme("patient")
  public String patient(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("by-header")
  @JwtScheme("by-header")
  public String byHeader(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("by-cookie")
  @JwtScheme("by-cookie")
  public String byCookie(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("titled")
  @JwtScheme("titled")
  public String titled(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("in-code")
  @JwtScheme("in-code")
  public String inCode(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("later")
  @JwtScheme("later")
  public String later(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("prtner")
  @JwtScheme("prtner")
  public String prtner(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
