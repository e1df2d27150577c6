package dev.jwtschemes.console;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.TokenValidated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application that is wrong in each way that a running one can be. */
public class ReasonsApplication extends Application {
  /** The claim by which a token asks the observer for something. */
  static final String PLEASE = "please";

  /** For JAX-RS. */
  public ReasonsApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Reasons.class);
  }

  /** The methods. */
  @Path("/")
  public static class Reasons {
    /** For JAX-RS. */
    public Reasons() {}

    /** Answer callers of {@code staff}. */
    @GET
    @Path("staff")
    @JwtScheme("staff")
    public String staff() {
      return "reached";
    }

    /** Answer clerks of {@code staff}. */
    @GET
    @Path("clerks")
    @JwtScheme("staff")
    @RolesAllowed("clerk")
    public String clerks() {
      return "reached";
    }

    /** Answer callers of {@code cookie}, whose token is in a cookie. */
    @GET
    @Path("cookie")
    @JwtScheme("cookie")
    public String cookie() {
      return "reached";
    }

    /** Answer callers of {@code dark}, whose issuer is down. */
    @GET
    @Path("dark")
    @JwtScheme("dark")
    public String dark() {
      return "reached";
    }

    /** Answer callers of {@code busy}, whose issuer is asked too often. */
    @GET
    @Path("busy")
    @JwtScheme("busy")
    public String busy() {
      return "reached";
    }

    /** Answer callers of the default scheme, which is missing. */
    @GET
    @Path("nameless")
    @RolesAllowed("clerk")
    public String nameless() {
      return "reached";
    }

    /** Answer callers of a scheme that does not exist. */
    @GET
    @Path("nowhere")
    @JwtScheme("staf")
    public String nowhere() {
      return "reached";
    }

    /** Answer none. */
    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      return "reached";
    }
  }

  /** What an application does with tokens of callers that it doesn't want. */
  @ApplicationScoped
  public static class Observer {
    /** For CDI. */
    public Observer() {}

    void validated(@Observes TokenValidated event) {
      if (event.token().claim(PLEASE).isPresent()) {
        if (event.token().getClaim(PLEASE).toString().contains("reject")) {
          event.reject("the caller asked for it");
        } else {
          throw new IllegalStateException("the caller asked for it");
        }
      }
    }
  }
}
