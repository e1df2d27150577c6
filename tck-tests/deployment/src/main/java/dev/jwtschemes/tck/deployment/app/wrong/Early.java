package dev.jwtschemes.tck.deployment.app.wrong;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claim;

/** A plain claim in what serves many callers. Open Liberty itself refuses it in wider scopes. */
@Path("early")
@Stateless
@PermitAll
@JwtScheme("staff")
public class Early {
  @Inject
  @Claim("upn")
  Optional<String> name = Optional.empty();

  @GET
  public String get() {
    return "early";
  }
}
