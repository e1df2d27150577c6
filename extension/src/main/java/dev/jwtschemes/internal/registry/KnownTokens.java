package dev.jwtschemes.internal.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.jwtschemes.internal.token.Claimed;
import dev.jwtschemes.internal.verify.ValidatedToken;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that were validated a short while ago. Who finds one here must check what may have
 * changed since: the choice of the scheme, the times, the key. Bounded in tokens and in bytes;
 * tokens that come often stay when many others come once. No threads, no timers. Thread-safe.
 */
public final class KnownTokens {
  /** The longest that one is kept. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** The bytes that a token may need on average; a smaller one counts as much. */
  static final int BYTES_PER_TOKEN = 4_096;

  private final int maxTokens;
  private final Clock clock;
  private final LongSupplier nanoTime;

  /** Made for the first token: its classes are many, and a deployment may never see one. */
  private volatile @Nullable Cache<TokenKey, Known> cache;

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder evicted = new LongAdder();

  /**
   * A token that one scheme accepted.
   *
   * @param scheme the registration, and no other of its name
   * @param claimed what the scheme was chosen by
   */
  public record Known(RegisteredScheme scheme, Claimed claimed, ValidatedToken token) {}

  /**
   * How it went so far.
   *
   * @param hits tokens that were found and still good
   * @param misses tokens that had to be checked whole
   * @param evicted tokens that were dropped for want of room
   */
  public record Counts(long hits, long misses, long evicted) {}

  /**
   * Keep tokens.
   *
   * @param maxTokens the most of them; 0 keeps none
   * @param nanoTime {@link System#nanoTime()}
   */
  KnownTokens(int maxTokens, Clock clock, LongSupplier nanoTime) {
    this.maxTokens = maxTokens;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  private synchronized Cache<TokenKey, Known> cache() {
    Cache<TokenKey, Known> made = cache;
    if (made == null) {
      made =
          Caffeine.newBuilder()
              .maximumWeight((long) maxTokens * BYTES_PER_TOKEN)
              .weigher(KnownTokens::weight)
              .expireAfter(Expiry.creating((TokenKey key, Known known) -> rest(known, clock)))
              .ticker(nanoTime::getAsLong)
              .executor(Runnable::run)
              .evictionListener(
                  (key, known, cause) -> evicted.add(cause == RemovalCause.SIZE ? 1 : 0))
              .build();
      cache = made;
    }
    return made;
  }

  private static int weight(TokenKey key, Known known) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(BYTES_PER_TOKEN, known.token().size()));
  }

  private static Duration rest(Known known, Clock clock) {
    Duration rest =
        Duration.between(clock.instant(), known.token().expires())
            .plus(known.scheme().definition().clockSkew());
    return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
  }

  /** Whether any are kept. */
  public boolean isOn() {
    return maxTokens > 0;
  }

  /** Find a token; null if it isn't known. */
  public @Nullable Known find(TokenKey key) {
    Cache<TokenKey, Known> made = cache;
    return made == null ? null : made.getIfPresent(key);
  }

  /** A token was found, and is still good. */
  public void hit() {
    hits.increment();
  }

  /** A token must be checked whole; what is known of it is forgotten. */
  public void miss(TokenKey key, @Nullable Known known) {
    misses.increment();
    Cache<TokenKey, Known> made = cache;
    if (made != null && known != null) {
      made.asMap().remove(key, known);
    }
  }

  /** Keep a token that was just accepted. */
  public void add(TokenKey key, Known known) {
    if (isOn()) {
      Cache<TokenKey, Known> made = cache;
      (made == null ? cache() : made).put(key, known);
    }
  }

  /** Forget all tokens of a registration, which has ended. */
  void forget(RegisteredScheme ended) {
    Cache<TokenKey, Known> made = cache;
    if (made != null) {
      made.asMap().values().removeIf(known -> known.scheme() == ended);
    }
  }

  /** Forget all. */
  void clear() {
    Cache<TokenKey, Known> made = cache;
    if (made != null) {
      made.invalidateAll();
    }
  }

  /** How it went so far. */
  public Counts counts() {
    return new Counts(hits.sum(), misses.sum(), evicted.sum());
  }

  /** How many are kept now, roughly. */
  public long size() {
    Cache<TokenKey, Known> made = cache;
    if (made == null) {
      return 0;
    }
    made.cleanUp();
    return made.estimatedSize();
  }
}
