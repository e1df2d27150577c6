package dev.jwtschemes.tck.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.tck.inside.app.Partner;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What applications call themselves: validators and the registry. */
class ServicesIT extends InsideTests {
  @Inject
  @JwtScheme("staff")
  TokenValidator staff;

  @Inject @Partner TokenValidator partner;

  @Inject
  @JwtScheme("dark")
  TokenValidator dark;

  @Inject SchemeRegistry registry;

  @AfterEach
  void removeWhatWasAdded() {
    registry.remove("late");
  }

  @Test
  void validator_returns_the_token_of_its_scheme() {
    assertThat(staff.validate(text("alice")))
        .isInstanceOfSatisfying(
            ValidationResult.Valid.class,
            valid -> {
              assertThat(valid.token().getName()).isEqualTo("alice");
              assertThat(valid.token().getGroups()).containsExactly("clerk");
            });
    assertThat(partner.validate(text("bob"))).isInstanceOf(ValidationResult.Valid.class);
  }

  @Test
  void validator_refuses_the_token_of_another_scheme() {
    assertThat(reason(staff, text("bob"))).isEqualTo(FailureReason.ISSUER_OF_OTHER_SCHEME);
    assertThat(reason(partner, text("alice"))).isEqualTo(FailureReason.ISSUER_OF_OTHER_SCHEME);
  }

  @Test
  void validator_refuses_what_is_wrong_with_a_token_for_its_reason() {
    assertThat(reason(staff, text("expired"))).isEqualTo(FailureReason.TOKEN_EXPIRED);
    assertThat(reason(staff, text("forged"))).isEqualTo(FailureReason.SIGNATURE_INVALID);
    assertThat(reason(staff, "nonsense")).isEqualTo(FailureReason.TOKEN_NOT_JWT);
    assertThat(reason(staff, "")).isEqualTo(FailureReason.TOKEN_NOT_JWT);
  }

  @Test
  void validator_says_that_it_could_not_check() {
    assertThat(dark.validate(text("dark")))
        .isInstanceOfSatisfying(
            ValidationResult.Unavailable.class,
            unavailable ->
                assertThat(unavailable.failure().reason())
                    .isEqualTo(FailureReason.KEYS_UNAVAILABLE));
  }

  @Test
  void validator_works_in_a_thread_without_a_request() {
    assertThat(inPlainThread(() -> staff.validate(text("alice"))))
        .isInstanceOf(ValidationResult.Valid.class);
  }

  @Test
  void validator_leaves_the_caller_of_the_request_alone() {
    String alice = text("alice");
    String anna = text("anna");
    assertThat(
            seen(
                "api/staff/x",
                anna,
                inside -> {
                  inside.validator.validate(alice);
                  return inside.token.getName() + " " + inside.decision.scheme().orElseThrow();
                }))
        .isEqualTo("anna staff");
  }

  @Test
  void registry_knows_the_schemes_and_the_default() {
    assertThat(registry.names()).containsExactlyInAnyOrder("staff", "partner", "dark");
    assertThat(registry.defaultScheme()).hasValue("staff");
    assertThat(registry.find("staff").orElseThrow().issuers())
        .containsExactly(text("staff.issuer"));
    assertThat(registry.find("late")).isEmpty();
  }

  @Test
  void scheme_that_is_not_registered_yet_admits_no_caller() {
    assertThat(status("api/late/x", text("late"))).isNotEqualTo(200);
  }

  @Test
  void scheme_that_is_added_admits_its_callers_from_the_next_request_on() {
    registry.add(late("late"));

    assertThat(status("api/late/x", text("late"))).isEqualTo(200);
    assertThat(seen("api/late/x", text("late"), inside -> inside.decision.scheme()))
        .isEqualTo("Optional[late]");
    assertThat(status("api/late/x", text("alice"))).isEqualTo(401);
    assertThat(status("api/staff/x", text("late"))).isEqualTo(401);
  }

  @Test
  void scheme_that_is_removed_admits_no_caller_any_more() {
    registry.add(late("late"));
    assertThat(status("api/late/x", text("late"))).isEqualTo(200);

    assertThat(registry.remove("late")).isTrue();
    assertThat(status("api/late/x", text("late"))).isNotEqualTo(200);
    assertThat(registry.remove("late")).isFalse();
  }

  @Test
  void scheme_that_is_replaced_admits_callers_of_the_new_definition_alone() {
    registry.add(late("late"));
    assertThat(status("api/late/x", text("later"))).isEqualTo(401);

    registry.replace(late("later"));
    assertThat(status("api/late/x", text("later"))).isEqualTo(200);
    assertThat(status("api/late/x", text("late"))).isEqualTo(401);
  }

  @Test
  void name_can_be_registered_once() {
    registry.add(late("late"));
    assertThatThrownBy(() -> registry.add(late("late")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A scheme named 'late' is registered already; registered: [dark, late, partner, staff]");
  }

  @Test
  void registry_in_a_request_is_the_same() {
    registry.add(late("late"));
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.registry.names()))
        .contains("late");
  }

  @Test
  void other_schemes_do_not_notice_what_is_added_and_removed_meanwhile() throws Exception {
    List<Integer> statuses =
        whileAsked(
            "api/staff/x",
            text("alice"),
            () -> {
              registry.add(late("late"));
              registry.remove("late");
            });

    assertThat(statuses).containsOnly(200);
  }

  @Test
  void there_is_no_gap_while_a_scheme_is_replaced() throws Exception {
    registry.add(late("late"));
    SchemeDefinition both = late("late", "later");
    List<Integer> statuses =
        whileAsked(
            "api/late/x",
            text("late"),
            () -> {
              registry.replace(both);
              registry.replace(late("late"));
            });

    assertThat(statuses).containsOnly(200);
  }

  @Test
  void a_scheme_that_comes_and_goes_admits_its_own_callers_or_none() throws Exception {
    List<Integer> statuses =
        whileAsked(
            "api/late/x",
            text("alice"),
            () -> {
              registry.add(late("late"));
              registry.remove("late");
            });

    assertThat(statuses).doesNotContain(200);
  }

  /** The statuses of two clients' requests, while the change is made 25 times. */
  private List<Integer> whileAsked(String path, String token, Runnable change) throws Exception {
    List<Integer> statuses = new CopyOnWriteArrayList<>();
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Thread client =
          new Thread(
              () -> {
                while (!done.get()) {
                  statuses.add(status(path, token));
                }
              });
      client.start();
      clients.add(client);
    }
    try {
      for (int i = 0; i < 25; i++) {
        int before = statuses.size();
        change.run();
        await(() -> statuses.size() > before);
      }
    } finally {
      done.set(true);
    }
    for (Thread client : clients) {
      client.join();
    }
    return statuses;
  }

  private static SchemeDefinition late(String... audiences) {
    return SchemeDefinition.named("late")
        .issuer(text("late.issuer"))
        .audiences(audiences)
        .keyLocation(text("late.keys"))
        .allowHttp(true)
        .build();
  }

  private static FailureReason reason(TokenValidator validator, String token) {
    ValidationResult result = validator.validate(token);
    assertThat(result).isInstanceOf(ValidationResult.Invalid.class);
    return ((ValidationResult.Invalid) result).failure().reason();
  }
}
