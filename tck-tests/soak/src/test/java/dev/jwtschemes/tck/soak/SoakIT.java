package dev.jwtschemes.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One run, and all that must hold of it. */
class SoakIT {
  private static final String ROTATING_SPARED = "rotating" + SoakIssuer.SPARED;

  private static final String SLOW_FIRST = "slow" + SoakIssuer.FIRST;

  /** Retry-After, and a second for a busy machine. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3 + 1);

  private static final long HEAP_GROWTH = 4 << 20;

  private static SoakResult result;

  @BeforeAll
  static void soak() throws Exception {
    Duration length = Duration.ofSeconds(Integer.getInteger("soak.seconds"));
    result = SoakRun.of(length, Path.of(System.getProperty("soak.log")));
    System.out.print(result.table());
  }

  @ParameterizedTest
  @ValueSource(strings = {"healthy", "slow", SLOW_FIRST, "down", "rotating", ROTATING_SPARED})
  void refuses_no_good_token(String row) {
    assertThat(result.tally().count(row, Answer.ACCEPTED)).isPositive();
    assertThat(result.tally().count(row, Answer.REFUSED)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void accepts_no_garbage(Garbage kind) {
    String row = Client.GARBAGE + kind;
    assertThat(result.tally().count(row, Answer.REFUSED)).isPositive();
    assertThat(result.tally().count(row, Answer.ACCEPTED)).isZero();
  }

  @Test
  void answers_with_nothing_but_200_400_401_and_503_with_retry_after() {
    assertThat(result.tally().broken()).isEmpty();
  }

  /** Rotation alone keeps to the fetch budget: each new key is taken at its first token. */
  @ParameterizedTest
  @ValueSource(strings = {"healthy", "slow", ROTATING_SPARED})
  void checks_every_good_token_whose_key_is_known_or_can_be_fetched(String row) {
    assertThat(result.tally().count(row, Answer.UNCHECKED)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotating", "down"})
  void takes_each_new_key_within_the_time_of_retry_after(String scheme) {
    assertThat(result.waits(scheme))
        .isNotEmpty()
        .allSatisfy(wait -> assertThat(wait).isLessThan(LONGEST_WAIT));
  }

  @Test
  void fetches_five_times_and_then_once_a_second_at_most() {
    long budget = 5 + result.length().toSeconds() + 1;
    assertThat(result.issuers())
        .allSatisfy(
            issuer -> assertThat(issuer.fetches()).isPositive().isLessThanOrEqualTo((int) budget));
  }

  @Test
  void keeps_the_heap_flat() {
    long first = result.heap().get(0);
    assertThat(result.heap())
        .hasSize(3)
        .allSatisfy(bytes -> assertThat(bytes).isLessThan(first + HEAP_GROWTH));
  }

  /**
   * In 10 seconds 100 refusals of each of the four families and of authenticated callers, with a
   * line for those left out; two lines for each outage, and the start.
   */
  @Test
  void writes_a_bounded_number_of_lines() {
    long windows = result.length().toSeconds() / 10 + 1;
    long outages = result.length().toSeconds() / SoakRun.OUTAGE.toSeconds();
    assertThat(result.logLines()).isBetween(50L, windows * 5 * 101 + outages * 2 + 50);
  }

  @Test
  void logs_no_piece_of_a_token() {
    assertThat(result.leaks()).isEmpty();
  }
}
