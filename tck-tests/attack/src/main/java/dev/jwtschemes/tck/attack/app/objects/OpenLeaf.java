package dev.jwtschemes.tck.attack.app.objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A class that proxies extend; its methods say nothing of what is reached. */
public class OpenLeaf implements Leaf {
  @Override
  @GET
  public String get() {
    return "open";
  }

  @Override
  @GET
  @Path("roles")
  public String roles() {
    return "open";
  }
}
