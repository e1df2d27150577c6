package dev.jwtschemes.console;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application with a method of each kind, and a scheme that nothing registers. */
public class ShownApplication extends Application {
  /** For JAX-RS. */
  public ShownApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Orders.class);
  }

  /** The methods. */
  @Path("/")
  public static class Orders {
    /** For JAX-RS. */
    public Orders() {}

    /** Answer clerks of the staff. */
    @GET
    @Path("orders")
    @RolesAllowed("clerk")
    public String orders() {
      return "orders";
    }

    /** Answer partners. */
    @GET
    @Path("partner")
    @JwtScheme("partner")
    public String partner() {
      return "partner";
    }

    /** Answer all. */
    @GET
    @Path("open")
    @PermitAll
    public String open() {
      return "open";
    }

    /** Answer none. */
    @DELETE
    @Path("orders")
    @DenyAll
    public String delete() {
      return "deleted";
    }

    /** Answer callers of a scheme that does not exist. */
    @GET
    @Path("misspelt")
    @JwtScheme("partnr")
    public String misspelt() {
      return "never";
    }
  }
}
