package dev.jwtschemes.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The last {@value #KEPT} decisions, in memory. Each has a number, so that a reader can ask for
 * what came since. Thread-safe.
 */
final class DecisionHistory {
  /** The most decisions that are kept. */
  static final int KEPT = 1_000;

  private final Entry[] ring = new Entry[KEPT];
  private long next;

  /** Keep one more; the oldest goes. */
  synchronized void add(Entry entry) {
    ring[(int) (next % KEPT)] = entry;
    next++;
    notifyAll();
  }

  /** The number that the next decision gets: the start for {@link #since}. */
  synchronized long end() {
    return next;
  }

  /** The newest first, at most {@code limit} of those that fit. */
  synchronized List<Entry> latest(Predicate<Entry> wanted, int limit) {
    List<Entry> found = new ArrayList<>();
    for (long at = next - 1; at >= oldest() && found.size() < limit; at--) {
      Entry entry = at(at);
      if (wanted.test(entry)) {
        found.add(entry);
      }
    }
    return found;
  }

  /** The decision of this id, if it is still kept. */
  Optional<Entry> find(String id) {
    return latest(entry -> entry.id().equals(id), 1).stream().findFirst();
  }

  /**
   * What came since, oldest first; waits until something did or the time is over.
   *
   * @param from number of the first that is wanted
   * @param millis bound of the wait
   */
  synchronized Batch since(long from, long millis) throws InterruptedException {
    if (from >= next) {
      wait(millis);
    }
    long start = Math.max(from, oldest());
    List<Entry> entries = new ArrayList<>();
    for (long at = start; at < next; at++) {
      entries.add(at(at));
    }
    return new Batch(entries, start - from, next);
  }

  private long oldest() {
    return Math.max(0, next - KEPT);
  }

  private Entry at(long number) {
    return ring[(int) (number % KEPT)];
  }

  /**
   * Some decisions in a row.
   *
   * @param entries oldest first; may be empty
   * @param missed how many before them are no longer kept
   * @param next number to ask for next
   */
  record Batch(List<Entry> entries, long missed, long next) {}
}
