package dev.jwtschemes.tck.soak;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers, by what was sent, and times those to good tokens. Thread-safe. */
final class Tally {
  private static final int MAX_MILLIS = 60_000;

  private final Map<String, Map<Answer, LongAdder>> counts = new ConcurrentHashMap<>();
  private final Map<String, AtomicIntegerArray> times = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

  void add(String sent, Answer answer) {
    counts
        .computeIfAbsent(sent, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(answer, key -> new LongAdder())
        .increment();
  }

  void took(String sent, long nanos) {
    times
        .computeIfAbsent(sent, key -> new AtomicIntegerArray(MAX_MILLIS + 1))
        .incrementAndGet((int) Math.min(MAX_MILLIS, nanos / 1_000_000));
  }

  /** What came that should never come. */
  void broken(String what) {
    broken.add(what);
  }

  ConcurrentLinkedQueue<String> broken() {
    return broken;
  }

  /** How often what was sent got this answer. */
  long count(String sent, Answer answer) {
    LongAdder count = counts.getOrDefault(sent, Map.of()).get(answer);
    return count == null ? 0 : count.sum();
  }

  /** In how many milliseconds this share of answers had come. */
  int millis(String sent, double share) {
    AtomicIntegerArray all = times.getOrDefault(sent, new AtomicIntegerArray(MAX_MILLIS + 1));
    long total = 0;
    for (int i = 0; i <= MAX_MILLIS; i++) {
      total += all.get(i);
    }
    long seen = 0;
    for (int i = 0; i <= MAX_MILLIS; i++) {
      seen += all.get(i);
      if (seen > 0 && seen >= share * total) {
        return i;
      }
    }
    return 0;
  }

  /** A copy of all counts, sorted by what was sent. */
  Map<String, Map<Answer, Long>> all() {
    Map<String, Map<Answer, Long>> copy = new TreeMap<>();
    counts.forEach(
        (sent, answers) -> {
          Map<Answer, Long> row = new EnumMap<>(Answer.class);
          answers.forEach((answer, count) -> row.put(answer, count.sum()));
          copy.put(sent, row);
        });
    return copy;
  }
}
