package dev.jwtschemes.testkit.event;

import dev.jwtschemes.event.JwtSchemeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An observer of every event of the library, which a test asks afterwards.
 *
 * <p>It is a CDI bean. Where the kit is on the application's class path it is there by itself:
 * {@code CDI.current().select(RecordingObserver.class).get()}, or injected. Otherwise add the class
 * to the archive or the Weld container of the test. It changes nothing about a request.
 *
 * <p>At most {@value #EVENTS} events are kept; the oldest are dropped. Thread-safe.
 */
@ApplicationScoped
public class RecordingObserver {
  /** How many events are kept. */
  public static final int EVENTS = 1000;

  /** How long {@link #await} waits unless a test gives another bound. */
  public static final Duration BOUND = Duration.ofSeconds(5);

  private final Deque<JwtSchemeEvent> events = new ArrayDeque<>();

  /** For CDI. */
  public RecordingObserver() {}

  /** Record an event; for CDI. */
  void record(@Observes JwtSchemeEvent event) {
    synchronized (events) {
      if (events.size() == EVENTS) {
        events.removeFirst();
      }
      events.addLast(event);
      events.notifyAll();
    }
  }

  /** What is recorded so far, oldest first: a copy. */
  public List<JwtSchemeEvent> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  /** Forget what is recorded so far. */
  public void clear() {
    synchronized (events) {
      events.clear();
    }
  }

  /**
   * Return the oldest recorded event of this type; wait for it, at most {@link #BOUND}.
   *
   * @throws AssertionError if none comes; it lists what is recorded
   */
  public <E extends JwtSchemeEvent> E await(Class<E> type) {
    return await(type, event -> true, BOUND);
  }

  /**
   * Return the oldest recorded event of this type for which this scheme was chosen; wait for it, at
   * most {@link #BOUND}.
   *
   * @throws AssertionError if none comes; it lists what is recorded
   */
  public <E extends JwtSchemeEvent> E await(Class<E> type, String scheme) {
    return await(type, event -> event.scheme().filter(scheme::equals).isPresent(), BOUND);
  }

  /**
   * Return the oldest recorded event of this type that belongs to this decision, see {@link
   * dev.jwtschemes.AuthenticationDecision#id()}; wait for it, at most {@link #BOUND}.
   *
   * @throws AssertionError if none comes; it lists what is recorded
   */
  public <E extends JwtSchemeEvent> E awaitDecision(Class<E> type, String decisionId) {
    return await(type, event -> event.decision().id().equals(decisionId), BOUND);
  }

  /**
   * Return the oldest recorded event of this type that fulfils the condition; wait for it, at most
   * as long as the bound.
   *
   * @throws AssertionError if none comes; it lists what is recorded
   */
  public <E extends JwtSchemeEvent> E await(
      Class<E> type, Predicate<? super E> condition, Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    synchronized (events) {
      while (true) {
        for (JwtSchemeEvent event : events) {
          if (type.isInstance(event) && condition.test(type.cast(event))) {
            return type.cast(event);
          }
        }
        waitUntil(end, type);
      }
    }
  }

  private void waitUntil(long end, Class<?> type) {
    long millis = (end - System.nanoTime() + 999_999) / 1_000_000;
    if (millis <= 0) {
      throw new AssertionError(missing(type));
    }
    try {
      events.wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted. " + missing(type), e);
    }
  }

  private String missing(Class<?> type) {
    return "No such "
        + type.getSimpleName()
        + "; recorded: "
        + (events.isEmpty()
            ? "nothing"
            : events.stream().map(event -> "\n  " + event).collect(Collectors.joining()));
  }
}
