package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.request.Requirement.Need;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Literal;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of a method and its locators, resolved against the schemes of the moment. */
class RequirementTest {
  private static final Schemes TWO = schemes(Optional.of("staff"), "partner", "staff");
  private static final Schemes NONE = schemes(Optional.empty());

  private static final AccessRule BARE = rule(Access.UNANNOTATED);
  private static final AccessRule AUTHENTICATED = rule(Access.AUTHENTICATED);
  private static final AccessRule OPEN = rule(Access.OPEN);
  private static final AccessRule DENIED = rule(Access.DENIED);

  @Test
  void permission_without_a_scheme_takes_the_default() {
    assertThat(of(TWO, AUTHENTICATED)).isEqualTo(caller("staff"));
    assertThat(of(TWO, roles("clerk")))
        .isEqualTo(
            new Requirement(
                Need.CALLER, Set.of("staff"), List.of(Set.of("clerk")), Optional.empty()));
  }

  @Test
  void every_scheme_is_a_candidate_when_the_default_is_a_star() {
    Schemes every = schemes(Optional.of("*"), "partner", "staff");
    assertThat(of(every, AUTHENTICATED)).isEqualTo(caller("partner", "staff"));
  }

  @Test
  void a_named_scheme_is_what_it_has_in_common_with_every_scheme() {
    Schemes every = schemes(Optional.of("*"), "partner", "staff");
    assertThat(of(every, AUTHENTICATED, rule(Access.AUTHENTICATED, "staff")))
        .isEqualTo(caller("staff"));
    assertThat(of(every, rule(Access.AUTHENTICATED, "staff"), AUTHENTICATED))
        .isEqualTo(caller("staff"));
    assertThat(of(every, AUTHENTICATED, AUTHENTICATED)).isEqualTo(caller("partner", "staff"));
  }

  @Test
  void named_schemes_are_the_candidates_in_their_order() {
    Set<String> named = new LinkedHashSet<>(List.of("staff", "partner"));
    Requirement requirement = of(TWO, new AccessRule(Access.AUTHENTICATED, Set.of(), named));
    assertThat(requirement.need()).isEqualTo(Need.CALLER);
    assertThat(requirement.candidates()).containsExactly("staff", "partner");
  }

  @Test
  void open_method_needs_nothing_and_every_scheme_may_check_a_token() {
    assertThat(of(TWO, OPEN))
        .isEqualTo(
            new Requirement(Need.NOTHING, Set.of("partner", "staff"), List.of(), Optional.empty()));
    assertThat(of(NONE, OPEN))
        .isEqualTo(new Requirement(Need.NOTHING, Set.of(), List.of(), Optional.empty()));
  }

  @Test
  void open_method_takes_no_notice_of_the_schemes_it_names() {
    assertThat(of(TWO, rule(Access.OPEN, "staff")).candidates())
        .containsExactly("partner", "staff");
  }

  @Test
  void optional_method_needs_a_valid_token_of_its_schemes_if_one_is_sent() {
    assertThat(of(TWO, rule(Access.OPTIONAL, "partner")))
        .isEqualTo(
            new Requirement(Need.VALID_IF_SENT, Set.of("partner"), List.of(), Optional.empty()));
  }

  @Test
  void optional_token_without_a_named_scheme_may_be_of_any() {
    assertThat(of(TWO, rule(Access.OPTIONAL)))
        .isEqualTo(
            new Requirement(
                Need.VALID_IF_SENT, Set.of("partner", "staff"), List.of(), Optional.empty()));
  }

  @Test
  void unannotated_method_is_what_the_setting_says() {
    assertThat(of(TWO, Unannotated.PERMIT, BARE).need()).isEqualTo(Need.NOTHING);
    assertThat(of(TWO, Unannotated.AUTHENTICATED, BARE)).isEqualTo(caller("staff"));
    assertThat(of(TWO, Unannotated.DENY, BARE)).isEqualTo(never());
  }

  @Test
  void setting_says_nothing_about_annotated_methods() {
    assertThat(of(TWO, Unannotated.DENY, OPEN).need()).isEqualTo(Need.NOTHING);
    assertThat(of(TWO, Unannotated.DENY, AUTHENTICATED)).isEqualTo(caller("staff"));
  }

  @Test
  void scheme_of_the_application_replaces_the_default_and_protects_nothing() {
    AccessRule bare = BARE.orSchemes(Set.of("partner"));
    assertThat(of(TWO, Unannotated.AUTHENTICATED, bare)).isEqualTo(caller("partner"));
    assertThat(of(TWO, Unannotated.PERMIT, bare).need()).isEqualTo(Need.NOTHING);
    assertThat(of(TWO, AUTHENTICATED.orSchemes(Set.of("partner")))).isEqualTo(caller("partner"));
  }

  @Test
  void denied_method_is_closed_whatever_the_schemes() {
    assertThat(of(TWO, DENIED)).isEqualTo(never());
    assertThat(of(NONE, rule(Access.DENIED, "nobody"))).isEqualTo(never());
  }

