package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource.Absent;
import dev.jwtschemes.internal.key.fetch.KeySource.Found;
import dev.jwtschemes.internal.key.fetch.KeySource.Lookup;
import dev.jwtschemes.internal.key.fetch.KeySource.Unavailable;
import dev.jwtschemes.internal.key.fetch.SingleFlight.Known;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.Failed;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.Fresh;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.Outcome;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.logged.LoggedLines;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Single flight and waiting room, with fetches that end and a clock that moves when the test says
 * so.
 */
@Timeout(60)
class SingleFlightTest extends FlightSuite {

  @Test
  void shares_one_fetch_among_concurrent_requests() {
    List<CompletableFuture<Lookup>> answers =
        Stream.generate(() -> request("k1")).limit(8).toList();
    await(() -> clock.waits().size() == 8);
    source.fetch(1).complete(set("k1"));
    for (CompletableFuture<Lookup> answer : answers) {
      assertThat(answer(answer)).isInstanceOf(Found.class);
    }
    assertThat(source.fetches()).isEqualTo(1);
  }

  @Test
  void looks_again_when_the_fetch_it_joined_began_before_it() {
    CompletableFuture<Lookup> early = request("made-up");
    await(() -> clock.waits().size() == 1);
    // here the issuer has answered with k1 alone, and publishes k2
    CompletableFuture<Lookup> late = request("k2");
    await(() -> clock.waits().size() == 2);
    source.fetch(1).complete(set("k1"));
    await(() -> source.fetches() == 2);
    source.fetch(2).complete(set("k1", "k2"));
    assertThat(answer(late)).isInstanceOf(Found.class);
    assertThat(answer(early)).isInstanceOf(Absent.class);
    assertThat(source.fetches()).isEqualTo(2);
  }

  @Test
  void looks_no_more_than_twice() {
    CompletableFuture<Lookup> early = request("made-up");
    await(() -> clock.waits().size() == 1);
    CompletableFuture<Lookup> late = request("other");
    await(() -> clock.waits().size() == 2);
    source.fetch(1).complete(set("k1"));
    await(() -> source.fetches() == 2);
    source.fetch(2).complete(set("k1"));
    assertThat(answer(late)).isInstanceOf(Absent.class);
    assertThat(answer(early)).isInstanceOf(Absent.class);
    assertThat(source.fetches()).isEqualTo(2);
  }

  /** Threads or memory that are short for a moment must not end all fetches. */
  @Test
  void a_fetch_that_ends_with_an_error_is_followed_by_the_next() {
    AtomicInteger begun = new AtomicInteger();
    SingleFlight failing =
        new SingleFlight(
            "s",
            () -> {
              if (begun.incrementAndGet() == 1) {
                throw new InternalError("no thread");
              }
              return CompletableFuture.completedFuture(set("k1"));
            },
            clock,
            () -> random);
    WaitingRoom own = new WaitingRoom(failing, Duration.ofSeconds(5), clock);
    FetchedKeys of = new FetchedKeys(failing, own, clock, PlainHttp.CLOCK);
    assertThat(of.find(Optional.of("k1"), Algorithm.RS256)).isInstanceOf(Unavailable.class);
    assertThat(of.find(Optional.of("k1"), Algorithm.RS256)).isInstanceOf(Found.class);
  }

  @Test
  void a_fetch_whose_log_line_fails_is_followed_by_the_next() {
    try (LoggedLines log = LoggedLines.of("dev.jwtschemes.keys", SingleFlightTest::fail)) {
      CompletableFuture<Lookup> first = request("k1");
      await(() -> clock.waits().size() == 1);
      source.fetch(1).completeExceptionally(new IOException("refused"));
      assertThat(answer(first)).isInstanceOf(Unavailable.class);
      assertThat(flights.failure()).hasMessage("refused");
      clock.advance(Duration.ofSeconds(30));
      CompletableFuture<Lookup> second = request("k1");
      await(() -> source.fetches() == 2);
      source.fetch(2).complete(set("k1"));
      assertThat(answer(second)).isInstanceOf(Found.class);
      assertThat(log.lines()).hasSize(2); // the outage, and its end
    }
  }

