package dev.jwtschemes.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnforcementTest {
  private static final AccessRule STAFF = AccessRule.authenticated(Set.of("staff"));
  private static final AccessRule PARTNER = AccessRule.authenticated(Set.of("partner"));

  private final Enforcement enforcement = new Enforcement();

  @Test
  void nothing_is_proved_at_first() {
    assertThat(enforcement.isProvedAnywhere()).isFalse();
    assertThat(enforcement.isProved("shop.Api")).isFalse();
    assertThat(enforcement.seenByRuntime()).isEmpty();
  }

  @Test
  void proof_of_one_application_is_none_of_another() {
    enforcement.prove("shop.Api");
    assertThat(enforcement.isProved("shop.Api")).isTrue();
    assertThat(enforcement.isProved("shop.Other")).isFalse();
    assertThat(enforcement.isProvedAnywhere()).isTrue();
  }

  @Test
  void admission_is_found_through_whatever_runtime_has_it() throws Exception {
    Admission admission = new Admission(target("toString"), List.of(STAFF));
    enforcement.viewedThrough("shop.Api", Optional::empty);
    enforcement.viewedThrough("shop.Other", () -> Optional.of(admission));
    assertThat(enforcement.seenByRuntime()).hasValue(admission);
  }

  @Test
  void admission_covers_its_own_method_whatever_its_rule_was_before_the_application_added_to_it()
      throws Exception {
    Admission admission = new Admission(target("toString"), List.of(PARTNER));
    assertThat(admission.covers(target("toString"), List.of(AccessRule.authenticated(Set.of()))))
        .isTrue();
  }

  @Test
  void admission_covers_another_method_only_by_a_rule_that_was_satisfied() throws Exception {
    Admission admission = new Admission(target("toString"), List.of(STAFF));
    assertThat(admission.covers(target("hashCode"), List.of(STAFF))).isTrue();
    assertThat(admission.covers(target("hashCode"), List.of(STAFF, PARTNER))).isFalse();
  }

  private static ResourceTarget target(String method) throws NoSuchMethodException {
    return new ResourceTarget(Object.class, Object.class.getMethod(method));
  }
}
