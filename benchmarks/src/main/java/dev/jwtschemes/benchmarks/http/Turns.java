package dev.jwtschemes.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * A file of results, to which each turn adds a line.
 *
 * @param server first word of a line
 */
record Turns(Path results, String server) {

  /** Run one; 100 clients at once if its kind ends with {@code crowd}. */
  void turn(
      URI address,
      long pid,
      String application,
      String kind,
      String path,
      List<String> tokens,
      boolean isCounted)
      throws IOException, InterruptedException {
    int clients = kind.endsWith("crowd") ? Workload.CROWD : Load.CLIENTS;
    Load.Turn turn = Load.run(address, pid, path, tokens, clients);
    if (isCounted) {
      write(application, kind, turn.cpuMicros(), turn.p50Micros(), turn.p99Micros());
    }
  }

  void write(String application, String kind, double one, double two, double three)
      throws IOException {
    Files.writeString(
        results,
        String.format(
            Locale.ROOT, "%s,%s,%s,%.1f,%.1f,%.1f%n", server, application, kind, one, two, three),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
