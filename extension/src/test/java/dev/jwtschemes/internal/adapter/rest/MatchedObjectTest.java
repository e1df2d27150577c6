package dev.jwtschemes.internal.adapter.rest;

import static dev.jwtschemes.internal.adapter.rest.RestApplication.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment;
import io.openliberty.imitation.ServerNamed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rule is that of the object that answers, whatever JAX-RS declares. */
class MatchedObjectTest extends RestSuite {

  @Path("base")
  public abstract static class Base {
    @GET
    public String get() {
      return "secret";
    }

    @GET
    @Path("open")
    public String open() {
      return "open";
    }
  }

  @DenyAll
  public static class DeniedClass extends Base {}

  @Test
  void package_that_is_named_like_a_servers_opens_nothing() {
    try (RestApplication application = of(ServerNamed.class)) {
      assertThat(application.get("/named")).isEqualTo(401);
      assertThat(application.get("/named", token("staff", "admin"))).isEqualTo(200);
      assertThat(application.get("/named/denied")).isEqualTo(403);
    }
  }

  @Test
  void path_on_a_superclass_and_deny_all_on_the_class() {
    try (RestApplication application = of(DeniedClass.class)) {
      assertThat(application.get("/base")).isEqualTo(403);
      assertThat(application.get("/base", token("staff", "admin"))).isEqualTo(403);
    }
  }

  public static class GuardedMethod extends Base {
    @Override
    @JwtScheme("partner")
    @RolesAllowed("admin")
    public String get() {
      return "secret";
    }
  }

  @Test
  void path_on_a_superclass_and_roles_on_the_overriding_method() {
    try (RestApplication application = of(GuardedMethod.class)) {
      application.assertForPartnersAdmins("/base");
      assertThat(application.get("/base/open")).isEqualTo(200);
    }
  }

  /** A superclass between, without anything. */
  public abstract static class Between extends Base {}

  @JwtScheme("partner")
  @RolesAllowed("admin")
  public static class FarClass extends Between {}

  @Test
  void path_on_a_far_superclass_and_roles_on_the_class() {
    try (RestApplication application = of(FarClass.class)) {
      application.assertForPartnersAdmins("/base");
    }
  }

  @Test
  void path_on_a_superclass_of_a_singleton() {
    try (RestApplication application = ofObjects(new DeniedClass())) {
      assertThat(application.get("/base")).isEqualTo(403);
    }
  }

  @Path("concrete")
  public static class Concrete {
    @GET
    @PermitAll
    public String get() {
      return "open";
    }
  }

  @DenyAll
  public static class Refined extends Concrete {
    @Override
    @DenyAll
    public String get() {
      return "secret";
    }
  }

  @Test
  void subclass_of_a_concrete_resource_keeps_its_own_rule_and_leaves_the_other_open() {
    try (RestApplication application = of(Refined.class)) {
      assertThat(application.get("/concrete")).isEqualTo(403);
    }
    try (RestApplication application = of(Concrete.class)) {
      assertThat(application.get("/concrete")).isEqualTo(200);
    }
  }

  @Path("generic")
  public abstract static class Generic<T> {
    @POST
    public String post(T entity) {
      return "open";
    }
  }

  public static class OfText extends Generic<String> {
    @Override
    @JwtScheme("partner")
    @RolesAllowed("admin")
    public String post(String entity) {
      return "secret";
    }
  }

  @Test
  void override_of_a_generic_method() {
    try (RestApplication application = of(OfText.class)) {
      assertThat(application.send("POST", "/generic").status()).isEqualTo(401);
      assertThat(
              application
                  .send("POST", "/generic", "Authorization", "Bearer " + token("staff", "admin"))
                  .status())
          .isEqualTo(401);
    }
  }

  @Path("api")
  public interface Api {
    @GET
    @PermitAll
    default String get() {
      return "open";
    }
  }

  public interface Stricter extends Api {
    @Override
    @JwtScheme("partner")
    @RolesAllowed("admin")
    default String get() {
      return "secret";
    }
  }

  public static class ByDefault implements Api, Stricter {}

  @Test
  void default_method_of_the_more_special_interface() {
    try (RestApplication application = of(ByDefault.class)) {
      application.assertForPartnersAdmins("/api");
    }
  }

