package dev.jwtschemes.console;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many tokens each scheme accepted and rejected since the start. Thread-safe. */
final class Counts {
  /** The most schemes that are counted; schemes come and go at run time. */
  private static final int SCHEMES = 10_000;

  private final Map<String, Adders> byScheme = new ConcurrentHashMap<>();

  void add(String scheme, boolean isAccepted) {
    if (byScheme.size() < SCHEMES || byScheme.containsKey(scheme)) {
      Adders adders = byScheme.computeIfAbsent(scheme, name -> new Adders());
      (isAccepted ? adders.accepted : adders.refused).increment();
    }
  }

  Count of(String scheme) {
    Adders adders = byScheme.get(scheme);
    return adders == null
        ? new Count(0, 0)
        : new Count(adders.accepted.sum(), adders.refused.sum());
  }

  /**
   * The numbers of one scheme.
   *
   * @param accepted tokens that it accepted, also where the caller then lacked a role
   * @param refused tokens that it rejected, or could not check
   */
  record Count(long accepted, long refused) {}

  private static final class Adders {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
  }
}
