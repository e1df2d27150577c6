package dev.jwtschemes.tck.deployment.app.legal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Adds a role to what it inherits. */
@Path("child")
@RequestScoped
@RolesAllowed("clerk")
public class Child extends Parent {
  @Override
  String name() {
    return "child";
  }
}
