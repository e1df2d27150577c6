package dev.jwtschemes.tck.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line that the log must hold: since the attack began, or since the start.
 *
 * @param wanted a part of the line
 * @param ever whether it may be older than the attack
 * @param times how many lines there must be, at least
 */
public record Logged(Pattern wanted, boolean ever, int times) implements Check {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** The log holds it since the attack began. */
  public static Logged now(String regex) {
    return new Logged(Pattern.compile(regex), false, 1);
  }

  /** The log holds it, since the deployment for instance. */
  public static Logged ever(String regex) {
    return new Logged(Pattern.compile(regex), true, 1);
  }

  /** That many lines hold it since the attack began. */
  public static Logged times(int times, String regex) {
    return new Logged(Pattern.compile(regex), false, times);
  }

  /** A server writes its log on another thread, so the line may come after the answer. */
  @Override
  public List<String> differences(Visit visit) throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    long found = count(visit);
    while (found < times && System.nanoTime() < end) {
      Thread.sleep(50);
      found = count(visit);
    }
    return found >= times
        ? List.of()
        : List.of("the log holds '" + wanted + "' " + found + " times, expected " + times);
  }

  private long count(Visit visit) throws IOException {
    String text = ever ? visit.host().log() : visit.news();
    return text.lines().filter(line -> wanted.matcher(line).find()).count();
  }

  @Override
  public String summary() {
    return "log";
  }
}
