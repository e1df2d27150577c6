package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource.Absent;
import dev.jwtschemes.internal.key.fetch.KeySource.Found;
import dev.jwtschemes.internal.key.fetch.KeySource.Lookup;
import dev.jwtschemes.internal.key.fetch.KeySource.Unavailable;
import dev.jwtschemes.internal.text.Literal;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetched keys: what is shown, what is there without waiting, what begins and is waited for. */
@Timeout(60)
class KeysAtHandTest extends FlightSuite {
  private static final Keys.Entry K1 = new Keys.Entry(KEY, Optional.of("k1"), Optional.empty());

  @Test
  void shows_nothing_before_the_first_fetch() {
    assertThat(keys.view()).isEqualTo(KeysView.NONE);
    assertThat(source.fetches()).isZero();
  }

  @Test
  void shows_keys_and_times_of_the_last_good_fetch() {
    flights.board(null);
    source
        .fetch(1)
        .complete(
            new Keys(
                List.of(K1),
                List.of(),
                List.of(
                    new Keys.Skipped(Optional.of("e1"), Literal.text("use 'enc' is not 'sig'")))));
    clock.advance(Duration.ofMinutes(1));
    assertThat(keys.view())
        .isEqualTo(
            new KeysView(
                List.of(Literal.text("k1 RSA")),
                List.of(Literal.text("'e1': use 'enc' is not 'sig'")),
                Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                Optional.of(Instant.parse("2026-01-02T03:09:05Z")),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void shows_why_the_last_fetch_failed_beside_the_keys_from_before() {
    fetched("k1");
    failed();
    assertThat(keys.view().inUse()).containsExactly(Literal.text("k1 RSA"));
    assertThat(keys.view().trouble()).hasValue(Literal.text("IllegalStateException: down"));
  }

  @Test
  void shows_the_clock_of_the_issuer() {
    issuerClock.read(
        HttpHeaders.of(
            Map.of("Date", List.of("Fri, 02 Jan 2026 03:04:07 GMT")), (name, value) -> true));
    assertThat(keys.view().clockDifference()).hasValue(Duration.ofSeconds(2));
  }

  @Test
  void nothing_is_at_hand_before_the_first_fetch() {
    assertThat(atHand("k1")).isEmpty();
    assertThat(source.fetches()).isZero();
  }

  @Test
  void fetched_keys_are_at_hand_for_ten_minutes_inclusive() {
    fetched("k1");
    assertThat(atHand("k1")).containsExactly(K1);
    clock.advance(Duration.ofMinutes(10));
    assertThat(atHand("k1")).containsExactly(K1);
    clock.advance(Duration.ofMillis(1));
    assertThat(atHand("k1")).isEmpty();
  }

  @Test
  void unknown_kid_has_nothing_at_hand_and_begins_no_fetch() {
    fetched("k1");
    assertThat(atHand("made-up")).isEmpty();
    assertThat(source.fetches()).isEqualTo(1);
  }

  @Test
  void refreshes_keys_in_use_from_the_fifth_minute_inclusive() {
    fetched("k1");
    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    atHand("k1");
    assertThat(source.fetches()).isEqualTo(1);
    clock.advance(Duration.ofMillis(1));
    atHand("k1");
    assertThat(source.fetches()).isEqualTo(2);
  }

  @Test
  void refreshes_keys_from_the_future() {
    fetched("k1");
    atHand("k1");
    assertThat(source.fetches()).isEqualTo(1);
    clock.advance(Duration.ofMillis(-1));
    atHand("k1");
    assertThat(source.fetches()).isEqualTo(2);
  }

  @Test
  void key_that_is_at_hand_is_ready_without_a_fetch() {
    fetched("k1");
    assertThat(begin("k1").get()).isEqualTo(new Found(List.of(K1)));
    assertThat(source.fetches()).isEqualTo(1);
  }

  /** What was found counts as of the moment when the request began. */
  @Test
  void key_that_was_ready_stays_found_after_its_withdrawal() {
    fetched("k1");
    Supplier<Lookup> begun = begin("k1");
    fetched("k2");
    assertThat(begun.get()).isEqualTo(new Found(List.of(K1)));
  }

  @Test
  void fetch_begins_before_its_answer_is_waited_for() {
    Supplier<Lookup> begun = begin("k1");
    assertThat(source.fetches()).isEqualTo(1);
    source.fetch(1).complete(set("k1"));
    assertThat(begun.get()).isEqualTo(new Found(List.of(K1)));
  }

  @Test
  void what_its_own_fetch_lacks_is_absent() {
    Supplier<Lookup> begun = begin("made-up");
    source.fetch(1).complete(set("k1"));
    assertThat(CompletableFuture.supplyAsync(begun, requests))
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isEqualTo(
            new Absent(Literal.detail("expected kid: ['k1'], actual: 'made-up' with alg 'RS256'")));
    assertThat(source.fetches()).isEqualTo(1);
  }

  @Test
  void remembered_absence_is_ready_without_a_fetch() {
    Supplier<Lookup> begun = begin("made-up");
    source.fetch(1).complete(set("k1"));
    assertThat(CompletableFuture.supplyAsync(begun, requests))
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isInstanceOf(Absent.class);
    assertThat(begin("made-up").get()).isInstanceOf(Absent.class);
    assertThat(source.fetches()).isEqualTo(1);
  }

  @Test
  void what_a_fetch_that_was_under_way_lacks_is_looked_for_again() {
    flights.board(null);
    Supplier<Lookup> begun = begin("k2");
    assertThat(source.fetches()).isEqualTo(1);
    source.fetch(1).complete(set("k1"));
    CompletableFuture<Lookup> answer = CompletableFuture.supplyAsync(begun, requests);
    await(() -> source.fetches() == 2 || answer.isDone());
    assertThat(source.fetches()).isEqualTo(2);
    source.fetch(2).complete(set("k1", "k2"));
    assertThat(answer).succeedsWithin(20, TimeUnit.SECONDS).isInstanceOf(Found.class);
  }

  @Test
  void begins_nothing_when_the_budget_is_spent() {
    for (int i = 0; i < 5; i++) {
      fetched("k1");
    }
    Supplier<Lookup> begun = begin("made-up");
    assertThat(source.fetches()).isEqualTo(5);
    assertThat(begun.get())
        .isEqualTo(
            new Unavailable(
                Literal.failure(
                    FailureReason.REFRESH_OVER_BUDGET,
                    "no key for kid 'made-up' yet, and the fetch budget is spent"),
                Duration.ofSeconds(3)));
  }

  @Test
  void probe_fetches_though_keys_are_known() {
    fetched("k1");
    var probe = keys.probe();
    assertThat(source.fetches()).isEqualTo(2);
    source.fetch(2).complete(set("k1"));
    assertThat(probe.get()).isEmpty();
  }

  @Test
  void probe_says_why_the_fetch_failed() {
    var probe = CompletableFuture.supplyAsync(() -> keys.probe().get(), requests);
    await(() -> clock.waits().size() == 1);
    source.fetch(1).completeExceptionally(new IllegalStateException("down"));
    assertThat(probe)
        .succeedsWithin(20, TimeUnit.SECONDS)
        .satisfies(
            failure ->
                assertThat(failure.orElseThrow().detail())
                    .isEqualTo("the keys could not be fetched: IllegalStateException: down"));
  }

  private List<Keys.Entry> atHand(String kid) {
    return keys.atHand(Optional.of(kid), Algorithm.RS256);
  }

  private Supplier<Lookup> begin(String kid) {
    return keys.begin(Optional.of(kid), Algorithm.RS256);
  }

  private void fetched(String... kids) {
    flights.board(flights.known());
    source.fetch(source.fetches()).complete(set(kids));
  }

  private void failed() {
    flights.board(flights.known());
    source.fetch(source.fetches()).completeExceptionally(new IllegalStateException("down"));
  }
}
