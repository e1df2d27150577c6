package dev.jwtschemes.tck.attack.app.ejb;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;

/** Its class is hidden by the view. */
@Stateless
@Local(Api.class)
@JwtScheme("partner")
public class Desk implements Api {
  @Override
  public String any() {
    return Reached.TEXT;
  }

  @Override
  @RolesAllowed("admin")
  public String admin() {
    return Reached.TEXT;
  }

  @Override
  @DenyAll
  public String denied() {
    return Reached.TEXT;
  }
}
