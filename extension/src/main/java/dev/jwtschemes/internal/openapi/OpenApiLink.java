package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.internal.adapter.Sole;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The one application that this copy of the library's classes serves, for filters of documents,
 * which servers make themselves. Names no type of MicroProfile OpenAPI. Thread-safe.
 */
public final class OpenApiLink {
  /** Documents that wait for the start; each server makes one. */
  static final int MOST = 8;

  private static final int BOUND_SECONDS = 5;
  private static final long PAUSE_NANOS = 1_000_000;

  private static final String OWN = OpenApiLink.class.getName();

  private static final Sole<ApplicationRules> STARTED = new Sole<>();
  private static final List<Waiting> WAITING = new ArrayList<>();

  private OpenApiLink() {}

  /**
   * The application has started: documents that waited are completed. One that another thread is
   * still making is waited for, for at most {@value #BOUND_SECONDS} s in all: two threads in one
   * document would lose operations, or stop the server that makes it.
   */
  public static void begin(ApplicationRules rules) {
    List<Waiting> waited;
    synchronized (WAITING) {
      STARTED.begin(rules);
      waited = List.copyOf(WAITING);
      WAITING.clear();
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
    for (Waiting each : waited) {
      try {
        each.complete(rules, end);
      } catch (RuntimeException | LinkageError e) {
        Log.MAIN.write(Level.WARNING, Text.of("The OpenAPI document can't be completed"), e);
      }
    }
  }

  /** It ends. */
  public static void end(ApplicationRules rules) {
    synchronized (WAITING) {
      STARTED.end(rules);
      WAITING.clear();
    }
  }

  /** Complete a document: at once, or when the application has started. */
  public static void whenStarted(Consumer<ApplicationRules> document) {
    Optional<ApplicationRules> started;
    synchronized (WAITING) {
      started = STARTED.get();
      if (started.isEmpty() && WAITING.size() < MOST) {
        WAITING.add(new Waiting(document, Thread.currentThread()));
      }
    }
    started.ifPresent(document);
  }

  /**
   * A document whose application hasn't started.
   *
   * @param maker the thread that filtered it: it goes on with the server's own filters
   */
  private record Waiting(Consumer<ApplicationRules> document, Thread maker) {
    void complete(ApplicationRules rules, long end) {
      while (isInMaking()) {
        if (System.nanoTime() - end > 0) {
          throw new IllegalStateException("the server is still making it");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      document.accept(rules);
    }

    /**
     * Each server's implementation of MicroProfile OpenAPI has the word in a package's name. A
     * maker that starts another application by now isn't making documents: each would wait for the
     * other.
     */
    private boolean isInMaking() {
      return maker != Thread.currentThread()
          && Arrays.stream(maker.getStackTrace())
              .map(StackTraceElement::getClassName)
              .filter(name -> !OWN.equals(name) && !name.startsWith(OWN + "$"))
              .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("openapi"));
    }
  }
}
