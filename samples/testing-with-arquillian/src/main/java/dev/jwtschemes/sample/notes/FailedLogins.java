package dev.jwtschemes.sample.notes;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AuthenticationFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts failed logins by reason. Thread-safe. */
@ApplicationScoped
public class FailedLogins {
  private final Map<FailureReason, Integer> counts = new ConcurrentHashMap<>();

  /** For CDI. */
  public FailedLogins() {}

  void on(@Observes AuthenticationFailed event) {
    counts.merge(event.failure().reason(), 1, Integer::sum);
  }

  /** How many there were. */
  public int count(FailureReason reason) {
    return counts.getOrDefault(reason, 0);
  }
}
