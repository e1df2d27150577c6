package dev.jwtschemes.testkit.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.AuthenticationDecision.Step;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.Claims;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnableAutoWeld
class InjectedCallerTest {
  @Inject Orders orders;

  @Inject
  @Claim(standard = Claims.upn)
  @Nullable String upn;

  @Inject
  @Claim("level")
  Optional<Long> level;

  private @Nullable String beforeEach;

  @BeforeEach
  void callerIsThere() {
    beforeEach = orders.token().getName();
  }

  @Test
  @InjectedCaller
  void has_a_name_and_no_groups_unless_given() {
    assertThat(orders.owner()).isEqualTo("alice");
    assertThat(orders.token().getGroups()).isEmpty();
    assertThat(orders.token().getSubject()).isEqualTo("alice");
    assertThat(orders.token().getClaimNames())
        .containsExactlyInAnyOrder("iss", "aud", "sub", "upn", "iat", "exp", "jti");
    assertThat(orders.token().getAudience()).containsExactly("test");
    assertThat(orders.token().getExpirationTime() - orders.token().getIssuedAtTime())
        .isEqualTo(300);
  }

  @Test
  @InjectedCaller(
      name = "jane",
      scheme = "staff",
      groups = {"clerk", "buyer"})
  void is_injected_as_token_principal_and_claims() {
    assertThat(orders.token().getName()).isEqualTo("jane");
    assertThat(orders.principal().getName()).isEqualTo("jane");
    assertThat(orders.token().getGroups()).containsExactlyInAnyOrder("clerk", "buyer");
    assertThat(orders.groups().getValue()).containsExactlyInAnyOrder("clerk", "buyer");
    assertThat(upn).isEqualTo("jane");
    assertThat(beforeEach).isEqualTo("jane");
  }

  @Test
  @InjectedCaller(scheme = "staff")
  void comes_by_one_scheme_and_no_other() {
    assertThat(orders.staff().getName()).isEqualTo("alice");
    assertThat(orders.partner().getName()).isNull();
  }

  @Test
  @InjectedCaller(scheme = "partner")
  void comes_by_a_qualifier_of_the_application() {
    assertThat(orders.partner().getName()).isEqualTo("alice");
    assertThat(orders.staff().getName()).isNull();
  }

  @Test
  @InjectedCaller(scheme = "staff")
  void has_a_decision_that_admits_that_nothing_was_checked() {
    assertThat(orders.decision().outcome()).isEqualTo(Outcome.AUTHENTICATED);
    assertThat(orders.decision().scheme()).hasValue("staff");
    assertThat(orders.decision().candidates()).containsExactly("staff");
    assertThat(orders.decision().failure()).isEmpty();
    assertThat(orders.decision().traceId()).isEmpty();
    assertThat(orders.decision().id()).matches("[a-z2-7]{12}").isEqualTo(orders.decision().id());
    assertThat(orders.decision().steps())
        .containsExactly(
            new Step(Stage.VALIDATE, "No token was checked: the test names its caller"));
  }

  @Test
  @InjectedCaller(
      claims = {
        @CallerClaim(name = "tenant", value = "acme"),
        @CallerClaim(name = "level", json = "3"),
        @CallerClaim(name = "iss", value = "https://staff.example")
      })
  void has_the_claims_that_the_test_names() {
    assertThat(orders.tenant().getValue()).hasValue("acme");
    assertThat(level).hasValue(3L);
    assertThat(orders.token().<JsonNumber>getClaim("level").intValue()).isEqualTo(3);
    assertThat(orders.token().getIssuer()).isEqualTo("https://staff.example");
  }

  @Test
  @InjectedCaller
  void has_no_raw_token() {
    assertThat(orders.token().getRawToken()).isNull();
  }

  @Test
  @Clerk
  void has_a_name_of_the_tests_own() {
    assertThat(orders.owner()).isEqualTo("jane");
    assertThat(orders.token().getGroups()).containsExactly("clerk");
    assertThat(orders.decision().scheme()).hasValue("staff");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @Clerk
  void is_there_in_each_invocation(int ignored) {
    assertThat(orders.owner()).isEqualTo("jane");
  }

  @Test
  void is_missing_without_the_annotation() {
    assertThat(orders.token().getName()).isNull();
    assertThat(orders.token().getGroups()).isNull();
    assertThat(orders.token().getClaimNames()).isNull();
    assertThat(orders.token().<Object>getClaim("sub")).isNull();
    assertThat(orders.principal().getName()).isNull();
    assertThat(orders.groups().getValue()).isNull();
    assertThat(upn).isNull();
    assertThat(orders.decision().outcome()).isEqualTo(Outcome.OPEN);
    assertThat(orders.decision().scheme()).isEmpty();
    assertThat(orders.decision().candidates()).isEmpty();
  }

  @Test
  @InjectedCaller
  void is_not_known_to_other_threads() throws InterruptedException {
    List<Boolean> found = new CopyOnWriteArrayList<>();
    Thread other = new Thread(() -> found.add(CallerOfTest.caller().isPresent()));
    other.start();
    other.join();

    assertThat(found).containsExactly(false);
  }

  @Nested
  @Clerk
  class Inside {
    @Test
    void has_the_caller_of_its_class() {
      assertThat(orders.owner()).isEqualTo("jane");
    }

    @Test
    @InjectedCaller(name = "tom")
    void has_the_nearest_caller() {
      assertThat(orders.owner()).isEqualTo("tom");
    }

    @Test
    @NoCaller
    void has_no_caller_if_that_is_nearest() {
      assertThat(orders.owner()).isEqualTo("null");
      assertThat(Set.of(orders.decision().outcome())).containsExactly(Outcome.OPEN);
    }
  }
}
