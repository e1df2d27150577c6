package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionHistoryTest {
  private final DecisionHistory history = new DecisionHistory();

  @Test
  void keeps_the_last_thousand() {
    for (int number = 0; number < 1_003; number++) {
      history.add(Entries.accepted("id" + number, "/orders"));
    }

    List<Entry> kept = history.latest(entry -> true, 2_000);

    assertThat(kept).hasSize(1_000);
    assertThat(kept.get(0).id()).isEqualTo("id1002");
    assertThat(kept.get(999).id()).isEqualTo("id3");
    assertThat(history.find("id2")).isEmpty();
    assertThat(history.find("id3")).isPresent();
  }

  @Test
  void gives_what_came_since_oldest_first() throws InterruptedException {
    history.add(Entries.accepted("a", "/orders"));
    long from = history.end();
    history.add(Entries.accepted("b", "/orders"));
    history.add(Entries.accepted("c", "/orders"));

    DecisionHistory.Batch batch = history.since(from, 0);

    assertThat(batch.entries()).extracting(Entry::id).containsExactly("b", "c");
    assertThat(batch.missed()).isZero();
    assertThat(batch.next()).isEqualTo(3);
  }

  @Test
  void counts_what_a_slow_reader_missed() throws InterruptedException {
    for (int number = 0; number < 1_250; number++) {
      history.add(Entries.accepted("id" + number, "/orders"));
    }

    DecisionHistory.Batch batch = history.since(100, 0);

    assertThat(batch.entries()).hasSize(1_000);
    assertThat(batch.missed()).isEqualTo(150);
  }

  @Test
  void wakes_a_reader_that_waits() throws Exception {
    Thread writer = new Thread(() -> history.add(Entries.accepted("late", "/orders")));
    writer.start();

    DecisionHistory.Batch batch = history.since(0, 60_000);

    assertThat(batch.entries()).extracting(Entry::id).containsExactly("late");
    writer.join();
  }

  @Test
  void an_empty_batch_after_the_wait() throws InterruptedException {
    assertThat(history.since(0, 1).entries()).isEmpty();
  }
}
