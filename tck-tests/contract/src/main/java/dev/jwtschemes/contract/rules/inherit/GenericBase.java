package dev.jwtschemes.contract.rules.inherit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/**
 * A rule on a method whose parameter has a type variable.
 *
 * @param <T> what is posted
 */
public abstract class GenericBase<T> {

  @POST
  @Path("entry")
  @RolesAllowed("manager")
  public abstract String post(T entry);
}
