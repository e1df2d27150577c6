package dev.jwtschemes.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The newest lines that the library logged in this JVM: the category {@code dev.jwtschemes}, as far
 * as it goes through {@code java.util.logging}, where {@link System.Logger} writes unless another
 * backend is on the class path.
 *
 * <p>The kit's JUnit extension begins to listen, for good. The category's level stays as it is, so
 * what is not logged is not here. At most {@value #LINES} lines are kept. Thread-safe.
 */
public final class LibraryLog {
  /** How many lines are kept; the oldest are dropped. */
  public static final int LINES = 200;

  // A field, because java.util.logging forgets loggers that are not referenced.
  private static final Logger CATEGORY = Logger.getLogger("dev.jwtschemes");
  private static final Newest NEWEST = new Newest();

  private LibraryLog() {}

  /** Begin to listen; further calls do nothing. */
  public static void listen() {
    synchronized (NEWEST) {
      if (!List.of(CATEGORY.getHandlers()).contains(NEWEST)) {
        CATEGORY.addHandler(NEWEST);
      }
    }
  }

  /** The newest messages, oldest first, without level and time. */
  public static List<String> lines() {
    return NEWEST.copy();
  }

  /** Forget the lines so far. */
  public static void clear() {
    NEWEST.forget();
  }

  private static final class Newest extends Handler {
    private final Deque<String> lines = new ArrayDeque<>();

    @Override
    public void publish(LogRecord record) {
      String line = new SimpleFormatter().formatMessage(record);
      synchronized (lines) {
        if (lines.size() == LINES) {
          lines.removeFirst();
        }
        lines.addLast(line);
      }
    }

    List<String> copy() {
      synchronized (lines) {
        return List.copyOf(lines);
      }
    }

    void forget() {
      synchronized (lines) {
        lines.clear();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
