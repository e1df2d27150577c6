package dev.jwtschemes.tck.deployment.app;

import dev.jwtschemes.JwtScheme;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;

/** Not a bean on some servers, and injected all the same. */
@Path("unscoped-claims")
@JwtScheme("staff")
public class UnscopedClaims {
  @Inject
  @Claim("upn")
  ClaimValue<Optional<String>> name;

  @GET
  public String read() {
    return name.getValue().orElse("nobody");
  }
}
