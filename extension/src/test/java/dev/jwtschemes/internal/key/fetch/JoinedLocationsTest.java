package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource.Absent;
import dev.jwtschemes.internal.key.fetch.KeySource.Found;
import dev.jwtschemes.internal.key.fetch.KeySource.Lookup;
import dev.jwtschemes.internal.key.fetch.KeySource.Unavailable;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.text.Text;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several locations as one: what is shown, and what is known without waiting. */
@Timeout(60)
class JoinedLocationsTest extends FlightSuite {
  private static final Optional<String> NO_KID = Optional.empty();
  private static final Failure DOWN =
      Literal.failure(FailureReason.KEYS_UNAVAILABLE, "the first is down");
  private static final Failure DOWN_TOO =
      Literal.failure(FailureReason.KEYS_UNAVAILABLE, "the second is down");

  private final ManualSource otherSource = new ManualSource();
  private final SingleFlight otherFlights = new SingleFlight("s", otherSource, clock, () -> 0.5);
  private final IssuerClock otherClock = new IssuerClock(clock);
  private final FetchedKeys other =
      new FetchedKeys(
          otherFlights,
          new WaitingRoom(otherFlights, Duration.ofSeconds(5), clock),
          clock,
          otherClock);

  @Test
  void shows_nothing_of_locations_that_were_never_fetched() {
    assertThat(joined(keys, other).view()).isEqualTo(KeysView.NONE);
  }

  @Test
  void shows_the_keys_in_the_order_of_the_locations() {
    assertThat(joined(fixed("k2"), fixed("k1")).view().inUse())
        .map(Text::toString)
        .containsExactly("k2 RSA", "k1 RSA");
  }

  @Test
  void shows_no_more_than_ten_keys_of_all_locations() {
    assertThat(
            joined(fixed("a", "b", "c", "d", "e", "f"), fixed("g", "h", "i", "j", "k"))
                .view()
                .inUse())
        .map(Text::toString)
        .containsExactly(
            "a RSA", "b RSA", "c RSA", "d RSA", "e RSA", "f RSA", "g RSA", "h RSA", "i RSA",
            "j RSA");
  }

  @Test
  void shows_the_skipped_keys_in_the_order_of_the_locations() {
    assertThat(joined(skipping("b"), skipping("a")).view().skipped())
        .map(Text::toString)
        .containsExactly("'b': use 'enc' is not 'sig'", "'a': use 'enc' is not 'sig'");
  }

  @Test
  void shows_no_more_than_ten_skipped_keys_of_all_locations() {
    assertThat(
            joined(skipping("a", "b", "c", "d", "e", "f"), skipping("g", "h", "i", "j", "k"))
                .view()
                .skipped())
        .hasSize(10);
  }

  @Test
  void shows_the_earliest_fetch_and_the_earliest_refresh() {
    flights.board(null);
    source.fetch(1).complete(set("k1"));
    clock.advance(Duration.ofMinutes(1));
    otherFlights.board(null);
    otherSource.fetch(1).complete(set("k2"));
    for (KeySource both : List.of(joined(keys, other), joined(other, keys))) {
      assertThat(both.view().fetched()).hasValue(Instant.parse("2026-01-02T03:04:05Z"));
      assertThat(both.view().refreshAt()).hasValue(Instant.parse("2026-01-02T03:09:05Z"));
    }
  }

  @Test
  void shows_the_trouble_of_the_first_location_that_has_any() {
    assertThat(
            joined(fixed("k1"), new UnusableKeys(DOWN), new UnusableKeys(DOWN_TOO))
                .view()
                .trouble())
        .hasValue(Literal.text("the first is down"));
  }

  @Test
  void shows_the_clock_that_is_furthest_from_ours() {
    answer(issuerClock, "Fri, 02 Jan 2026 03:04:07 GMT");
    answer(otherClock, "Fri, 02 Jan 2026 03:04:02 GMT");
    for (KeySource both : List.of(joined(keys, other), joined(other, keys))) {
      assertThat(both.view().clockDifference()).hasValue(Duration.ofSeconds(-3));
    }
  }

  @Test
  void knows_the_key_of_one_location_though_another_is_unknown() {
    assertThat(known(Optional.of("k1"), fixed("k1"), new UnusableKeys(DOWN)))
        .isEqualTo(new Found(entries("k1")));
  }

  @Test
  void knows_that_more_keys_may_be_missing_for_a_token_without_kid() {
    assertThat(known(NO_KID, fixed("k1"), new UnusableKeys(DOWN), new UnusableKeys(DOWN_TOO)))
        .isEqualTo(
            new Found(entries("k1"), Optional.of(new Unavailable(DOWN, Duration.ofSeconds(3)))));
  }

