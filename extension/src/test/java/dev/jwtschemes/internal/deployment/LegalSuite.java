package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.deployment.Deployment.Plan;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;

/** What tests of legal applications share: each must start without a finding. */
abstract class LegalSuite {

  @Path("orders")
  public static class Orders {
    @GET
    @JwtScheme("staff")
    public String list() {
      return "";
    }
  }

  public static class Adding {
    void add(@Observes SchemeSetup setup) {
      setup.add(
          SchemeDefinition.named("staff")
              .issuer("https://staff.example")
              .audiences("service")
              .key(TestKeys.publicPem())
              .build());
    }
  }

  @Path("partners")
  @RolesAllowed("buyer")
  public static class Partners {
    @GET
    @JwtScheme("partner")
    public String list() {
      return "";
    }

    @POST
    @PermitAll
    public String add() {
      return "";
    }
  }

  @Path("plain")
  @RolesAllowed("clerk")
  public static class Standard {
    @GET
    public String get() {
      return "";
    }
  }

  static Plan application(Class<?>... more) {
    return failing(more, Orders.class).withScheme("staff");
  }

  static Plan failing(Class<?>... classes) {
    return Deployment.of(classes).with("jwt-schemes.validation", "fail");
  }

  static Plan failing(Class<?>[] classes, Class<?> last) {
    Class<?>[] all = Arrays.copyOf(classes, classes.length + 1);
    all[classes.length] = last;
    return failing(all);
  }
}
