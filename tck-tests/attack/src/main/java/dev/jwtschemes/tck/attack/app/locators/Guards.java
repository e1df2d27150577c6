package dev.jwtschemes.tck.attack.app.locators;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** Rules on locators, level by level. */
@Path("guards")
public class Guards {
  @Path("both")
  @RolesAllowed("clerk")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public OptionalLeaf both() {
    return new OptionalLeaf();
  }

  @Path("sub")
  public Sub sub() {
    return new Sub();
  }

  @Path("admin")
  @RolesAllowed("admin")
  public Level admin() {
    return new Level();
  }

  @Path("denied")
  @DenyAll
  public Level denied() {
    return new Level();
  }

  @Path("optional")
  @PermitAll
  @JwtScheme("partner")
  public Level optional() {
    return new Level();
  }

  @Path("optional-room")
  public OptionalRoom optionalRoom() {
    return new OptionalRoom();
  }

  @Path("open")
  public Level open() {
    return new Level();
  }

  @Path("by-interface")
  public Level byInterface() {
    return new RuledLevel();
  }

  /** Its class makes the token of a locator optional. */
  @PermitAll
  @JwtScheme("partner")
  public static class OptionalRoom {
    @Path("level")
    public Level level() {
      return new Level();
    }
  }

  /** The token is optional, but only a partner's counts. */
  public static class OptionalLeaf {
    @GET
    @PermitAll
    @JwtScheme("partner")
    public String get() {
      return Reached.TEXT;
    }
  }

  /** Its locator is the partner's, the method after that is the default scheme's. */
  public static class Sub {
    @Path("partner")
    @JwtScheme("partner")
    public Staffs partner() {
      return new Staffs();
    }
  }

  public static class Staffs {
    @GET
    @RolesAllowed("clerk")
    @JwtScheme("staff")
    public String get() {
      return Reached.TEXT;
    }
  }

  /** One level like the others. */
  public static class Level {
    @GET
    public String get() {
      return Reached.TEXT;
    }

    @OPTIONS
    public String options() {
      return Reached.TEXT;
    }

    @Path("clerk")
    @RolesAllowed("clerk")
    public Level clerk() {
      return new Level();
    }

    @Path("next")
    public Level next() {
      return new Level();
    }
  }

  /** A subclass whose locator has a rule where the superclass's has none. */
  public static class RuledLevel extends Level {
    @Override
    @RolesAllowed("admin")
    public Level next() {
      return new Level();
    }
  }
}
