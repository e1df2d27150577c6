package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one verifier, with its keys, per registered scheme. Thread-safe; waits for nothing. */
public final class SchemeVerifiers {
  private final Clock clock;
  private final HttpFetch http = new HttpFetch();
  private final Map<SchemeDefinition, SchemeVerifier> verifiers = new ConcurrentHashMap<>();

  /** Check times against this clock. */
  public SchemeVerifiers(Clock clock) {
    this.clock = clock;
  }

  /**
   * The verifier of a scheme, made at its first use.
   *
   * @throws IllegalStateException if a key that was readable when the scheme was registered no
   *     longer is
   */
  public SchemeVerifier of(SchemeDefinition scheme) {
    SchemeVerifier known = verifiers.get(scheme);
    return known == null ? verifiers.computeIfAbsent(scheme, this::create) : known;
  }

  /** Forget all but these. */
  public void retain(Collection<SchemeDefinition> registered) {
    verifiers.keySet().retainAll(registered);
  }

  private SchemeVerifier create(SchemeDefinition scheme) {
    try {
      Optional<KeySource> fixed = ConfiguredKeys.verification(scheme).map(FixedKeys::new);
      return new SchemeVerifier(
          scheme, fixed.or(() -> fetched(scheme)), ConfiguredKeys.decryption(scheme), clock);
    } catch (Unusable e) {
      throw new IllegalStateException(
          "The keys of scheme '" + scheme.name() + "' can't be read any more: " + e.getMessage());
    }
  }

  private Optional<KeySource> fetched(SchemeDefinition scheme) {
    boolean remote = scheme.keyLocation().isPresent() || scheme.authority().isPresent();
    return remote
        ? Optional.of(new FetchedKeys(new KeyFetch(http, scheme)::fetch, clock))
        : Optional.empty();
  }
}
