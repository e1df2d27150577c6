package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The class and method that really run, through what hides them. */
class RunningMethodTest {
  @Path("a")
  public interface Api {
    @GET
    String get();
  }

  @JwtScheme("partner")
  public static class Implementation implements Api {
    @Override
    @RolesAllowed("admin")
    public String get() {
      return "";
    }
  }

  @Test
  void class_that_implements_the_declared_interface() throws Exception {
    RunningMethod running = RunningMethod.of(new Implementation(), Api.class.getMethod("get"));
    assertThat(running.known()).isTrue();
    assertThat(running.target())
        .isEqualTo(new ResourceTarget(Implementation.class, Implementation.class.getMethod("get")));
    assertThat(running.rules())
        .containsExactly(new AccessRule(Access.ROLES, Set.of("admin"), Set.of("partner")));
  }

  @Path("a")
  public abstract static class Base {
    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  public static class Closed extends Base {
    @Override
    @DenyAll
    public String get() {
      return "";
    }
  }

  @Test
  void override_of_the_declared_method() throws Exception {
    assertThat(access(new Closed(), Base.class.getMethod("get"))).containsExactly(Access.DENIED);
  }

  public interface Open {
    @GET
    @PermitAll
    default String get() {
      return "";
    }
  }

  public interface Shut extends Open {
    @Override
    @DenyAll
    default String get() {
      return "";
    }
  }

  public static class Both implements Open, Shut {}

  @Test
  void default_method_that_wins() throws Exception {
    assertThat(access(new Both(), Open.class.getMethod("get"))).containsExactly(Access.DENIED);
  }

  public static class Secret {
    @PermitAll
    @SuppressWarnings("unused")
    private String get() {
      return "";
    }
  }

  @RolesAllowed("clerk")
  public static class Public extends Secret {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void private_method_of_a_superclass_is_another_one() throws Exception {
    assertThat(access(new Public(), Public.class.getMethod("get"))).containsExactly(Access.ROLES);
  }

  @Test
  void jdk_proxy_is_not_known() throws Exception {
    Object proxy =
        Proxy.newProxyInstance(
            Api.class.getClassLoader(), new Class<?>[] {Api.class}, (self, method, args) -> "");
    RunningMethod running = RunningMethod.of(proxy, Api.class.getMethod("get"));
    assertThat(running.known()).isFalse();
    assertThat(running.rules()).containsExactly(AccessRule.denied());
  }

  @Test
  void lambda_is_not_known() throws Exception {
    Supplier<String> lambda = () -> "";
    RunningMethod running = RunningMethod.of(lambda, Supplier.class.getMethod("get"));
    assertThat(running.known()).isFalse();
  }

  @Test
  void object_that_does_not_have_the_method_is_not_known() throws Exception {
    assertThat(RunningMethod.of("text", Api.class.getMethod("get")).known()).isFalse();
  }

  @ApplicationScoped
  public static class Plain {
    @GET
    @RolesAllowed("plain")
    public String get() {
      return "";
    }
  }

  @Specializes
  @DenyAll
  public static class Special extends Plain {
    @Override
    @DenyAll
    public String get() {
      return "";
    }
  }

  @Test
  void bean_that_specializes_another() throws Exception {
    try (Deployment deployment = Deployment.of(Plain.class, Special.class).start()) {
      Object proxy = deployment.get(Plain.class);
      assertThat(access(proxy, Plain.class.getMethod("get"))).containsExactly(Access.DENIED);
    }
  }

  /** Counts how often it is made: to know its rule it need not be. */
  @RequestScoped
  @RolesAllowed("clerk")
  public static class Lazy {
    static int made;

    public Lazy() {
      made++;
    }

    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void class_of_a_bean_is_known_without_making_it() throws Exception {
    try (Deployment deployment = Deployment.of(Lazy.class).start()) {
      Object proxy = deployment.get(Lazy.class);
      int before = Lazy.made;
      assertThat(access(proxy, Lazy.class.getMethod("get"))).containsExactly(Access.ROLES);
      assertThat(Lazy.made).isEqualTo(before);
    }
  }

  public static class Sub {
    @GET
    public String get() {
      return "";
    }
  }

  @DenyAll
  public static class DeniedSub extends Sub {}

  @Test
  void proxy_of_what_a_producer_made() throws Exception {
    try (Deployment deployment = Deployment.of(Factory.class).start()) {
      Object proxy = deployment.get(Sub.class);
      assertThat(proxy.getClass()).isNotEqualTo(DeniedSub.class);
      assertThat(access(proxy, Sub.class.getMethod("get"))).containsExactly(Access.DENIED);
    }
  }

  @Test
  void proxy_of_an_interface_that_a_producer_made() throws Exception {
    try (Deployment deployment = Deployment.of(Factory.class).start()) {
      Object proxy = deployment.get(Api.class);
      assertThat(access(proxy, Api.class.getMethod("get"))).containsExactly(Access.ROLES);
    }
  }

  /** Makes what only its class says anything about. */
  public static class Factory {
    @Produces
    @ApplicationScoped
    Sub sub() {
      return new DeniedSub();
    }

    @Produces
    @ApplicationScoped
    Api api() {
      return new Implementation();
    }
  }

  private static List<Access> access(Object object, Method declared) {
    return RunningMethod.of(object, declared).rules().stream().map(AccessRule::access).toList();
  }
}
