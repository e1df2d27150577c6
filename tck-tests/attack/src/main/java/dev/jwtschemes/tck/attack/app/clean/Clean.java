package dev.jwtschemes.tck.attack.app.clean;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.Claims;

/** Plain claims in a request-scoped resource; every method has a rule. */
@Path("clean")
@RequestScoped
public class Clean {
  @Inject
  @Claim(standard = Claims.upn)
  String name;

  @Inject
  @Claim("groups")
  Set<String> groups;

  @GET
  @RolesAllowed("clerk")
  public String get() {
    return Reached.TEXT + " by " + name + " " + groups;
  }

  @GET
  @Path("partner")
  @JwtScheme("partner")
  public String partner() {
    return Reached.TEXT + " by " + name;
  }

  @GET
  @Path("open")
  @PermitAll
  public String open() {
    return Reached.TEXT;
  }
}
