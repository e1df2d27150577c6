package dev.jwtschemes.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Annotations of one class and its methods. */
class RuleReaderTest {

  static class Bare {
    void bare() {}

    @RolesAllowed({"clerk", "boss"})
    void roles() {}

    @RolesAllowed("**")
    void anyCaller() {}

    @RolesAllowed({"clerk", "**"})
    void anyCallerOrClerk() {}

    @RolesAllowed({})
    void noRole() {}

    @PermitAll
    void open() {}

    @DenyAll
    void denied() {}

    @JwtScheme("staff")
    void scheme() {}

    @JwtScheme("staff")
    @JwtScheme("partner")
    void schemes() {}

    @PermitAll
    @JwtScheme("staff")
    void optional() {}

    @RolesAllowed("clerk")
    @JwtScheme("staff")
    void rolesOfScheme() {}

    @DenyAll
    @JwtScheme("staff")
    void deniedOfScheme() {}

    @PermitAll
    @RolesAllowed("clerk")
    void contradicting() {}

    @PermitAll
    @DenyAll
    @JwtScheme("staff")
    void contradictingOfScheme() {}
  }

  @Test
  void nothing_written_is_unannotated() {
    assertThat(rule(Bare.class, "bare")).isEqualTo(rule(Access.UNANNOTATED));
  }

  @Test
  void roles_allowed_lists_the_roles() {
    assertThat(rule(Bare.class, "roles"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of("clerk", "boss"), Set.of()));
  }

  @Test
  void two_stars_let_any_authenticated_caller_in() {
    assertThat(rule(Bare.class, "anyCaller")).isEqualTo(rule(Access.AUTHENTICATED));
    assertThat(rule(Bare.class, "anyCallerOrClerk")).isEqualTo(rule(Access.AUTHENTICATED));
  }

  @Test
  void roles_allowed_without_a_role_lets_nobody_in() {
    assertThat(rule(Bare.class, "noRole"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of(), Set.of()));
  }

  @Test
  void permit_all_without_a_scheme_is_open() {
    assertThat(rule(Bare.class, "open")).isEqualTo(rule(Access.OPEN));
  }

  @Test
  void deny_all_denies() {
    assertThat(rule(Bare.class, "denied")).isEqualTo(rule(Access.DENIED));
  }

  @Test
  void scheme_without_a_permission_means_authenticated() {
    assertThat(rule(Bare.class, "scheme")).isEqualTo(rule(Access.AUTHENTICATED, "staff"));
  }

  @Test
  void repeated_scheme_lists_all_in_order() {
    assertThat(rule(Bare.class, "schemes").schemes()).containsExactly("staff", "partner");
    assertThat(rule(Bare.class, "schemes").access()).isEqualTo(Access.AUTHENTICATED);
  }

  @Test
  void permit_all_and_scheme_on_one_method_make_the_token_optional() {
    assertThat(rule(Bare.class, "optional")).isEqualTo(rule(Access.OPTIONAL, "staff"));
  }

  @Test
  void roles_and_scheme_on_one_method_both_hold() {
    assertThat(rule(Bare.class, "rolesOfScheme"))
        .isEqualTo(new AccessRule(Access.ROLES, Set.of("clerk"), Set.of("staff")));
  }

  @Test
  void deny_all_denies_whatever_the_scheme() {
    assertThat(rule(Bare.class, "deniedOfScheme")).isEqualTo(rule(Access.DENIED, "staff"));
  }

  @Test
  void two_permissions_on_one_element_deny() throws NoSuchMethodException {
    assertThat(rule(Bare.class, "contradicting")).isEqualTo(rule(Access.DENIED));
    assertThat(rule(Bare.class, "contradictingOfScheme")).isEqualTo(rule(Access.DENIED, "staff"));
    assertThat(RuleReader.contradiction(Bare.class, method(Bare.class, "contradicting")))
        .hasValue(Bare.class.getDeclaredMethod("contradicting"));
    assertThat(RuleReader.contradiction(Bare.class, method(Bare.class, "rolesOfScheme"))).isEmpty();
  }

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
    assertThat(RuleReader.schemesOf(Bare.class)).isEmpty();
  }

  @Test
  void rule_of_a_method_alone_leaves_out_its_class() {
    assertThat(RuleReader.ofMethodAlone(Staff.class, method(Staff.class, "bare")))
        .isEqualTo(rule(Access.UNANNOTATED));
    assertThat(RuleReader.ofMethodAlone(Staff.class, method(Staff.class, "open")))
        .isEqualTo(rule(Access.OPEN));
  }

  static AccessRule rule(Class<?> type, String method) {
    return RuleReader.ofMethod(type, method(type, method));
  }

  static AccessRule rule(Access access, String... schemes) {
    return new AccessRule(access, Set.of(), Set.of(schemes));
  }

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
