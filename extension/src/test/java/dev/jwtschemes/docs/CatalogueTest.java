package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.FailureReason.Family;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.problem.Problem;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the entries of the three catalogues promise. */
class CatalogueTest {

  /** RFC 6750 section 3: %x20-21 / %x23-5B / %x5D-7E, that is without quote and backslash. */
  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void public_text_has_only_characters_of_an_error_description(FailureReason reason) {
    assertThat(reason.publicText()).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
  }

  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void public_text_is_a_phrase_and_advice_are_sentences(FailureReason reason) {
    assertThat(reason.publicText()).matches("[A-Z].*[^.]");
    assertThat(reason.advice()).matches("[A-Z].*\\.");
  }

  /** RFC 6750 section 3.1; other families carry no error code. */
  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void error_code_fits_the_status(FailureReason reason) {
    boolean coded = reason.family() == Family.REFUSED && reason != FailureReason.DENIED;
    assertThat(reason.error().isPresent()).isEqualTo(coded);
    reason
        .error()
        .ifPresent(
            error ->
                assertThat(reason.status())
                    .isEqualTo(
                        switch (error) {
                          case "invalid_request" -> 400;
                          case "invalid_token" -> 401;
                          case "insufficient_scope" -> 403;
                          default -> throw new AssertionError(error);
                        }));
  }

  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void status_fits_the_family(FailureReason reason) {
    assertThat(reason.status())
        .isIn(
            switch (reason.family()) {
              case NONE_ARRIVED -> new Object[] {401};
              case REFUSED -> new Object[] {400, 401, 403};
              case COULD_NOT_CHECK -> new Object[] {503};
              case MISCONFIGURED -> new Object[] {500, 503};
            });
  }

  /** Ids are stable: a new one is added here, and none is lost. */
  @Test
  void reason_ids_stay() {
    assertThat(Arrays.stream(FailureReason.values()).map(FailureReason::id))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrder(
            "no-token",
            "other-auth-scheme",
            "header-malformed",
            "credential-malformed",
            "several-tokens",
            "token-not-jwt",
            "token-too-large",
            "issuer-not-registered",
            "issuer-of-other-scheme",
            "algorithm-not-allowed",
            "key-not-found",
            "signature-invalid",
            "decryption-failed",
            "type-not-allowed",
            "critical-header-unknown",
            "token-expired",
            "token-not-yet-valid",
            "token-too-old",
            "issued-in-future",
            "audience-mismatch",
            "claim-missing",
            "claim-malformed",
            "claim-mismatch",
            "binding-not-checked",
            "rejected-by-application",
            "keys-unavailable",
            "refresh-over-budget",
            "scheme-not-registered",
            "no-default-scheme",
            "observer-failed",
            "deployment-refused",
            "enforcement-missing",
            "role-missing",
            "denied");
  }

  /** Ids are stable: a new one is added here, and none is lost. */
  @Test
  void problem_ids_stay() {
    assertThat(Arrays.stream(Problem.values()).map(Problem::id))
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id.matches("JWTS-[1-9][0-9]{2}"))
        .containsExactly(
            Stream.of(
                    101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 120, 121,
                    122, 123, 124, 125, 126, 190, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210,
                    211, 212, 213, 214, 290, 291, 301, 302, 303, 304, 305, 306, 307, 310, 311, 312,
                    390, 391, 392, 393)
                .map(number -> "JWTS-" + number)
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void problem_and_remedy_leave_the_full_stop_to_the_report(Problem problem) {
    assertThat(problem.what()).matches("[A-Z@].*[^.]");
    assertThat(problem.remedy()).matches("[A-Z@].*[^.]");
  }

  @Test
  void configuration_keys_are_unique_and_no_global_one_can_be_a_schemes() {
    assertThat(Arrays.stream(ConfigKey.values()).map(key -> key.scope() + " " + key.tail()))
        .doesNotHaveDuplicates();
    assertThat(ConfigKey.values())
        .filteredOn(key -> key.scope() == ConfigKey.Scope.GLOBAL)
        .extracting(ConfigKey::tail)
        .containsExactly(
            "default",
            "names",
            "validation",
            "unannotated",
            "realm",
            "container-identity",
            "problem-details",
            "problem-details.type-prefix",
            "console",
            "console.port",
            "cache.max-tokens",
            "provider",
            "health",
            "telemetry.caller",
            "openapi")
        .allSatisfy(
            tail ->
                assertThat(
                        ConfigKey.of(ConfigKey.Scope.SCHEME, tail.substring(tail.indexOf('.') + 1)))
                    .matches(key -> tail.indexOf('.') < 0 || key.isEmpty()));
  }
}
