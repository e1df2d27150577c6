package dev.jwtschemes.contract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Print one line per case, and write the same as a table for documents. Not thread-safe. */
public final class ContractReport implements AutoCloseable {
  private final PrintStream out;
  private final BufferedWriter table;
  private int passed;
  private int failed;
  private int explained;

  private ContractReport(PrintStream out, BufferedWriter table) {
    this.out = out;
    this.table = table;
  }

  /**
   * Begin a report: lines go to {@code out}; id, verdict, request and, where there is one, reason,
   * tab-separated, to the file.
   */
  public static ContractReport to(PrintStream out, Path table) throws IOException {
    return new ContractReport(out, Files.newBufferedWriter(table));
  }

  /** Write the verdict on one case; without differences it has passed. */
  public void add(String id, String summary, List<String> differences) throws IOException {
    boolean ok = differences.isEmpty();
    if (ok) {
      passed++;
    } else {
      failed++;
    }
    out.println((ok ? "ok    " : "FAIL  ") + id + "  " + summary);
    differences.forEach(text -> out.println("      " + text));
    table.write(id + "\t" + (ok ? "ok" : "fail") + "\t" + summary + "\n");
  }

  /** Note a case that differs, and why this server can't do it. */
  public void explain(String id, String summary, String reason) throws IOException {
    explained++;
    out.println("why   " + id + "  " + summary);
    out.println("      " + reason);
    table.write(id + "\treason\t" + summary + "\t" + reason + "\n");
  }

  /** Print the totals. */
  @Override
  public void close() throws IOException {
    out.println(
        "contract: "
            + (passed + failed + explained)
            + " cases, "
            + failed
            + " failed"
            + (explained == 0 ? "" : ", " + explained + " with a reason"));
    table.close();
  }
}
