package dev.jwtschemes.internal.request;

import static dev.jwtschemes.TokenValidator.Option.FIRE_EVENTS;
import static dev.jwtschemes.internal.request.Middle.PARTNER;
import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The check of a token outside a request: one scheme, no events, no log. */
class DirectValidatorTest {
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final Middle middle = Middle.started();
  private final DirectValidator staff = validator("staff", middle);

  /** Whatever is found, only the caller of the validator hears of it. */
  @AfterEach
  void is_silent() {
    logged.close();
    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void a_valid_token_is_shown_whole() {
    TokenBuilder token = STAFF.token().groups("clerk");
    String compact = token.compact();
    ValidationResult.Valid valid = (ValidationResult.Valid) staff.validate(compact);
    assertThat(valid.token().getName()).isEqualTo("alice@example.com");
    assertThat(valid.token().getGroups()).containsExactly("clerk");
    assertThat(valid.token().getRawToken()).isEqualTo(compact);
  }

  @Test
  void an_expired_token_is_invalid() {
    assertInvalid(
        staff.validate(STAFF.token().expiredFor(Duration.ofHours(1)).compact()),
        FailureReason.TOKEN_EXPIRED,
        "expected exp: after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T02:04:05Z, clock skew"
            + " allowed 60 s");
  }

  @Test
  void a_token_of_another_scheme_is_invalid() {
    assertInvalid(
        staff.validate(PARTNER.token().compact()),
        FailureReason.ISSUER_OF_OTHER_SCHEME,
        "expected iss: [https://staff.example], actual: 'https://partner.example', which is the"
            + " issuer of [partner]");
  }

  @Test
  void what_is_not_a_token_is_invalid() {
    assertInvalid(
        staff.validate("nonsense"),
        FailureReason.TOKEN_NOT_JWT,
        "it has 1 parts instead of 3 (signed) or 5 (encrypted)");
  }

  @Test
  void the_word_bearer_is_not_part_of_a_token() {
    assertThat(reason(staff.validate(STAFF.token().bearer())))
        .isEqualTo(FailureReason.TOKEN_NOT_JWT);
  }

  @Test
  void nothing_is_invalid() {
    assertThat(reason(staff.validate(""))).isEqualTo(FailureReason.TOKEN_NOT_JWT);
  }

  @Test
  void a_huge_token_is_invalid() {
    assertInvalid(
        staff.validate("x".repeat(1_000_000)),
        FailureReason.TOKEN_TOO_LARGE,
        "1000000 characters, at most 16384");
  }

  @Test
  void a_scheme_that_is_not_registered_checks_nothing() {
    DirectValidator other = validator("stafff", middle);
    assertInvalid(
        other.validate(STAFF.token().compact()),
        FailureReason.SCHEME_NOT_REGISTERED,
        "'stafff' is not registered; registered: [partner, staff], did you mean 'staff'?");
  }

  @Test
  void a_removed_scheme_checks_nothing() {
    assertThat(middle.registry.remove("staff")).isTrue();
    assertThat(reason(staff.validate(STAFF.token().compact())))
        .isEqualTo(FailureReason.SCHEME_NOT_REGISTERED);
  }

  @Test
  void a_scheme_that_is_registered_later_checks() {
    Middle none = Middle.of();
    DirectValidator later = validator("staff", none);
    none.registry.add(scheme("staff", STAFF).build());
    assertThat(later.validate(STAFF.token().compact())).isInstanceOf(ValidationResult.Valid.class);
  }

  @Test
  void a_token_without_means_to_check_it_is_neither_valid_nor_invalid() {
    try (TestIssuer issuer = TestIssuer.start("https://away.example")) {
      issuer.clock(Middle.CLOCK);
      Middle away = Middle.of(Middle.unreadable("away", issuer));
      ValidationResult result = validator("away", away).validate(issuer.token().compact());
      assertThat(result)
          .isInstanceOfSatisfying(
              ValidationResult.Unavailable.class,
              unavailable -> {
                assertThat(unavailable.failure())
                    .isEqualTo(
                        Literal.failure(
                            FailureReason.KEYS_UNAVAILABLE,
                            "nothing at /absent.pem, neither on the class path nor as a file"));
                assertThat(unavailable.retryAfter()).isPositive();
              });
    }
  }

  @Test
  void observers_are_not_asked_unless_that_is_wished() {
    middle.application.on(TokenValidated.class, event -> event.reject("left the company"));
    ValidationResult result = staff.validate(STAFF.token().compact());
    assertThat(result)
        .isInstanceOfSatisfying(
            ValidationResult.Valid.class, valid -> assertThat(valid.observersAsked()).isFalse());
    assertThat(middle.application.seen()).isEmpty();
  }

  @Test
  void observers_reject_a_token_if_they_are_asked() {
    middle.application.on(TokenValidated.class, event -> event.reject("left the company"));
    assertInvalid(
        staff.validate(STAFF.token().compact(), FIRE_EVENTS),
        FailureReason.REJECTED_BY_APPLICATION,
        "left the company");
  }

  @Test
  void observers_add_groups_if_they_are_asked() {
    middle.application.on(TokenValidated.class, event -> event.addGroups("boss"));
    ValidationResult.Valid valid =
        (ValidationResult.Valid)
            staff.validate(STAFF.token().groups("clerk").compact(), FIRE_EVENTS);
    assertThat(valid.observersAsked()).isTrue();
    assertThat(valid.token().getGroups()).containsExactlyInAnyOrder("clerk", "boss");
    TokenValidated event = middle.application.the(TokenValidated.class);
    assertThat(event.scheme()).hasValue("staff");
    assertThat(event.httpMethod()).isEqualTo("-");
    assertThat(event.path()).isEqualTo("-");
    assertThat(event.resourceMethod()).isEmpty();
    assertThat(event.token().getRawToken()).isNull();
  }

  @Test
  void observer_that_throws_makes_the_token_invalid() {
    middle.application.on(
        TokenValidated.class,
        event -> {
          throw new IllegalStateException("no database");
        });
    ValidationResult.Invalid invalid =
        (ValidationResult.Invalid) staff.validate(STAFF.token().compact(), FIRE_EVENTS);
    assertThat(invalid.failure().reason()).isEqualTo(FailureReason.OBSERVER_FAILED);
    assertThat(invalid.failure().detail()).isEqualTo("threw java.lang.IllegalStateException");
    assertThat(invalid.failure().cause().orElseThrow()).hasMessage("no database");
  }

  @Test
  void no_event_is_fired_for_a_token_that_is_invalid_anyway() {
    middle.application.onAll();
    assertThat(
            reason(
                staff.validate(
                    STAFF.token().expiredFor(Duration.ofHours(1)).compact(), FIRE_EVENTS)))
        .isEqualTo(FailureReason.TOKEN_EXPIRED);
    assertThat(middle.application.seen()).isEmpty();
  }

  private static DirectValidator validator(String scheme, Middle middle) {
    return new DirectValidator(scheme, middle.registry, middle.application, Labels.untraced());
  }

  private static void assertInvalid(ValidationResult result, FailureReason reason, String detail) {
    assertThat(result).isEqualTo(new ValidationResult.Invalid(Literal.failure(reason, detail)));
  }

  private static FailureReason reason(ValidationResult result) {
    return ((ValidationResult.Invalid) result).failure().reason();
  }
}
