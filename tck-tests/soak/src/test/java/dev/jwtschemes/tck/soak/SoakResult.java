package dev.jwtschemes.tck.soak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was seen.
 *
 * @param heap in bytes, after a collection: at a sixth, at half of the time, and at the end
 * @param failures the server's own counts, one line for each scheme and reason
 * @param end when the last client stopped, as of {@code System.nanoTime()}
 */
record SoakResult(
    Duration length,
    List<SoakIssuer> issuers,
    Tally tally,
    List<Long> heap,
    List<String> failures,
    String log,
    long end) {

  long logLines() {
    return log.lines().count();
  }

  /** How long each key of a scheme had to wait until it was accepted, from when it could be. */
  List<Duration> waits(String scheme) {
    return batches()
        .filter(batch -> batch.scheme().equals(scheme))
        .flatMap(batch -> batch.waited(end).stream())
        .toList();
  }

  Stream<Batch> batches() {
    return issuers.stream().flatMap(issuer -> issuer.batches().stream());
  }

  /** The pieces of tokens that the log holds. */
  List<String> leaks() {
    return Stream.concat(batches().flatMap(Batch::pieces), Stream.of(Garbage.MARK))
        .filter(log::contains)
        .toList();
  }

  /** All counts, for people. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append("%n%d clients for %d s%n".formatted(SoakRun.CLIENTS, length.toSeconds()));
    text.append(
        "%-36s %8s %8s %9s %7s %12s %7s %7s %7s%n"
            .formatted("", "200", "40x", "503", "broken", "not counted", "p50 ms", "p99", "max"));
    tally.all().forEach((row, counts) -> text.append(line(row, counts)));
    for (SoakIssuer issuer : issuers) {
      Duration longest =
          waits(issuer.scheme()).stream().max(Duration::compareTo).orElse(Duration.ZERO);
      text.append(
          "%s: %d keys, longest wait for one %d ms, %d fetches%n"
              .formatted(
                  issuer.scheme(), issuer.batches().size(), longest.toMillis(), issuer.fetches()));
    }
    failures.forEach(line -> text.append("  server: ").append(line).append('\n'));
    text.append("heap after collection, KB: ");
    heap.forEach(bytes -> text.append(bytes / 1024).append(' '));
    return text.append("%nlog lines: %d%n".formatted(logLines())).toString();
  }

  private String line(String row, Map<Answer, Long> counts) {
    return "%-36s %8d %8d %9d %7d %12d %7d %7d %7d%n"
        .formatted(
            row,
            counts.getOrDefault(Answer.ACCEPTED, 0L),
            counts.getOrDefault(Answer.REFUSED, 0L),
            counts.getOrDefault(Answer.UNCHECKED, 0L),
            counts.getOrDefault(Answer.BROKEN, 0L),
            counts.getOrDefault(Answer.NOT_COUNTED, 0L),
            tally.millis(row, 0.5),
            tally.millis(row, 0.99),
            tally.millis(row, 1));
  }
}
