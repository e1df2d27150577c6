package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("prices")
@RequestScoped
@JwtScheme("staff")
@JwtScheme("partner")
public class Prices {
  @GET
  public String list() {
    return "prices";
  }
}