  @Test
  void an_error_in_the_log_line_of_refused_keys_ends_no_fetch_to_come() {
    CompletableFuture<Keys> withRefused =
        CompletableFuture.completedFuture(
            new Keys(List.of(), List.of(Text.of("a key that isn't one"))));
    AtomicInteger begun = new AtomicInteger();
    SingleFlight own =
        new SingleFlight(
            "s",
            () ->
                begun.incrementAndGet() == 1
                    ? withRefused
                    : CompletableFuture.completedFuture(set("k1")),
            clock,
            () -> random);
    FetchedKeys of =
        new FetchedKeys(
            own, new WaitingRoom(own, Duration.ofSeconds(5), clock), clock, PlainHttp.CLOCK);
    try (LoggedLines log = LoggedLines.of("dev.jwtschemes.keys", SingleFlightTest::fail)) {
      assertThat(of.find(Optional.of("k1"), Algorithm.RS256)).isInstanceOf(Absent.class);
      assertThat(log.lines()).hasSize(1);
    }
    clock.advance(Duration.ofSeconds(30));
    assertThat(of.find(Optional.of("k1"), Algorithm.RS256)).isInstanceOf(Found.class);
  }

  @Test
  void refreshes_in_the_background_between_four_and_six_minutes() {
    random = 0;
    know("k1");
    clock.advance(Duration.ofMinutes(4).minusMillis(1));
    assertThat(find("k1")).isInstanceOf(Found.class);
    assertThat(source.fetches()).isEqualTo(1);
    clock.advance(Duration.ofMillis(1));
    assertThat(find("k1")).isInstanceOf(Found.class); // while the fetch is under way
    assertThat(source.fetches()).isEqualTo(2);
    random = 1;
    source.fetch(2).complete(set("k1"));
    clock.advance(Duration.ofMinutes(6).minusMillis(1));
    assertThat(find("k1")).isInstanceOf(Found.class);
    assertThat(source.fetches()).isEqualTo(2);
    clock.advance(Duration.ofMillis(1));
    assertThat(find("k1")).isInstanceOf(Found.class);
    assertThat(source.fetches()).isEqualTo(3);
  }

  @Test
  void answers_from_the_last_good_keys_while_a_server_hangs_after_a_failure() {
    know("k1");
    clock.advance(Duration.ofMinutes(11));
    CompletableFuture<Lookup> first = request("k1");
    await(() -> source.fetches() == 2);
    source.fetch(2).completeExceptionally(new IOException("down"));
    assertThat(answer(first)).isInstanceOf(Found.class);
    // the third fetch never ends, and no request waits for it
    assertThat(find("k1")).isInstanceOf(Found.class);
    assertThat(source.fetches()).isEqualTo(3);
    assertThat(room.waiting()).isZero();
  }

  @Test
  void uses_what_a_slow_fetch_brings_after_nobody_waited_for_it_any_more() {
    CompletableFuture<Lookup> first = request("k1");
    await(() -> source.fetches() == 1);
    source.fetch(1).completeExceptionally(new IOException("down"));
    assertThat(answer(first)).isInstanceOf(Unavailable.class);
    CompletableFuture<Lookup> second = request("k1");
    await(() -> clock.waits().equals(List.of(Duration.ofSeconds(1))));
    clock.advance(Duration.ofSeconds(1));
    assertThat(answer(second)).isInstanceOf(Unavailable.class);
    source.fetch(2).complete(set("k1"));
    assertThat(find("k1")).isInstanceOf(Found.class);
    assertThat(source.fetches()).isEqualTo(2);
  }

  @Test
  void tells_an_outage_from_a_spent_budget() {
    for (int i = 1; i <= 5; i++) {
      int number = i;
      CompletableFuture<Lookup> answer = request("k1");
      await(() -> source.fetches() == number);
      source.fetch(i).completeExceptionally(new IOException("down"));
      assertThat(answer(answer)).isInstanceOf(Unavailable.class);
    }
    assertThat(reason(find("k1"))).isEqualTo(FailureReason.KEYS_UNAVAILABLE);
    assertThat(source.fetches()).isEqualTo(5);
  }

