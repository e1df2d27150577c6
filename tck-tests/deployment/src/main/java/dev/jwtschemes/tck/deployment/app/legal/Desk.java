package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;

/** Its class is hidden by the view. */
@Stateless
@Local(Counter.class)
@PermitAll
@JwtScheme("staff")
public class Desk implements Counter {
  @Override
  public String get() {
    return "desk";
  }
}
