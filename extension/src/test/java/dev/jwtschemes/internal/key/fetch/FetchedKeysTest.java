package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.fetch.KeySource.Absent;
import dev.jwtschemes.internal.key.fetch.KeySource.Found;
import dev.jwtschemes.internal.key.fetch.KeySource.Lookup;
import dev.jwtschemes.internal.key.fetch.KeySource.Unavailable;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.testkit.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchedKeysTest {
  private final TestIssuer issuer = TestIssuer.start();
  private final TestClock clock = new TestClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final SingleFlight flights = flights();
  private final FetchedKeys keys =
      new FetchedKeys(
          flights, new WaitingRoom(flights, Duration.ofSeconds(5), clock), clock, PlainHttp.CLOCK);

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void fetches_nothing_before_the_first_token() {
    assertThat(issuer.fetches()).isZero();
  }

  @Test
  void fetches_once_for_many_tokens() {
    IntStream.range(0, 20).forEach(i -> assertThat(find("k1")).isInstanceOf(Found.class));
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void accepts_a_just_published_key_at_its_first_token() {
    find("k1");
    String rotated = issuer.rotate();
    assertThat(find(rotated)).isInstanceOf(Found.class);
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void tells_a_key_that_is_absent_from_the_fresh_set() {
    assertThat(find("made-up"))
        .isEqualTo(
            new Absent(Literal.detail("expected kid: ['k1'], actual: 'made-up' with alg 'RS256'")));
  }

  @Test
  void remembers_an_absent_kid_for_ten_seconds() {
    find("made-up");
    IntStream.range(0, 20).forEach(i -> assertThat(find("made-up")).isInstanceOf(Absent.class));
    assertThat(issuer.fetches()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(10).minusMillis(1));
    find("made-up");
    assertThat(issuer.fetches()).isEqualTo(1);
    clock.advance(Duration.ofMillis(1));
    find("made-up");
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void finds_a_remembered_kid_as_soon_as_any_fetch_brings_it() {
    String late = issuer.newUnpublishedKey();
    assertThat(find(late)).isInstanceOf(Absent.class);
    issuer.publish(late);
    assertThat(find(late)).isInstanceOf(Absent.class);
    find("another");
    assertThat(find(late)).isInstanceOf(Found.class);
  }

  @Test
  void spends_a_bounded_number_of_fetches_on_made_up_kids() {
    IntStream.range(0, 100).forEach(i -> find("made-up-" + i));
    assertThat(issuer.fetches()).isEqualTo(5);
  }

  @Test
  void says_could_not_check_when_the_budget_is_spent() {
    IntStream.range(0, 100).forEach(i -> find("made-up-" + i));
    assertThat(find("one-more"))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable -> {
              assertThat(unavailable.failure().reason())
                  .isEqualTo(FailureReason.REFRESH_OVER_BUDGET);
              assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofSeconds(3));
            });
  }

  @Test
  void accepts_a_real_key_after_the_retry_time_of_a_flood() {
    IntStream.range(0, 100).forEach(i -> find("made-up-" + i));
    String rotated = issuer.rotate();
    clock.advance(Duration.ofSeconds(3));
    assertThat(find(rotated)).isInstanceOf(Found.class);
  }

  @Test
  void fetches_once_a_second_for_as_long_as_a_flood_lasts() {
    for (int second = 0; second < 20; second++) {
      for (int i = 0; i < 10; i++) {
        find("made-up-" + second + "-" + i);
      }
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(issuer.fetches()).isEqualTo(5 + 19);
  }

  @Test
  void accepts_keys_that_are_rotated_every_second() {
    for (int second = 0; second < 10; second++) {
      assertThat(find(issuer.rotate())).isInstanceOf(Found.class);
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void keeps_known_keys_working_during_a_flood() {
    IntStream.range(0, 100).forEach(i -> find("made-up-" + i));
    assertThat(find("k1")).isInstanceOf(Found.class);
  }

  @Test
  void says_could_not_check_when_no_keys_were_ever_fetched() {
    issuer.outage();
    assertThat(find("k1"))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable ->
                assertThat(unavailable.failure().reason())
                    .isEqualTo(FailureReason.KEYS_UNAVAILABLE));
  }

  @Test
  void recovers_when_the_issuer_does() {
    issuer.outage();
    find("k1");
    issuer.recover();
    assertThat(find("k1")).isInstanceOf(Found.class);
  }

  @Test
  void uses_the_last_good_keys_during_an_outage_for_an_hour() {
    find("k1");
    issuer.outage();
    clock.advance(Duration.ofMinutes(60));
    assertThat(find("k1")).isInstanceOf(Found.class);
    clock.advance(Duration.ofMillis(1));
    assertThat(find("k1")).isInstanceOf(Unavailable.class);
  }

  @Test
  void stops_accepting_a_withdrawn_key_after_ten_minutes() {
    find("k1");
    issuer.rotate();
    issuer.withdraw("k1");
    clock.advance(Duration.ofMinutes(10).plusMillis(1));
    assertThat(find("k1")).isInstanceOf(Absent.class);
  }

  @Test
  void survives_a_clock_that_is_set_back() {
    find("k1");
    IntStream.range(0, 10).forEach(i -> find("made-up-" + i));
    clock.advance(Duration.ofHours(-1));
    assertThat(find("k1")).isInstanceOf(Found.class);
    String rotated = issuer.rotate();
    clock.advance(Duration.ofSeconds(3));
    assertThat(find(rotated)).isInstanceOf(Found.class);
  }

  @Test
  void an_explanation_fetches_nothing_and_says_so() {
    Lookup lookup = known("k1");
    assertThat(lookup)
        .isEqualTo(
            new Unavailable(
                Literal.failure(
                    FailureReason.KEYS_UNAVAILABLE,
                    "the keys are not known yet, and an explanation fetches none"),
                Duration.ofSeconds(3)));
    assertThat(issuer.fetches()).isZero();
  }

  @Test
  void an_explanation_knows_the_keys_that_requests_have_fetched() {
    find("k1");
    assertThat(known("k1")).isInstanceOf(Found.class);
    assertThat(known("made-up")).isInstanceOf(Absent.class);
    clock.advance(Duration.ofMinutes(59));
    assertThat(known("k1")).isInstanceOf(Found.class);
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void explanations_use_no_budget_and_remember_no_kid() {
    find("k1");
    IntStream.range(0, 2_000).forEach(i -> known("made-up-" + i));
    String rotated = issuer.rotate();
    assertThat(known(rotated)).isInstanceOf(Absent.class);
    assertThat(find(rotated)).isInstanceOf(Found.class);
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void an_explanation_agrees_with_the_request_about_an_absent_key() {
    assertThat(known("made-up", find("made-up"))).isInstanceOf(Absent.class);
  }

  @Test
  void an_explanation_agrees_with_the_request_about_a_spent_budget() {
    IntStream.range(0, 5).forEach(i -> find("made-up-" + i));
    assertThat(known("other", find("other")))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable ->
                assertThat(unavailable.failure().reason())
                    .isEqualTo(FailureReason.REFRESH_OVER_BUDGET));
  }

  @Test
  void an_explanation_agrees_with_the_request_about_an_outage() {
    issuer.outage();
    assertThat(known("k1", find("k1"))).isInstanceOf(Unavailable.class);
    issuer.recover();
    clock.advance(Duration.ofSeconds(10));
    find("k1");
    find("absent");
    issuer.outage();
    assertThat(known("unknown", find("unknown"))).isInstanceOf(Unavailable.class);
    assertThat(known("absent", find("absent"))).isInstanceOf(Absent.class);
    clock.advance(Duration.ofMinutes(61));
    assertThat(known("k1", find("k1"))).isInstanceOf(Unavailable.class);
  }

  private Lookup known(String kid) {
    return keys.known(Optional.of(kid), Algorithm.RS256);
  }

  /** What an explanation says right after this was found, which must be the same. */
  private Lookup known(String kid, Lookup found) {
    Lookup known = known(kid);
    assertThat(known.toString()).isEqualTo(found.toString());
    return known;
  }

  private SingleFlight flights() {
    SchemeDefinition scheme =
        SchemeDefinition.named("s").issuer(issuer.issuer()).keyLocation(issuer.jwksUrl()).build();
    KeyFetch fetch =
        new KeyFetch(
            PlainHttp.client(),
            scheme,
            scheme.keyLocations().stream().findFirst(),
            PlainHttp.CLOCK);
    return new SingleFlight("s", fetch::fetch, clock, () -> 0.5);
  }

  private Lookup find(String kid) {
    return keys.find(Optional.of(kid), Algorithm.RS256);
  }
}
