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

/** Annotations of one method. */
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
  void roles_allowed_without_a_role_denies_every_caller() {
    assertThat(rule(Bare.class, "noRole")).isEqualTo(rule(Access.DENIED));
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

  static AccessRule rule(Class<?> type, String method) {
    return RuleReader.ofMethod(type, method(type, method));
  }

  static AccessRule rule(Access access, String... schemes) {
    return new AccessRule(access, Set.of(), Set.of(schemes));
  }

  static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
