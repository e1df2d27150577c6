package dev.jwtschemes.internal.rule;

import static dev.jwtschemes.internal.rule.RuleReaderTest.method;
import static dev.jwtschemes.internal.rule.RuleReaderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Annotations of a method and its class together. */
class ClassRuleTest {

  @RolesAllowed("clerk")
  static class ClerksOnly {
    void bare() {}

    @RolesAllowed("boss")
    void boss() {}

    @PermitAll
    void open() {}

    @DenyAll
    void denied() {}

    @JwtScheme("staff")
    void scheme() {}
  }

  @Test
  void permission_of_the_class_holds_for_methods_without_one() {
    assertThat(rule(ClerksOnly.class, "bare"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of("clerk"), Set.of()));
  }

  @Test
  void permission_of_the_method_replaces_that_of_the_class() {
    assertThat(rule(ClerksOnly.class, "boss"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of("boss"), Set.of()));
    assertThat(rule(ClerksOnly.class, "open")).isEqualTo(rule(Access.OPEN));
    assertThat(rule(ClerksOnly.class, "denied")).isEqualTo(rule(Access.DENIED));
  }

  @Test
  void roles_of_the_class_still_hold_for_a_method_with_a_scheme_only() {
    assertThat(rule(ClerksOnly.class, "scheme"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of("clerk"), Set.of("staff")));
  }

  @Test
  void permissions_on_different_elements_are_no_contradiction() {
    assertThat(RuleReader.contradiction(ClerksOnly.class, method(ClerksOnly.class, "open")))
        .isEmpty();
  }

  @DenyAll
  static class Closed {
    @JwtScheme("staff")
    void scheme() {}
  }

  @Test
  void deny_all_of_the_class_still_holds_for_a_method_with_a_scheme_only() {
    assertThat(rule(Closed.class, "scheme")).isEqualTo(rule(Access.DENIED, "staff"));
  }

  @PermitAll
  static class Open {
    @JwtScheme("staff")
    void scheme() {}

    void bare() {}
  }

  @Test
  void scheme_closer_than_permit_all_cancels_it() {
    assertThat(rule(Open.class, "scheme")).isEqualTo(rule(Access.AUTHENTICATED, "staff"));
    assertThat(rule(Open.class, "bare")).isEqualTo(rule(Access.OPEN));
  }

  @JwtScheme("staff")
  static class Staff {
    void bare() {}

    @PermitAll
    void open() {}

    @RolesAllowed("clerk")
    void roles() {}

    @JwtScheme("partner")
    void partner() {}
  }

  @Test
  void scheme_of_the_class_holds_for_methods_without_one() {
    assertThat(rule(Staff.class, "bare")).isEqualTo(rule(Access.AUTHENTICATED, "staff"));
    assertThat(rule(Staff.class, "roles"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of("clerk"), Set.of("staff")));
  }

  @Test
  void permit_all_closer_than_the_scheme_makes_the_token_optional() {
    assertThat(rule(Staff.class, "open")).isEqualTo(rule(Access.OPTIONAL, "staff"));
  }

  @Test
  void scheme_of_the_method_replaces_that_of_the_class() {
    assertThat(rule(Staff.class, "partner")).isEqualTo(rule(Access.AUTHENTICATED, "partner"));
  }

  @PermitAll
  @JwtScheme("staff")
  static class OptionalStaff {
    void bare() {}

    @JwtScheme("partner")
    void partner() {}
  }

  @Test
  void permit_all_and_scheme_on_one_class_make_the_token_optional_in_its_methods() {
    assertThat(rule(OptionalStaff.class, "bare")).isEqualTo(rule(Access.OPTIONAL, "staff"));
    assertThat(rule(OptionalStaff.class, "partner"))
        .isEqualTo(rule(Access.AUTHENTICATED, "partner"));
  }

  @Test
  void rule_of_a_class_alone_is_that_of_its_bare_methods() {
    assertThat(RuleReader.ofClass(Staff.class)).isEqualTo(rule(Access.AUTHENTICATED, "staff"));
    assertThat(RuleReader.schemesOf(Staff.class)).containsExactly("staff");
    assertThat(RuleReader.schemesOf(Open.class)).isEmpty();
  }

  @Test
  void rule_of_a_method_alone_leaves_out_its_class() {
    assertThat(RuleReader.ofMethodAlone(Staff.class, method(Staff.class, "bare")))
        .isEqualTo(rule(Access.UNANNOTATED));
    assertThat(RuleReader.ofMethodAlone(Staff.class, method(Staff.class, "open")))
        .isEqualTo(rule(Access.OPEN));
  }
}