  @Path("empty")
  public static class EmptyRoles {
    @GET
    @RolesAllowed({})
    public String get() {
      return "secret";
    }
  }

  @Test
  void roles_allowed_without_a_role_denies_every_caller() {
    try (RestApplication application = of(EmptyRoles.class)) {
      assertThat(application.get("/empty")).isEqualTo(403);
      assertThat(application.get("/empty", token("staff", "admin"))).isEqualTo(403);
      assertThat(application.send("GET", "/empty").headers()).doesNotContainKey("www-authenticate");
    }
  }

  @Path("root")
  public static class Root {
    static Object next = "";

    @Path("sub")
    public Object sub() {
      return next;
    }

    @Path("typed")
    public Sub typed() {
      return (Sub) next;
    }
  }

  public static class Sub {
    @GET
    public String get() {
      return "open";
    }
  }

  @DenyAll
  public static class DeniedSub extends Sub {}

  public interface SubApi {
    @GET
    @RolesAllowed("clerk")
    String get();
  }

  @JwtScheme("partner")
  public static class SubOfApi implements SubApi {
    @Override
    @RolesAllowed("admin")
    public String get() {
      return "secret";
    }
  }

  public static class GuardedSub extends Sub {}

  @JwtScheme("partner")
  @RolesAllowed("admin")
  public static class HiddenSub extends GuardedSub {}

  public static class Producers {
    @Produces
    @ApplicationScoped
    @Typed(GuardedSub.class)
    GuardedSub guarded() {
      return new HiddenSub();
    }

    @Produces
    @ApplicationScoped
    @Typed(Sub.class)
    Sub sub() {
      return new DeniedSub();
    }

    @Produces
    @ApplicationScoped
    SubApi api() {
      return new SubOfApi();
    }
  }

  @Test
  void sub_resource_that_is_a_proxy_of_a_producer() {
    Deployment cdi = RestApplication.plan(Producers.class).start();
    try (RestApplication application =
        deployed(cdi, new RestApplication.Listed(Set.of(Root.class), Set.of()))) {
      Root.next = cdi.get(Sub.class);
      assertThat(application.get("/root/sub")).isEqualTo(403);
      assertThat(application.get("/root/typed")).isEqualTo(403);
      Root.next = cdi.get(GuardedSub.class);
      application.assertForPartnersAdmins("/root/typed");
      assertThat(application.findings()).isEmpty();
    }
  }

  @Test
  void sub_resource_that_is_a_proxy_of_a_produced_interface() {
    Deployment cdi = RestApplication.plan(Producers.class).start();
    try (RestApplication application =
        deployed(cdi, new RestApplication.Listed(Set.of(Root.class), Set.of()))) {
      Root.next = cdi.get(SubApi.class);
      application.assertForPartnersAdmins("/root/sub");
    }
  }

  @Test
  void sub_resource_that_is_a_jdk_proxy_is_denied_and_reported() {
    try (RestApplication application = of(Root.class)) {
      Root.next =
          Proxy.newProxyInstance(
              SubApi.class.getClassLoader(), new Class<?>[] {SubApi.class}, (p, m, a) -> "secret");
      assertThat(application.get("/root/sub")).isEqualTo(403);
      assertThat(application.get("/root/sub", token("staff", "clerk"))).isEqualTo(403);
      assertThat(application.findings())
          .containsExactly(
              "JWTS-213 dev.jwtschemes.internal.adapter.rest.MatchedObjectTest$SubApi#get: What runs at a request can't be known, so that every caller is refused (the object's class is hidden, or it has no object). Return or register an object of a class of the application instead of a proxy, lambda or programmatic resource.");
    }
  }

  @Test
  void sub_resource_of_each_class_has_its_own_rule() {
    try (RestApplication application = of(Root.class)) {
      Root.next = new Sub();
      assertThat(application.get("/root/typed")).isEqualTo(200);
      Root.next = new DeniedSub();
      assertThat(application.get("/root/typed")).isEqualTo(403);
      Root.next = new Sub();
      assertThat(application.get("/root/typed")).isEqualTo(200);
      assertThat(application.findings()).isEmpty();
    }
  }

  @Test
  void anonymous_class_inherits_the_rule() {
    try (RestApplication application = of(Root.class)) {
      Root.next = new DeniedSub() {};
      assertThat(application.get("/root/typed")).isEqualTo(403);
    }
  }
}
