package dev.jwtschemes.contract.rules.sub;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Locators with and without rules. */
@Path("tree")
public class LocatorResource {

  @Path("plain/{id}")
  public Leaf plain(@PathParam("id") String id) {
    return new Leaf();
  }

  @Path("partner-leaf")
  public PartnerLeaf partnerLeaf() {
    return new PartnerLeaf();
  }

  @Path("clerk")
  @RolesAllowed("clerk")
  public Leaf clerk() {
    return new Leaf();
  }

  @Path("manager")
  @RolesAllowed("manager")
  public Leaf manager() {
    return new Leaf();
  }

  @Path("permit")
  @PermitAll
  public Leaf permit() {
    return new Leaf();
  }

  @Path("partner-optional")
  @PermitAll
  @JwtScheme("partner")
  public Leaf partnerOptional() {
    return new Leaf();
  }

  @Path("denied")
  @DenyAll
  public Leaf denied() {
    return new Leaf();
  }

  @Path("branch")
  public Branch branch() {
    return new GuardedBranch();
  }

  @Path("any")
  @RolesAllowed("clerk")
  public Object any() {
    return new Leaf();
  }

  @Path("by-class")
  @RolesAllowed("manager")
  public Class<Leaf> byClass() {
    return Leaf.class;
  }

  @Path("partner")
  @JwtScheme("partner")
  public Leaf partner() {
    return new Leaf();
  }
}
