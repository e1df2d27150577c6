package dev.jwtschemes.contract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The verdicts of one suite on one target: one printed line per case, and the same as a table for
 * documents. Every suite judges by this class. Not thread-safe.
 */
public final class Verdicts implements AutoCloseable {
  /** Those that this JVM has begun: what runs once more adds to its table. */
  private static final Set<Path> BEGUN = ConcurrentHashMap.newKeySet();

  private final String suite;
  private final PrintStream out;
  private final BufferedWriter table;
  private final Set<String> ids = new HashSet<>();
  private int failed;
  private int explained;

  private Verdicts(String suite, PrintStream out, BufferedWriter table) {
    this.suite = suite;
    this.out = out;
    this.table = table;
  }

  /**
   * Begin the table of a suite: lines go to {@code out}; id, verdict, request and, where there is
   * one, reason, tab-separated, to the file.
   */
  public static Verdicts of(String suite, PrintStream out, Path table) throws IOException {
    BufferedWriter writer =
        BEGUN.add(table)
            ? Files.newBufferedWriter(table)
            : Files.newBufferedWriter(table, StandardOpenOption.APPEND);
    return new Verdicts(suite, out, writer);
  }

  /**
   * Judge a case that must be as expected.
   *
   * @throws AssertionError if there are differences
   */
  public void judge(String id, String summary, List<String> differences) throws IOException {
    judge(id, summary, Optional.empty(), differences);
  }

  /**
   * Judge a case that may be a known exception; then it must differ.
   *
   * @param known why it can't be as expected here
   * @throws AssertionError if there are differences without a reason, or a reason and none
   * @throws IllegalStateException if there was a case of this id
   */
  public void judge(String id, String summary, Optional<String> known, List<String> differences)
      throws IOException {
    if (known.isPresent() && !differences.isEmpty()) {
      explain(id, summary, known.get());
      return;
    }
    List<String> found =
        known
            .map(
                reason -> List.of("it is as expected, though there is a reason why not: " + reason))
            .orElse(differences);
    once(id);
    boolean ok = found.isEmpty();
    out.println((ok ? "ok    " : "FAIL  ") + id + "  " + summary);
    found.forEach(text -> out.println("      " + text));
    table.write(id + "\t" + (ok ? "ok" : "fail") + "\t" + summary + "\n");
    if (!ok) {
      failed++;
      throw new AssertionError(String.join("\n", found));
    }
  }

  /** Note a case that isn't judged here, and why: it can't be tried, or its outcome is random. */
  public void explain(String id, String summary, String reason) throws IOException {
    once(id);
    explained++;
    out.println("why   " + id + "  " + summary);
    out.println("      " + reason);
    table.write(id + "\treason\t" + summary + "\t" + reason + "\n");
  }

  private void once(String id) {
    if (!ids.add(id)) {
      throw new IllegalStateException("Two cases are called " + id);
    }
  }

  /** Print the totals. */
  @Override
  public void close() throws IOException {
    out.println(
        suite
            + ": "
            + ids.size()
            + " cases, "
            + failed
            + " failed"
            + (explained == 0 ? "" : ", " + explained + " with a reason"));
    table.close();
  }
}
