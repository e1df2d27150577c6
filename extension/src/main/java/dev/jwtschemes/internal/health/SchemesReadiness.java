package dev.jwtschemes.internal.health;

import dev.jwtschemes.internal.key.fetch.KeyCondition;
import dev.jwtschemes.internal.key.fetch.KeyCondition.State;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.text.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether this instance of the application has begun to serve: once it could check the tokens of
 * all schemes, it stays ready. A scheme that is added or replaced later may have an issuer in
 * outage, which must not take every instance away from the callers of all others. Thread-safe.
 */
final class SchemesReadiness {

  /** Of more schemes these are shown first: those that aren't ready. */
  static final int SHOWN = 100;

  /** Fetches that one look begins at most: each needs a connection. */
  static final int AT_ONCE = 16;

  private final Supplier<Collection<RegisteredScheme>> schemes;
  private final Supplier<Optional<Text>> closed;
  private volatile boolean hasBeenReady;

  /**
   * Watch schemes.
   *
   * @param schemes those that are registered now
   * @param closed why nothing is served, if that is so
   */
  SchemesReadiness(
      Supplier<Collection<RegisteredScheme>> schemes, Supplier<Optional<Text>> closed) {
    this.schemes = schemes;
    this.closed = closed;
  }

  /**
   * One scheme.
   *
   * @param name its name
   * @param keys what there is of its keys
   */
  record Scheme(String name, KeyCondition keys) {}

  /**
   * What was seen.
   *
   * @param isReady whether requests should come to this instance
   * @param count of all schemes
   * @param shown at most {@value #SHOWN} of them
   */
  record Seen(boolean isReady, int count, List<Scheme> shown) {}

  /** Look; nothing is fetched. */
  Seen look() {
    return seen(schemes.get());
  }

  /**
   * Look, and have the keys fetched that never were, without waiting for them: without requests,
   * which an instance that isn't ready doesn't get, it would never be ready.
   */
  Seen lookAndPrefetch() {
    Collection<RegisteredScheme> all = schemes.get();
    Stream.concat(in(State.NOT_FETCHED, all), in(State.UNREACHABLE, all))
        .limit(AT_ONCE)
        .forEach(scheme -> scheme.verifier().prefetch());
    return seen(all);
  }

  private static Stream<RegisteredScheme> in(State state, Collection<RegisteredScheme> all) {
    return all.stream().filter(scheme -> scheme.verifier().condition().state() == state);
  }

  private Seen seen(Collection<RegisteredScheme> all) {
    List<Scheme> states =
        all.stream()
            .map(scheme -> new Scheme(scheme.name(), scheme.verifier().condition()))
            .toList();
    hasBeenReady |= states.stream().allMatch(each -> each.keys().state().isReady());
    List<Scheme> shown =
        states.stream()
            .sorted(
                Comparator.comparing((Scheme each) -> each.keys().state())
                    .reversed()
                    .thenComparing(Scheme::name))
            .limit(SHOWN)
            .toList();
    return new Seen(hasBeenReady && closed.get().isEmpty(), states.size(), shown);
  }
}
