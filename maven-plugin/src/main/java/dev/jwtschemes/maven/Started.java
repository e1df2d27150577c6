package dev.jwtschemes.maven;

import dev.jwtschemes.cli.issuer.RunningIssuers;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The issuers of one project that run. Thread-safe. */
final class Started {
  private final Queue<RunningIssuers> running = new ConcurrentLinkedQueue<>();

  /** Those of the project that this context of a plugin belongs to. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // Maven's own map
  static Started of(Map context) {
    return (Started) context.computeIfAbsent(Started.class.getName(), key -> new Started());
  }

  void add(RunningIssuers issuers) {
    running.add(issuers);
  }

  /** Stop them, and return how many there were. */
  int stop() {
    int stopped = 0;
    for (RunningIssuers each = running.poll(); each != null; each = running.poll()) {
      stopped += each.addresses().size();
      each.close();
    }
    return stopped;
  }
}
