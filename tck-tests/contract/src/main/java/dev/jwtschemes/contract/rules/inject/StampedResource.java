package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A protected resource with an interceptor. */
@Path("stamped")
@RequestScoped
@JwtScheme("staff")
@Stamped
public class StampedResource {
  @GET
  public String read() {
    return "letter";
  }
}
