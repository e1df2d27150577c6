package dev.jwtschemes.tck.soak.app;

import dev.jwtschemes.event.AuthenticationFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts refusals by scheme and reason. Thread-safe. */
@ApplicationScoped
public class FailureCounts {
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  void failed(@Observes AuthenticationFailed event) {
    String scheme = event.scheme().orElse("none chosen");
    counts.merge(scheme + " " + event.failure().reason().id(), 1L, Long::sum);
  }

  /** Copy them, sorted. */
  public Map<String, Long> all() {
    return new TreeMap<>(counts);
  }
}
