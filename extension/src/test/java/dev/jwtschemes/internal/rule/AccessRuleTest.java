package dev.jwtschemes.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.rule.AccessRule.Access;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessRuleTest {

  @ParameterizedTest
  @EnumSource(
      value = Access.class,
      names = {"AUTHENTICATED", "ROLES"})
  void protected_without_a_scheme_needs_the_default(Access access) {
    AccessRule rule = new AccessRule(access, Set.of(), Set.of());
    assertThat(rule.isProtected()).isTrue();
    assertThat(rule.needsDefault()).isTrue();
    assertThat(new AccessRule(access, Set.of(), Set.of("staff")).needsDefault()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Access.class,
      names = {"AUTHENTICATED", "ROLES"},
      mode = EnumSource.Mode.EXCLUDE)
  void what_is_not_protected_needs_no_default(Access access) {
    AccessRule rule = new AccessRule(access, Set.of(), Set.of());
    assertThat(rule.isProtected()).isFalse();
    assertThat(rule.needsDefault()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Access.class,
      names = {"AUTHENTICATED", "ROLES", "UNANNOTATED"})
  void application_fills_in_its_scheme_where_the_default_would_be_asked(Access access) {
    AccessRule rule = new AccessRule(access, Set.of("clerk"), Set.of());
    assertThat(rule.orSchemes(Set.of("staff")))
        .isEqualTo(new AccessRule(access, Set.of("clerk"), Set.of("staff")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Access.class,
      names = {"OPEN", "OPTIONAL", "DENIED"})
  void application_protects_nothing_by_itself(Access access) {
    AccessRule rule = new AccessRule(access, Set.of(), Set.of());
    assertThat(rule.orSchemes(Set.of("staff"))).isEqualTo(rule);
  }

  @Test
  void scheme_of_the_resource_comes_before_that_of_the_application() {
    AccessRule rule = new AccessRule(Access.AUTHENTICATED, Set.of(), Set.of("partner"));
    assertThat(rule.orSchemes(Set.of("staff"))).isEqualTo(rule);
  }

  @Test
  void keeps_the_order_of_roles_and_schemes() {
    Set<String> given = new LinkedHashSet<>(List.of("z", "a", "m"));
    AccessRule rule = new AccessRule(Access.ROLES, given, given);
    assertThat(rule.roles()).containsExactly("z", "a", "m");
    assertThat(rule.schemes()).containsExactly("z", "a", "m");
  }

  @ParameterizedTest
  @CsvSource({
    "UNANNOTATED, no annotation",
    "OPEN, open",
    "OPTIONAL, token optional",
    "AUTHENTICATED, authenticated",
    "ROLES, roles [clerk]",
    "DENIED, denied"
  })
  void says_itself_in_a_few_words(Access access, String words) {
    assertThat(new AccessRule(access, Set.of("clerk"), Set.of()).summary()).hasToString(words);
  }

  @Test
  void target_names_class_and_method() throws NoSuchMethodException {
    assertThat(new ResourceTarget(String.class, String.class.getMethod("length")).where())
        .isEqualTo("java.lang.String#length");
  }
}
