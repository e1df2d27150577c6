package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.OwnMechanism;
import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;
import org.junit.jupiter.api.Test;

/**
 * An application with a login of its own, whose schemes were lost: what has rules stays closed,
 * unless another part of the server enforces them.
 */
class LostConfigurationTest extends RestSuite {
  private static final String HERE = LostConfigurationTest.class.getName() + "$";

  @Path("rules")
  public static class Rules {
    @GET
    @Path("roles")
    @RolesAllowed("clerk")
    public String roles() {
      return "";
    }

    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      return "";
    }

    @GET
    @Path("open")
    public String open() {
      return "";
    }
  }

  @Test
  void rules_that_no_part_enforces_are_enforced() {
    try (RestApplication application = lost(Rules.class)) {
      assertThat(application.get("/rules/roles")).isEqualTo(500);
      assertThat(application.get("/rules/roles", "opaque")).isEqualTo(500);
      assertThat(application.get("/rules/denied")).isEqualTo(403);
      assertThat(application.get("/rules/open")).isEqualTo(200);
      assertThat(reported(application, "JWTS-392")).isEqualTo(1);
      assertThat(reported(application, "JWTS-204")).isEqualTo(1);
      assertThat(reported(application, "JWTS-291")).isEqualTo(1);
      assertThat(application.log()).contains("500 no-default-scheme: 'GET' '/rules/roles'");
    }
  }

  @Path("none")
  public static class NoRules {
    @GET
    public String open() {
      return "";
    }

    @Path("sub")
    public NoRules sub() {
      return new NoRules();
    }
  }

  @Test
  void resources_without_rules_are_left_to_the_server() {
    try (RestApplication application = lost(NoRules.class)) {
      assertThat(application.get("/none")).isEqualTo(200);
      assertThat(application.get("/none", "opaque")).isEqualTo(200);
      assertThat(application.get("/none/sub", "opaque")).isEqualTo(200);
      assertThat(application.findings())
          .singleElement()
          .asString()
          .startsWith("JWTS-391 " + OwnMechanism.class.getName() + ": ");
    }
  }

  @Path("base")
  public static class Base {
    @GET
    public String get() {
      return "";
    }
  }

  @DenyAll
  public static class Guarded extends Base {}

  @Test
  void rule_of_a_subclass_counts() {
    try (RestApplication application = lost(Guarded.class)) {
      assertThat(application.get("/base")).isEqualTo(403);
      assertThat(reported(application, "JWTS-392")).isEqualTo(1);
    }
  }

  @Path("api")
  public interface Api {
    @GET
    String get();
  }

  @RolesAllowed("clerk")
  public static class Service implements Api {
    @Override
    public String get() {
      return "";
    }
  }

  @Test
  void rule_of_an_object_counts_whose_interface_has_the_path() {
    try (RestApplication application =
        deployed(lost(), new RestApplication.Listed(Set.of(), Set.of(new Service())))) {
      assertThat(application.get("/api")).isEqualTo(500);
      assertThat(reported(application, "JWTS-392")).isEqualTo(1);
    }
  }

  @Path("root")
  public static class Root {
    @Path("denied")
    @DenyAll
    public Sub denied() {
      return new Sub();
    }

    @Path("sub")
    public Object sub() {
      return new GuardedSub();
    }
  }

  public static class Sub {
    @GET
    public String get() {
      return "";
    }
  }

  public static class GuardedSub {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }
  }

  @Test
  void rule_of_a_locator_counts() {
    try (RestApplication application = lost(Root.class)) {
      assertThat(application.get("/root/denied")).isEqualTo(403);
      assertThat(reported(application, "JWTS-392")).isEqualTo(1);
    }
  }

  @Test
  void rule_counts_of_a_sub_resource_that_only_a_request_shows() {
    try (RestApplication application = lost(Root.class)) {
      assertThat(application.get("/root/sub")).isEqualTo(500);
      assertThat(reported(application, "JWTS-392")).isEqualTo(1);
    }
  }

  @Test
  void rules_that_the_server_enforces_are_left_to_it() {
    try (RestApplication application = lost(Rules.class, roleChecks())) {
      application.get("/rules/roles"); // neither runtime has a caller here that it could judge
      assertThat(application.get("/rules/open", "opaque")).isEqualTo(200);
      assertThat(application.log()).doesNotContain("JWTS-392", "no-default-scheme");
    }
  }

  /** The server's part that enforces roles. */
  Class<?> roleChecks() {
    return RoleBasedSecurityFeature.class;
  }

  @Path("ejb")
  @Stateless
  @RolesAllowed("clerk")
  public static class SessionBean {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void rules_of_an_ejb_are_left_to_its_container() {
    try (RestApplication application = lost(SessionBean.class)) {
      assertThat(application.get("/ejb")).isEqualTo(200); // here is no such container
      assertThat(reported(application, "JWTS-392")).isZero();
    }
  }

  @Test
  void report_names_the_first_of_them() {
    try (RestApplication application = lost(Guarded.class)) {
      application.get("/base");
      assertThat(application.findings())
          .anyMatch(line -> line.startsWith("JWTS-392 " + HERE + "Guarded#get: "));
    }
  }

  private static Deployment.Plan lost() {
    return Deployment.of(OwnMechanism.class);
  }

  private RestApplication lost(Class<?>... listed) {
    return deployed(lost(), new RestApplication.Listed(Set.of(listed), Set.of()));
  }

  private static long reported(RestApplication application, String id) {
    return application.findings().stream().filter(line -> line.startsWith(id)).count();
  }
}