  @Test
  void key_without_an_id_is_not_the_one_that_a_token_without_kid_names() {
    assertThat(known(NO_KID, fixed(anonymous()), new UnusableKeys(DOWN)))
        .isEqualTo(
            new Found(
                List.of(anonymous()), Optional.of(new Unavailable(DOWN, Duration.ofSeconds(3)))));
  }

  @Test
  void knows_keys_with_and_without_an_id_for_a_token_without_kid() {
    assertThat(known(NO_KID, fixed(anonymous()), fixed("k1")))
        .isEqualTo(new Found(List.of(anonymous(), entry("k1"))));
  }

  @Test
  void knows_a_key_without_an_id_only_where_none_has_the_tokens() {
    assertThat(known(Optional.of("k1"), fixed(anonymous()), fixed("k1")))
        .isEqualTo(new Found(entries("k1")));
    assertThat(known(Optional.of("k2"), fixed(anonymous()), fixed("k1")))
        .isEqualTo(new Found(List.of(anonymous())));
  }

  @Test
  void knows_no_key_while_a_location_is_unknown() {
    assertThat(known(Optional.of("k2"), fixed("k1"), new UnusableKeys(DOWN)))
        .isEqualTo(new Unavailable(DOWN, Duration.ofSeconds(3)));
  }

  @Test
  void knows_that_a_key_is_absent_from_all_locations() {
    assertThat(known(Optional.of("k9"), fixed("k1"), fixed("k2")))
        .isEqualTo(
            new Absent(
                Literal.detail(
                    "expected kid: ['k1'], actual: 'k9' with alg 'RS256'; expected kid: ['k2'],"
                        + " actual: 'k9' with alg 'RS256'")));
  }

  @Test
  void has_the_keys_of_all_locations_at_hand() {
    assertThat(joined(fixed("k1"), fixed("k2")).atHand(NO_KID, Algorithm.RS256))
        .isEqualTo(entries("k1", "k2"));
    assertThat(joined(fixed("k1"), fixed("k2")).atHand(Optional.of("k2"), Algorithm.RS256))
        .isEqualTo(entries("k2"));
  }

  @Test
  void has_no_more_than_three_keys_at_hand() {
    assertThat(joined(fixed("k1", "k2"), fixed("k3", "k4")).atHand(NO_KID, Algorithm.RS256))
        .isEqualTo(entries("k1", "k2", "k3"));
  }

  @Test
  void key_that_any_location_has_is_current() {
    assertThat(
            joined(fixed("k1"), fixed("k2"))
                .isCurrent(entry("k2"), Optional.of("k2"), Algorithm.RS256))
        .isTrue();
    assertThat(
            joined(fixed("k1"), fixed("k2"))
                .isCurrent(entry("k3"), Optional.of("k3"), Algorithm.RS256))
        .isFalse();
  }

  @Test
  void begins_no_fetch_for_a_kid_that_is_at_hand() {
    assertThat(joined(keys, fixed("k1")).find(Optional.of("k1"), Algorithm.RS256))
        .isEqualTo(new Found(entries("k1")));
    assertThat(source.fetches()).isZero();
  }

  /** What is fetched may be the key that signed. */
  @Test
  void fetches_for_a_token_without_kid_though_a_key_without_an_id_is_at_hand() {
    CompletableFuture<Lookup> answer =
        CompletableFuture.supplyAsync(
            () -> joined(fixed(anonymous()), keys).find(NO_KID, Algorithm.RS256), requests);
    await(() -> source.fetches() == 1);
    source.fetch(1).complete(set("k1"));
    assertThat(answer)
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isEqualTo(new Found(List.of(anonymous(), entry("k1"))));
  }

  private static Lookup known(Optional<String> kid, KeySource... parts) {
    return joined(parts).known(kid, Algorithm.RS256);
  }

  private static KeySource joined(KeySource... parts) {
    return new JoinedKeys(List.of(parts));
  }

  private static KeySource fixed(String... kids) {
    return new FixedKeys(set(kids));
  }

  private static KeySource fixed(Keys.Entry entry) {
    return new FixedKeys(new Keys(List.of(entry)));
  }

  private static KeySource skipping(String... kids) {
    return new FixedKeys(
        new Keys(
            List.of(),
            List.of(),
            Stream.of(kids)
                .map(
                    kid ->
                        new Keys.Skipped(Optional.of(kid), Literal.text("use 'enc' is not 'sig'")))
                .toList()));
  }

  private static List<Keys.Entry> entries(String... kids) {
    return Stream.of(kids).map(JoinedLocationsTest::entry).toList();
  }

  private static Keys.Entry entry(String kid) {
    return new Keys.Entry(KEY, Optional.of(kid), Optional.empty());
  }

  private static Keys.Entry anonymous() {
    return new Keys.Entry(KEY, Optional.empty(), Optional.empty());
  }

  private static void answer(IssuerClock clock, String date) {
    clock.read(HttpHeaders.of(Map.of("Date", List.of(date)), (name, value) -> true));
  }
}
