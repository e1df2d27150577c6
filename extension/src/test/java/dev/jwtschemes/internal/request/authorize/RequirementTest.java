package dev.jwtschemes.internal.request.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.authorize.Requirement.Need;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.scheme.DefinitionRules;
import dev.jwtschemes.internal.scheme.LiveRegistry;
import dev.jwtschemes.internal.scheme.Schemes;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
  private static final AccessRule OPEN = rule(Access.OPEN);
  private static final AccessRule DENIED = rule(Access.DENIED);

  @Test
  void open_method_needs_nothing_and_any_scheme_may_check_a_token() {
    assertThat(of(OPEN))
        .isEqualTo(
            new Requirement(Need.NOTHING, Set.of("partner", "staff"), List.of(), Optional.empty()));
  }

  @Test
  void optional_token_must_be_valid_for_the_named_scheme() {
    assertThat(of(rule(Access.OPTIONAL, "staff")))
        .isEqualTo(
            new Requirement(Need.VALID_IF_SENT, Set.of("staff"), List.of(), Optional.empty()));
  }

  @Test
  void optional_token_without_a_named_scheme_may_be_of_any() {
    assertThat(of(rule(Access.OPTIONAL)))
        .isEqualTo(
            new Requirement(
                Need.VALID_IF_SENT, Set.of("partner", "staff"), List.of(), Optional.empty()));
  }

  @Test
  void open_method_takes_no_notice_of_the_schemes_it_names() {
    assertThat(of(rule(Access.OPEN, "staff")).candidates()).containsExactly("partner", "staff");
  }

  @Test
  void optional_token_of_an_unregistered_scheme_is_trouble() {
    Requirement requirement = of(rule(Access.OPTIONAL, "stuff"));
    assertThat(requirement.trouble())
        .hasValue(
            Failure.of(
                FailureReason.SCHEME_NOT_REGISTERED,
                "'stuff' is not registered; registered: [partner, staff], did you mean 'staff'?"));
  }

  @Test
  void denied_method_is_for_nobody() {
    assertThat(of(DENIED))
        .isEqualTo(new Requirement(Need.NEVER, Set.of(), List.of(), Optional.empty()));
  }

  @Test
  void denied_locator_closes_an_open_method() {
    assertThat(of(OPEN, DENIED).need()).isEqualTo(Need.NEVER);
  }

  @Test
  void open_or_optional_locator_opens_nothing() {
    assertThat(of(rule(Access.AUTHENTICATED, "staff"), OPEN, rule(Access.OPTIONAL)).need())
        .isEqualTo(Need.CALLER);
  }

  @Test
  void optional_locator_asks_nothing_of_an_open_method() {
    assertThat(of(OPEN, rule(Access.OPTIONAL, "stuff")))
        .isEqualTo(
            new Requirement(Need.NOTHING, Set.of("partner", "staff"), List.of(), Optional.empty()));
  }

  @Test
  void protected_locator_protects_an_open_method() {
    assertThat(of(OPEN, rule(Access.AUTHENTICATED, "staff")))
        .isEqualTo(new Requirement(Need.CALLER, Set.of("staff"), List.of(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"PERMIT, NOTHING", "AUTHENTICATED, CALLER", "DENY, NEVER"})
  void setting_decides_over_a_method_without_annotation(Unannotated unannotated, Need need) {
    Requirement requirement =
        Requirement.of(
            List.of(rule(Access.UNANNOTATED, "staff")),
            schemes("staff"),
            new Settings(Validation.WARN, unannotated));
    assertThat(requirement.need()).isEqualTo(need);
  }

  @Test
  void unannotated_method_keeps_the_scheme_of_its_application() {
    Requirement requirement =
        Requirement.of(
            List.of(rule(Access.UNANNOTATED, "staff")),
            schemes("partner", "staff"),
            new Settings(Validation.WARN, Unannotated.AUTHENTICATED));
    assertThat(requirement.candidates()).containsExactly("staff");
  }

  @Test
  void default_stands_in_for_a_scheme_that_is_not_named() {
    Requirement requirement =
        Requirement.of(
            List.of(rule(Access.AUTHENTICATED)),
            schemes(Optional.of("partner"), "partner", "staff"),
            settings());
    assertThat(requirement)
        .isEqualTo(new Requirement(Need.CALLER, Set.of("partner"), List.of(), Optional.empty()));
  }

  @Test
  void missing_default_is_trouble_and_not_a_denial() {
    assertThat(of(rule(Access.AUTHENTICATED)))
        .isEqualTo(
            new Requirement(
                Need.CALLER,
                Set.of(),
                List.of(),
                Optional.of(
                    Failure.of(FailureReason.NO_DEFAULT_SCHEME, "registered: [partner, staff]"))));
  }

  @Test
  void unregistered_scheme_is_trouble() {
    assertThat(of(rule(Access.AUTHENTICATED, "nowhere")).trouble())
        .hasValue(
            Failure.of(
                FailureReason.SCHEME_NOT_REGISTERED,
                "'nowhere' is not registered; registered: [partner, staff]"));
  }

  @Test
  void first_trouble_is_told_though_the_locator_is_in_order() {
    assertThat(
            of(rule(Access.AUTHENTICATED, "nowhere"), rule(Access.AUTHENTICATED, "staff"))
                .trouble()
                .map(Failure::reason))
        .hasValue(FailureReason.SCHEME_NOT_REGISTERED);
  }

  @Test
  void trouble_of_a_locator_is_told_too() {
    assertThat(
            of(rule(Access.AUTHENTICATED, "staff"), rule(Access.AUTHENTICATED, "nowhere"))
                .trouble()
                .map(Failure::reason))
        .hasValue(FailureReason.SCHEME_NOT_REGISTERED);
  }

  @Test
  void method_and_locator_take_the_schemes_they_share() {
    assertThat(
            of(
                    rule(Access.AUTHENTICATED, "staff", "partner"),
                    rule(Access.AUTHENTICATED, "partner"))
                .candidates())
        .containsExactly("partner");
  }

  @Test
  void nobody_passes_method_and_locator_that_share_no_scheme() {
    assertThat(of(rule(Access.AUTHENTICATED, "staff"), rule(Access.AUTHENTICATED, "partner")))
        .isEqualTo(new Requirement(Need.NEVER, Set.of(), List.of(), Optional.empty()));
  }

  @Test
  void caller_needs_one_role_of_the_method_and_one_of_the_locator() {
    Requirement requirement = of(roles("clerk", "chief"), roles("human"));
    assertThat(requirement.roleSets()).containsExactly(Set.of("clerk", "chief"), Set.of("human"));
    assertThat(requirement.missingRoles(Set.of("chief", "human"))).isEmpty();
    assertThat(requirement.missingRoles(Set.of("chief"))).hasValue(Set.of("human"));
    assertThat(requirement.missingRoles(Set.of("human"))).hasValue(Set.of("clerk", "chief"));
  }

  @Test
  void authenticated_caller_needs_no_role() {
    assertThat(of(rule(Access.AUTHENTICATED, "staff")).missingRoles(Set.of())).isEmpty();
  }

  private static Requirement of(AccessRule... rules) {
    return Requirement.of(List.of(rules), schemes("partner", "staff"), settings());
  }

  private static AccessRule rule(Access access, String... schemes) {
    return new AccessRule(access, Set.of(), Set.of(schemes));
  }

  private static AccessRule roles(String... roles) {
    return new AccessRule(Access.ROLES, Set.of(roles), Set.of("staff"));
  }

  private static Settings settings() {
    return new Settings(Validation.WARN, Unannotated.PERMIT);
  }

  private static Schemes schemes(String... names) {
    return schemes(Optional.empty(), names);
  }

  private static Schemes schemes(Optional<String> byDefault, String... names) {
    LiveRegistry registry =
        new LiveRegistry(new DefinitionRules(definition -> List.of()), left -> {});
    registry.start(
        Stream.of(names).map(name -> SchemeDefinition.named(name).build()).toList(), byDefault);
    return registry.current();
  }
}
