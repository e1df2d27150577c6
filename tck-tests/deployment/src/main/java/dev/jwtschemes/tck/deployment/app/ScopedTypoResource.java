package dev.jwtschemes.tck.deployment.app;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Requires a scheme that nobody has registered; CDI sees it. */
@Path("typo")
@RequestScoped
@JwtScheme("partnr")
public class ScopedTypoResource {
  @GET
  public String read() {
    return "never";
  }
}
