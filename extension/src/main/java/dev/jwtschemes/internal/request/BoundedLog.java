package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The category {@code dev.jwtschemes}, kept readable under a flood: at most {@link #LINES} entries
 * in {@link #WINDOW_NANOS}; the next one after that is preceded by one that reports how many were
 * left out. Thread-safe.
 */
public final class BoundedLog {
  /** Entries per window. */
  static final int LINES = 100;

  /** The window: 10 seconds. */
  static final long WINDOW_NANOS = 10_000_000_000L;

  private final Text what;
  private final LongSupplier nanoTime;
  private final AtomicLong windowStart;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * Bound one kind of entries.
   *
   * @param what their name, in the plural
   * @param nanoTime {@link System#nanoTime()}
   */
  public BoundedLog(Text what, LongSupplier nanoTime) {
    this.what = what;
    this.nanoTime = nanoTime;
    this.windowStart = new AtomicLong(nanoTime.getAsLong());
  }

  /** Write an entry, if the level is on and the window not full. */
  public void write(Level level, Supplier<Text> text, @Nullable Throwable thrown) {
    if (Log.MAIN.isOn(level) && mayWrite()) {
      Log.MAIN.write(level, text.get(), thrown);
    }
  }

  private boolean mayWrite() {
    long now = nanoTime.getAsLong();
    long start = windowStart.get();
    if (now - start > WINDOW_NANOS && windowStart.compareAndSet(start, now)) {
      int leftOut = count.getAndSet(0) - LINES;
      if (leftOut > 0) {
        Log.MAIN.write(
            Level.WARNING,
            Text.EMPTY
                .number(leftOut)
                .and(" more ")
                .and(what)
                .and(" were not logged in the last seconds"));
      }
    }
    return count.incrementAndGet() <= LINES;
  }
}
