package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.logged.LoggedLines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalLogTest {
  private static final String EXPIRED =
      " Get a fresh token. If it is fresh, compare the clocks; verify.clock.skew is the tolerance. [k3hu7xq2ab5z]";

  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final AtomicLong nanoTime = new AtomicLong();
  private final RefusalLog log = new RefusalLog(nanoTime::get);
  private final DecisionLog decision = Middle.decision();

  @AfterEach
  void stop() {
    logged.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureReason.class,
      names = {"NO_TOKEN", "TOKEN_EXPIRED", "ROLE_MISSING", "REJECTED_BY_APPLICATION"})
  void what_clients_do_is_information(FailureReason reason) {
    refuse(reason);
    assertThat(logged.lines()).singleElement().asString().startsWith("INFO ");
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureReason.class,
      names = {"KEYS_UNAVAILABLE", "SCHEME_NOT_REGISTERED", "OBSERVER_FAILED"})
  void what_operators_should_look_at_is_a_warning(FailureReason reason) {
    refuse(reason);
    assertThat(logged.lines()).singleElement().asString().startsWith("WARNING ");
  }

  @Test
  void names_the_matched_method() {
    assertLine(
        Sent.get().to(Middle.target()),
        "INFO 401 token-expired: 'GET' '/orders'"
            + " (dev.jwtschemes.internal.request.Middle$Orders#list),"
            + " no scheme chosen of []: since noon."
            + EXPIRED);
  }

  @Test
  void names_the_chosen_scheme() {
    decision.candidates(new LinkedHashSet<>(List.of("staff", "partner")));
    decision.choose("partner");
    assertLine(
        Sent.get(),
        "INFO 401 token-expired: 'GET' '/orders', scheme partner: since noon." + EXPIRED);
  }

  @Test
  void names_the_candidates_when_none_was_chosen() {
    decision.candidates(new LinkedHashSet<>(List.of("staff", "partner")));
    assertLine(
        Sent.get(),
        "INFO 401 token-expired: 'GET' '/orders', no scheme chosen of [staff, partner]: since noon."
            + EXPIRED);
  }

  @Test
  void has_the_status_that_is_sent() {
    log.refused(Sent.get(), decision, failure("since noon"), 410);
    assertThat(logged.lines()).singleElement().asString().startsWith("INFO 410 token-expired: ");
  }

  @Test
  void lets_no_request_forge_a_line() {
    assertLine(
        Sent.of("GET'\r\n", "/a' '/b\n401 forged\u0085\u2028\u202e\u001b[31m\ud800"),
        "INFO 401 token-expired: 'GET???' '/a? ?/b?401 forged????[31m?',"
            + " no scheme chosen of []: since noon."
            + EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "/confirm/eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0./now, /confirm/(not shown)/now",
    "/confirm/t=eyJhbGciOiJub25lIn0;b, /confirm/t=(not shown);b",
    "/eyJ/orders, /eyJ/orders",
    "/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, /0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  })
  void shows_no_token_in_the_path(String path, String shown) {
    assertLine(
        Sent.of("GET", path),
        "INFO 401 token-expired: 'GET' '"
            + shown
            + "', no scheme chosen of []: since noon."
            + EXPIRED);
  }

  @Test
  void cuts_an_over_long_path_and_method() {
    assertLine(
        Sent.of("M".repeat(10_000), "/" + "p".repeat(10_000)),
        "INFO 401 token-expired: '"
            + "M".repeat(200)
            + "...' '/"
            + "p".repeat(199)
            + "...', no scheme chosen of []: since noon."
            + EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({"since noon,since noon.", "since noon.,since noon.", "since noon?,since noon?"})
  void ends_the_detail_with_one_mark(String detail, String sentence) {
    log.refused(Sent.get(), decision, failure(detail), 401);
    assertThat(logged.lines())
        .containsExactly(
            "INFO 401 token-expired: 'GET' '/orders', no scheme chosen of []: "
                + sentence
                + EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureReason.class,
      names = {"TOKEN_EXPIRED", "KEYS_UNAVAILABLE", "OBSERVER_FAILED", "ROLE_MISSING"})
  void a_flood_of_one_kind_leaves_room_for_each_other(FailureReason other) {
    flood(FailureReason.NO_TOKEN);
    refuse(other);
    assertThat(logged.lines()).hasSize(101);
    assertThat(logged.lines().get(100)).contains(" " + other.id() + ": ");
  }

  @Test
  void a_flood_of_bad_tokens_hides_no_authenticated_caller() {
    flood(FailureReason.TOKEN_EXPIRED);
    refuse(FailureReason.REJECTED_BY_APPLICATION);
    assertThat(logged.lines()).hasSize(101);
    assertThat(logged.lines().get(100)).startsWith("INFO 401 rejected-by-application: ");
  }

  @Test
  void two_reasons_of_one_kind_share_its_room() {
    flood(FailureReason.TOKEN_EXPIRED);
    refuse(FailureReason.SIGNATURE_INVALID);
    assertThat(logged.lines()).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_TOKEN,none arrived",
    "TOKEN_EXPIRED,refused",
    "KEYS_UNAVAILABLE,could not check",
    "SCHEME_NOT_REGISTERED,misconfigured",
    "ROLE_MISSING,authenticated callers",
    "REJECTED_BY_APPLICATION,authenticated callers"
  })
  void says_afterwards_how_many_of_a_kind_were_left_out(FailureReason reason, String kind) {
    flood(reason);
    refuse(reason);
    nanoTime.addAndGet(10_000_000_001L);
    refuse(reason);
    assertThat(logged.lines())
        .hasSize(102)
        .contains("WARNING 2 more refusals (" + kind + ") were not logged in the last seconds");
  }

  @Test
  void shows_what_an_observer_threw() {
    assertThat(thrown(FailureReason.OBSERVER_FAILED))
        .hasToString("java.lang.IllegalStateException: no database");
  }

  @Test
  void shows_no_stack_of_an_outage() {
    assertThat(thrown(FailureReason.KEYS_UNAVAILABLE)).isNull();
  }

  private void assertLine(Sent request, String line) {
    log.refused(request, decision, failure("since noon"), 401);
    assertThat(logged.lines()).containsExactly(line);
  }

  private void flood(FailureReason reason) {
    for (int i = 0; i < 101; i++) {
      refuse(reason);
    }
  }

  private void refuse(FailureReason reason) {
    log.refused(Sent.get(), decision, Literal.failure(reason, "why"), reason.status());
  }

  private static Failure failure(String detail) {
    return Literal.failure(FailureReason.TOKEN_EXPIRED, detail);
  }

  private @Nullable Throwable thrown(FailureReason reason) {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            records.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.jwtschemes");
    logger.addHandler(handler);
    try {
      Failure failure =
          Failures.of(reason, Literal.detail("why"), new IllegalStateException("no database"));
      log.refused(Sent.get(), decision, failure, reason.status());
    } finally {
      logger.removeHandler(handler);
    }
    return records.get(0).getThrown();
  }
}
