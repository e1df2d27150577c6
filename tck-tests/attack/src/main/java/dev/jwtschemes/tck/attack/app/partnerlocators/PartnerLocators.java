package dev.jwtschemes.tck.attack.app.partnerlocators;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its application names the scheme. */
@Path("rooms")
public class PartnerLocators {
  @Path("guarded")
  @RolesAllowed("buyer")
  public Room guarded() {
    return new Room();
  }

  @Path("open")
  public Room open() {
    return new Room();
  }

  @Path("staff")
  @RolesAllowed("clerk")
  @JwtScheme("staff")
  public StaffRoom staff() {
    return new StaffRoom();
  }

  public static class Room {
    @GET
    public String get() {
      return Reached.TEXT;
    }

    @GET
    @Path("buyer")
    @RolesAllowed("buyer")
    public String buyer() {
      return Reached.TEXT;
    }

    @Path("inner")
    @RolesAllowed("buyer")
    public Room inner() {
      return new Room();
    }
  }

  public static class StaffRoom {
    @GET
    @JwtScheme("staff")
    public String get() {
      return Reached.TEXT;
    }
  }
}