  @Test
  void protected_method_without_any_default_is_trouble() {
    Requirement requirement = of(schemes(Optional.empty(), "partner", "staff"), AUTHENTICATED);
    assertThat(requirement.candidates()).isEmpty();
    assertThat(requirement.need()).isEqualTo(Need.CALLER);
    assertThat(requirement.trouble())
        .hasValue(Literal.failure(FailureReason.NO_DEFAULT_SCHEME, "registered: [partner, staff]"));
  }

  @Test
  void one_unregistered_scheme_of_several_is_trouble() {
    assertThat(of(TWO, rule(Access.AUTHENTICATED, "staf")).trouble())
        .hasValue(
            Literal.failure(
                FailureReason.SCHEME_NOT_REGISTERED,
                "'staf' is not registered; registered: [partner, staff], did you mean 'staff'?"));
    assertThat(of(TWO, rule(Access.OPTIONAL, "staff", "nobody")).trouble().orElseThrow().reason())
        .isEqualTo(FailureReason.SCHEME_NOT_REGISTERED);
  }

  @Test
  void unregistered_default_is_trouble() {
    assertThat(of(schemes(Optional.of("nobody"), "staff"), AUTHENTICATED).trouble())
        .map(Failure::reason)
        .hasValue(FailureReason.SCHEME_NOT_REGISTERED);
  }

  @Test
  void trouble_of_the_method_or_of_a_locator_is_told() {
    AccessRule wrong = rule(Access.AUTHENTICATED, "nobody");
    assertThat(of(TWO, wrong, AUTHENTICATED).trouble())
        .map(Failure::reason)
        .hasValue(FailureReason.SCHEME_NOT_REGISTERED);
    assertThat(of(TWO, AUTHENTICATED, wrong).trouble())
        .map(Failure::reason)
        .hasValue(FailureReason.SCHEME_NOT_REGISTERED);
  }

  @Test
  void rule_of_a_locator_is_added_to_that_of_the_method() {
    assertThat(of(TWO, roles("clerk"), roles("boss")).missingRoles(Set.of("clerk")))
        .hasValue(Set.of("boss"));
    assertThat(of(TWO, roles("clerk"), roles("boss")).missingRoles(Set.of("boss")))
        .hasValue(Set.of("clerk"));
    assertThat(of(TWO, roles("clerk"), roles("boss")).missingRoles(Set.of("boss", "clerk")))
        .isEmpty();
  }

  @Test
  void protected_locator_closes_an_open_or_optional_method() {
    assertThat(of(TWO, OPEN, AUTHENTICATED)).isEqualTo(caller("staff"));
    assertThat(of(TWO, BARE, AUTHENTICATED)).isEqualTo(caller("staff"));
    assertThat(of(TWO, rule(Access.OPTIONAL), AUTHENTICATED)).isEqualTo(caller("staff"));
  }

  @Test
  void schemes_of_an_optional_method_count_where_a_locator_demands_a_caller() {
    AccessRule both = rule(Access.OPTIONAL, "partner", "staff");
    assertThat(of(TWO, both, AUTHENTICATED)).isEqualTo(caller("staff"));
    assertThat(of(TWO, rule(Access.OPTIONAL, "partner"), AUTHENTICATED).trouble())
        .hasValue(
            Literal.failure(FailureReason.DENIED, "no scheme is common to [partner] and [staff]"));
  }

  @Test
  void ignored_method_is_untouched_unless_a_locator_restricts() {
    assertThat(of(TWO, Unannotated.IGNORE, BARE))
        .isEqualTo(new Requirement(Need.UNTOUCHED, Set.of(), List.of(), Optional.empty()));
    assertThat(of(TWO, Unannotated.IGNORE, BARE, OPEN).need()).isEqualTo(Need.UNTOUCHED);
    assertThat(of(TWO, Unannotated.IGNORE, BARE, AUTHENTICATED)).isEqualTo(caller("staff"));
    assertThat(of(TWO, Unannotated.IGNORE, BARE, DENIED)).isEqualTo(never());
    assertThat(of(TWO, Unannotated.IGNORE, OPEN).need()).isEqualTo(Need.NOTHING);
  }

  @Test
  void denied_locator_closes_everything_behind_it() {
    assertThat(of(TWO, OPEN, DENIED)).isEqualTo(never());
    assertThat(of(TWO, AUTHENTICATED, OPEN, DENIED)).isEqualTo(never());
  }

  @Test
  void open_locator_opens_nothing() {
    assertThat(of(TWO, AUTHENTICATED, OPEN)).isEqualTo(caller("staff"));
    assertThat(of(TWO, AUTHENTICATED, BARE)).isEqualTo(caller("staff"));
    assertThat(of(TWO, DENIED, OPEN)).isEqualTo(never());
  }

  @Test
  void setting_for_unannotated_methods_is_not_about_locators() {
    assertThat(of(TWO, Unannotated.DENY, OPEN, BARE).need()).isEqualTo(Need.NOTHING);
  }