  @Test
  void never_brings_what_was_known_before() throws Exception {
    flights.board(null);
    source.fetch(1).completeExceptionally(new IOException("down"));
    flights.board(null);
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    // The fetch's end is logged after its keys are known and before it makes room for the next.
    try (LoggedLines log =
        LoggedLines.of(
            "dev.jwtschemes.keys",
            () -> {
              Known seen = flights.known();
              requests.execute(() -> outcome.complete(room.await(seen)));
              await(() -> room.waiting() == 1);
            })) {
      source.fetch(2).complete(set("k1"));
      assertThat(log.lines()).hasSize(1);
    }
    await(() -> source.fetches() == 3);
    source.fetch(3).complete(set("k1", "k2"));
    assertThat(outcome.get())
        .isInstanceOfSatisfying(
            Fresh.class,
            fresh -> assertThat(fresh.known().keys().ids()).containsExactly("k1", "k2"));
  }

  @Test
  void gives_at_once_what_came_since_the_caller_looked() {
    know("k1");
    assertThat(room.await(null))
        .isInstanceOfSatisfying(Fresh.class, fresh -> assertThat(fresh.isOwn()).isFalse());
    assertThat(source.fetches()).isEqualTo(1);
  }

  @Test
  void names_the_failure_and_not_what_it_is_wrapped_in() {
    try (LoggedLines log = LoggedLines.of("dev.jwtschemes.keys")) {
      flights.board(null);
      source.fetch(1).completeExceptionally(new CompletionException(new IOException("down")));
      assertThat(log.lines())
          .containsExactly("WARNING The keys of scheme 's' can't be fetched: IOException: down");
    }
  }

  @Test
  void takes_a_source_that_throws_for_a_fetch_that_failed() {
    IllegalStateException thrown = new IllegalStateException("no fetch");
    SingleFlight broken =
        new SingleFlight(
            "s",
            () -> {
              throw thrown;
            },
            clock,
            () -> random);
    WaitingRoom ofBroken = new WaitingRoom(broken, Duration.ofSeconds(5), clock);
    assertThat(ofBroken.await(null)).isEqualTo(new Failed(thrown));
    assertThat(broken.failure()).isEqualTo(thrown);
    assertThat(ofBroken.await(null)).isEqualTo(new Failed(thrown));
  }

  @Test
  void tells_once_that_an_outage_begins_and_once_that_it_is_over() {
    try (LoggedLines log = LoggedLines.of("dev.jwtschemes.keys")) {
      flights.board(null);
      source.fetch(1).completeExceptionally(new IOException("down"));
      flights.board(null);
      source.fetch(2).completeExceptionally(new IOException("still down"));
      assertThat(log.lines()).hasSize(1);
      flights.board(null);
      source.fetch(3).complete(set("k1"));
      assertThat(log.lines())
          .containsExactly(
              "WARNING The keys of scheme 's' can't be fetched: IOException: down",
              "INFO The keys of scheme 's' can be fetched again");
    }
  }

  @Test
  void names_keys_that_are_not_used_once_until_others_are() {
    try (LoggedLines log = LoggedLines.of("dev.jwtschemes.keys")) {
      for (Text flaw : List.of(Text.of("'a': weak"), Text.of("'a': weak"), Text.of("'b': weak"))) {
        flights.board(flights.known());
        source.fetch(source.fetches()).complete(new Keys(set("k1").all(), List.of(flaw)));
      }
      flights.board(flights.known());
      source.fetch(source.fetches()).complete(set("k1"));
      assertThat(log.lines())
          .containsExactly(
              "WARNING Keys of scheme 's' are not used: ['a': weak]",
              "WARNING Keys of scheme 's' are not used: ['b': weak]");
    }
  }

  private void know(String... kids) {
    flights.board(null);
    source.fetch(source.fetches()).complete(set(kids));
  }

  private static void fail() {
    throw new InternalError("the log is full");
  }
}
