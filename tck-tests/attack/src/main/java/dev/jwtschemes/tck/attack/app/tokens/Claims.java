package dev.jwtschemes.tck.attack.app.tokens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a token's groups look like from inside. */
@Path("claims")
@RequestScoped
public class Claims {
  @Inject JsonWebToken token;

  @Inject
  @Claim("groups")
  ClaimValue<JsonValue> injected;

  @GET
  @RolesAllowed("**")
  public String get(@Context SecurityContext security) {
    return "raw="
        + token.<Object>getClaim("groups")
        + " injected="
        + injected.getValue()
        + " clerk="
        + security.isUserInRole("clerk")
        + " groups="
        + token.getGroups();
  }
}
