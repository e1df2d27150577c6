package dev.jwtschemes.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the most derived class to its interfaces, first found. */
class RuleInheritanceTest {

  interface Api {
    @RolesAllowed("of-interface")
    String onInterface();

    @RolesAllowed("of-interface")
    String onBoth();
  }

  static class Base implements Api {
    @Override
    public String onInterface() {
      return "";
    }

    @Override
    @RolesAllowed("of-base")
    public String onBoth() {
      return "";
    }

    @JwtScheme("base")
    public String schemeOnly() {
      return "";
    }

    @PermitAll
    public String openInBase() {
      return "";
    }

    public String bare() {
      return "";
    }
  }

  @JwtScheme("derived")
  static class Derived extends Base {
    @Override
    public String onBoth() {
      return "";
    }

    @Override
    @JwtScheme("method")
    public String openInBase() {
      return "";
    }
  }

  @Test
  void method_takes_the_annotation_of_the_interface_it_implements() throws Exception {
    assertThat(rule(Base.class, "onInterface")).isEqualTo(roles("of-interface"));
  }

  @Test
  void class_comes_before_its_interface() throws Exception {
    assertThat(rule(Base.class, "onBoth")).isEqualTo(roles("of-base"));
  }

  @Test
  void method_of_the_interface_is_looked_up_at_the_class() throws Exception {
    assertThat(RuleReader.ofMethod(Base.class, Api.class.getMethod("onBoth")))
        .isEqualTo(roles("of-base"));
  }

  @Test
  void overriding_method_without_annotation_inherits_that_of_the_overridden() throws Exception {
    assertThat(rule(Derived.class, "onBoth"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of("of-base"), Set.of("derived")));
  }

  @Test
  void method_of_the_superclass_comes_before_the_derived_class() throws Exception {
    assertThat(rule(Derived.class, "schemeOnly"))
        .isEqualTo(RuleReaderTest.rule(Access.AUTHENTICATED, "base"));
  }

  @Test
  void class_level_rule_of_a_subclass_covers_inherited_methods() throws Exception {
    assertThat(rule(Base.class, "bare")).isEqualTo(RuleReaderTest.rule(Access.UNANNOTATED));
    assertThat(rule(Derived.class, "bare"))
        .isEqualTo(RuleReaderTest.rule(Access.AUTHENTICATED, "derived"));
  }

  @Test
  void scheme_of_an_overriding_method_cancels_permit_all_of_the_overridden() throws Exception {
    assertThat(rule(Derived.class, "openInBase"))
        .isEqualTo(RuleReaderTest.rule(Access.AUTHENTICATED, "method"));
  }

  @RolesAllowed("of-interface")
  interface Guarded {
    String get();
  }

  @RolesAllowed("of-super")
  static class GuardedSuper {
    public String inherited() {
      return "";
    }
  }

  static class GuardedByInterface implements Guarded {
    @Override
    public String get() {
      return "";
    }
  }

  static class GuardedByBoth extends GuardedSuper implements Guarded {
    @Override
    public String get() {
      return "";
    }
  }

  @DenyAll
  static class Closed extends GuardedSuper {}

  @Test
  void class_level_rule_is_taken_from_interfaces_last() throws Exception {
    assertThat(rule(GuardedByInterface.class, "get")).isEqualTo(roles("of-interface"));
    assertThat(rule(GuardedByBoth.class, "get")).isEqualTo(roles("of-super"));
  }

  @Test
  void class_level_rule_of_a_subclass_replaces_that_of_the_superclass() throws Exception {
    assertThat(rule(GuardedSuper.class, "inherited")).isEqualTo(roles("of-super"));
    assertThat(rule(Closed.class, "inherited")).isEqualTo(RuleReaderTest.rule(Access.DENIED));
  }

  interface Far {
    @RolesAllowed("far")
    String get();
  }

  interface Near extends Far {
    @Override
    @RolesAllowed("near")
    String get();
  }

  static class Implementation implements Near {
    @Override
    public String get() {
      return "";
    }
  }

  @Test
  void nearer_interface_comes_first() throws Exception {
    assertThat(rule(Implementation.class, "get")).isEqualTo(roles("near"));
  }

  static class OtherParameter extends Base {
    public String onBoth(String parameter) {
      return parameter;
    }
  }

  @Test
  void overload_has_nothing_to_do_with_it() throws Exception {
    assertThat(
            RuleReader.ofMethod(
                OtherParameter.class, OtherParameter.class.getMethod("onBoth", String.class)))
        .isEqualTo(RuleReaderTest.rule(Access.UNANNOTATED));
  }

  @ApplicationScoped
  @JwtScheme("staff")
  public static class Bean {
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }

    public String bare() {
      return "";
    }
  }

  @Test
  void proxy_of_the_container_is_passed_over() throws Exception {
    try (Deployment deployment = Deployment.of(Bean.class).withScheme("staff").start()) {
      Class<?> proxy =
          deployment.started().select(Bean.class, JwtScheme.Literal.of("staff")).get().getClass();
      assertThat(proxy).isNotEqualTo(Bean.class);
      assertThat(RuleReader.ofMethod(proxy, proxy.getMethod("get")))
          .isEqualTo(new AccessRule(Access.ROLES, Set.of("clerk"), Set.of("staff")));
      assertThat(RuleReader.ofMethod(proxy, Bean.class.getMethod("bare")))
          .isEqualTo(RuleReaderTest.rule(Access.AUTHENTICATED, "staff"));
    }
  }

  private static AccessRule rule(Class<?> type, String method) throws NoSuchMethodException {
    return RuleReader.ofMethod(type, type.getMethod(method));
  }

  private static AccessRule roles(String role) {
    return new AccessRule(Access.ROLES, Set.of(role), Set.of());
  }
}
