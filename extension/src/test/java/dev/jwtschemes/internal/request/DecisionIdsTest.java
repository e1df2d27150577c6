package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecisionIdsTest {
  private final DecisionIds ids = new DecisionIds();

  @Test
  void has_12_characters_of_base_32() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(ids.get()).matches("[a-z2-7]{12}");
    }
  }

  @Test
  void uses_each_character_at_each_place() {
    List<Set<Character>> seen = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      seen.add(new TreeSet<>());
    }
    // That one is missing after so many has a probability of less than 1e-60.
    for (int i = 0; i < 5_000; i++) {
      String id = ids.get();
      for (int place = 0; place < 12; place++) {
        seen.get(place).add(id.charAt(place));
      }
    }
    assertThat(seen).allSatisfy(characters -> assertThat(characters).hasSize(32));
  }

  @Test
  void repeats_none_across_blocks() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10 * DecisionIds.BLOCK; i++) {
      assertThat(seen.add(ids.get())).isTrue();
    }
  }

  @Test
  void two_sources_begin_differently() {
    assertThat(new DecisionIds().get()).isNotEqualTo(ids.get());
  }

  @Test
  void many_threads_get_different_ids() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<String>> work =
          () -> {
            List<String> mine = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
              mine.add(ids.get());
            }
            return mine;
          };
      Set<String> all = new HashSet<>();
      for (Future<List<String>> each : threads.invokeAll(List.of(work, work, work, work))) {
        all.addAll(each.get());
      }
      assertThat(all).hasSize(8_000);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_id_is_made_when_it_is_read_and_once() {
    AtomicInteger made = new AtomicInteger();
    DecisionId id = new DecisionId(() -> "id" + made.incrementAndGet());
    assertThat(made).hasValue(0);
    assertThat(id.get()).isEqualTo("id1");
    assertThat(id.get()).isEqualTo("id1");
    assertThat(made).hasValue(1);
  }

  @Test
  void all_readers_get_the_same_id_though_two_were_made() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 200; round++) {
        DecisionId id = new DecisionId(ids);
        Callable<String> read = id::get;
        Set<String> seen = new HashSet<>();
        for (Future<String> each : threads.invokeAll(List.of(read, read, read, read))) {
          seen.add(each.get());
        }
        assertThat(seen).hasSize(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
