package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("basket")
@RequestScoped
@JwtScheme("web")
public class Basket {
  @GET
  public String show() {
    return "basket";
  }

  @DELETE
  public String clear() {
    return "empty";
  }
}
