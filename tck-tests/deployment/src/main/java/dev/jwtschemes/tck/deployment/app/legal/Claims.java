package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Claims as plain values where they live as long as the request. */
@Path("claims")
@RequestScoped
@JwtScheme("staff")
public class Claims {
  @Inject
  @Claim("upn")
  String name;

  @Inject
  @Claim("upn")
  ClaimValue<String> live;

  @Inject
  @JwtScheme("staff")
  JsonWebToken token;

  @Inject Part part;

  @GET
  public String get() {
    return name + " " + live.getValue() + " " + token.getName() + " " + part.name;
  }
}
