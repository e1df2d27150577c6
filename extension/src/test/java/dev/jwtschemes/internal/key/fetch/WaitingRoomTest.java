package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.fetch.KeySource.Found;
import dev.jwtschemes.internal.key.fetch.KeySource.Lookup;
import dev.jwtschemes.internal.key.fetch.KeySource.Unavailable;
import dev.jwtschemes.internal.text.Literal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many requests wait for a fetch, and how long. */
@Timeout(60)
class WaitingRoomTest extends FlightSuite {

  @Test
  void waits_a_second_at_most_when_the_last_fetch_failed() {
    CompletableFuture<Lookup> first = request("k1");
    await(() -> source.fetches() == 1);
    source.fetch(1).completeExceptionally(new IOException("down"));
    assertThat(answer(first)).isInstanceOf(Unavailable.class);
    CompletableFuture<Lookup> second = request("k1"); // its fetch never ends
    await(() -> clock.waits().equals(List.of(Duration.ofSeconds(1))));
    clock.advance(Duration.ofMillis(999));
    assertThat(second).isNotDone();
    clock.advance(Duration.ofMillis(1));
    assertThat(reason(answer(second))).isEqualTo(FailureReason.KEYS_UNAVAILABLE);
    assertThat(((Unavailable) answer(second)).failure().detail())
        .isEqualTo("the keys could not be fetched: IOException: down");
  }

  @Test
  void lets_any_number_wait_for_a_quick_fetch() {
    List<CompletableFuture<Lookup>> answers =
        Stream.generate(() -> request("k1")).limit(32).toList();
    await(() -> clock.waits().size() == 32);
    source.fetch(1).complete(set("k1"));
    for (CompletableFuture<Lookup> answer : answers) {
      assertThat(answer(answer)).isInstanceOf(Found.class);
    }
  }

  @Test
  void lets_eight_wait_for_a_slow_fetch_and_turns_the_next_away_after_half_a_second() {
    List<CompletableFuture<Lookup>> answers = eightWaiting();
    CompletableFuture<Lookup> ninth = request("k2");
    await(() -> clock.waits().size() == 9);
    assertThat(clock.waits()).endsWith(Duration.ofMillis(500));
    clock.advance(Duration.ofMillis(499));
    assertThat(ninth).isNotDone();
    clock.advance(Duration.ofMillis(1));
    assertThat(answer(ninth))
        .isEqualTo(
            new Unavailable(
                Literal.failure(
                    FailureReason.KEYS_UNAVAILABLE,
                    "8 requests wait already for keys that are slow to come"),
                Duration.ofSeconds(3)));
    assertThat(answers).noneMatch(CompletableFuture::isDone);
    source.fetch(1).complete(set("k2"));
    for (CompletableFuture<Lookup> answer : answers) {
      assertThat(answer(answer)).isInstanceOf(Found.class);
    }
  }

  @Test
  void turns_the_ninth_away_at_once_from_a_fetch_that_began_half_a_second_ago() {
    eightWaiting();
    clock.advance(Duration.ofMillis(500));
    assertThatTheNextIsTurnedAwayAtOnce();
  }

  @Test
  void turns_the_ninth_away_at_once_when_the_last_fetch_was_slow() {
    flights.board(null);
    clock.advance(Duration.ofMillis(501));
    source.fetch(1).complete(set("k1"));
    eightWaiting();
    assertThatTheNextIsTurnedAwayAtOnce();
  }

  private List<CompletableFuture<Lookup>> eightWaiting() {
    List<CompletableFuture<Lookup>> answers =
        Stream.generate(() -> request("k2")).limit(8).toList();
    await(() -> clock.waits().size() == 8);
    assertThat(clock.waits()).containsOnly(Duration.ofSeconds(6));
    return answers;
  }

  /** If it waited, it would do so for ever, since nothing moves the clock. */
  private void assertThatTheNextIsTurnedAwayAtOnce() {
    assertThat(find("k2")).isInstanceOf(Unavailable.class);
  }

  @Test
  void lets_go_of_an_interrupted_request() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread request =
        new Thread(
            () -> {
              Lookup answer = find("k1");
              interrupted.complete(
                  answer instanceof Unavailable unavailable
                      && unavailable.failure().detail().contains("InterruptedException")
                      && Thread.currentThread().isInterrupted());
            });
    request.start();
    await(() -> clock.waits().size() == 1);
    request.interrupt();
    assertThat(interrupted.get()).isTrue();
    assertThat(room.waiting()).isZero();
  }
}