  @Test
  void token_below_an_optional_locator_has_to_be_of_its_schemes() {
    Requirement partners =
        new Requirement(Need.VALID_IF_SENT, Set.of("partner"), List.of(), Optional.empty());
    AccessRule locator = rule(Access.OPTIONAL, "partner");
    assertThat(of(TWO, OPEN, locator)).isEqualTo(partners);
    assertThat(of(TWO, BARE, locator)).isEqualTo(partners);
    assertThat(of(TWO, OPEN, OPEN, locator)).isEqualTo(partners);
    assertThat(of(TWO, rule(Access.OPTIONAL, "staff", "partner"), locator)).isEqualTo(partners);
  }

  @Test
  void optional_locator_narrows_a_method_that_needs_a_caller() {
    AccessRule locator = rule(Access.OPTIONAL, "partner");
    assertThat(of(TWO, rule(Access.AUTHENTICATED, "staff", "partner"), locator))
        .isEqualTo(caller("partner"));
    assertThat(of(schemes(Optional.of("*"), "partner", "staff"), AUTHENTICATED, locator))
        .isEqualTo(caller("partner"));
    Requirement none = of(TWO, AUTHENTICATED, locator);
    assertThat(none.need()).isEqualTo(Need.NEVER);
    assertThat(none.trouble())
        .hasValue(
            Literal.failure(FailureReason.DENIED, "no scheme is common to [staff] and [partner]"));
  }

  @Test
  void optional_rules_without_a_common_scheme_let_no_caller_pass() {
    Requirement none = of(TWO, rule(Access.OPTIONAL, "staff"), rule(Access.OPTIONAL, "partner"));
    assertThat(none.need()).isEqualTo(Need.NEVER);
    assertThat(none.trouble())
        .hasValue(
            Literal.failure(FailureReason.DENIED, "no scheme is common to [staff] and [partner]"));
  }

  @Test
  void ignored_method_is_not_left_alone_below_an_optional_locator() {
    assertThat(of(TWO, Unannotated.IGNORE, BARE, rule(Access.OPTIONAL, "partner")))
        .isEqualTo(
            new Requirement(Need.VALID_IF_SENT, Set.of("partner"), List.of(), Optional.empty()));
  }

  @Test
  void unregistered_scheme_of_an_optional_locator_is_trouble() {
    AccessRule locator = rule(Access.OPTIONAL, "nobody");
    for (AccessRule method : List.of(OPEN, BARE, AUTHENTICATED, rule(Access.OPTIONAL, "staff"))) {
      assertThat(of(TWO, method, locator).trouble())
          .map(Failure::reason)
          .hasValue(FailureReason.SCHEME_NOT_REGISTERED);
    }
  }

  @Test
  void only_schemes_that_method_and_locator_share_remain() {
    AccessRule both = rule(Access.AUTHENTICATED, "staff", "partner");
    assertThat(of(TWO, both, rule(Access.AUTHENTICATED, "partner"))).isEqualTo(caller("partner"));
  }

  @Test
  void nobody_passes_where_method_and_locator_share_no_scheme() {
    Requirement requirement = of(TWO, AUTHENTICATED, rule(Access.AUTHENTICATED, "partner"));
    assertThat(requirement.need()).isEqualTo(Need.NEVER);
    assertThat(requirement.candidates()).isEmpty();
    assertThat(requirement.trouble())
        .hasValue(
            Literal.failure(FailureReason.DENIED, "no scheme is common to [staff] and [partner]"));
  }

  @Test
  void one_of_the_roles_is_enough() {
    assertThat(of(TWO, roles("clerk", "boss")).missingRoles(Set.of("boss"))).isEmpty();
    assertThat(of(TWO, roles("clerk", "boss")).missingRoles(Set.of("guest")))
        .hasValue(Set.of("clerk", "boss"));
  }

  @Test
  void roles_allowed_without_a_role_lets_nobody_pass() {
    assertThat(of(TWO, roles()).missingRoles(Set.of("clerk"))).hasValue(Set.of());
  }

  @Test
  void authenticated_caller_needs_no_role() {
    assertThat(of(TWO, AUTHENTICATED).missingRoles(Set.of())).isEmpty();
  }

  private static Requirement of(Schemes schemes, AccessRule... rules) {
    return of(schemes, Unannotated.PERMIT, rules);
  }

  private static Requirement of(Schemes schemes, Unannotated unannotated, AccessRule... rules) {
    return Requirement.of(List.of(rules), schemes, new Settings(Validation.WARN, unannotated));
  }

  private static AccessRule rule(Access access, String... schemes) {
    return new AccessRule(access, Set.of(), Set.of(schemes));
  }

  private static AccessRule roles(String... roles) {
    return new AccessRule(Access.ROLES, Set.of(roles), Set.of());
  }

  private static Requirement caller(String... candidates) {
    return new Requirement(Need.CALLER, Set.of(candidates), List.of(), Optional.empty());
  }

  private static Requirement never() {
    return new Requirement(Need.NEVER, Set.of(), List.of(), Optional.empty());
  }

  private static Schemes schemes(Optional<String> byDefault, String... names) {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(
        Stream.of(names).map(name -> SchemeDefinition.named(name).build()).toList(), byDefault);
    return registry.current();
  }
}
