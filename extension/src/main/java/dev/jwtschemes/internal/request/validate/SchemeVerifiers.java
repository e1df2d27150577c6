package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one verifier, with its keys, per registered scheme. Thread-safe; waits for nothing. */
public final class SchemeVerifiers {
  private final Clock clock;

  /** One per kind of connection: many schemes need not mean many clients. */
  private final Map<FetchSettings, HttpFetch> connections = new ConcurrentHashMap<>();

  private final Map<SchemeDefinition, SchemeVerifier> verifiers = new ConcurrentHashMap<>();

  /** Check times against this clock. */
  public SchemeVerifiers(Clock clock) {
    this.clock = clock;
  }

  /** Check a token by the rules of a scheme, whose keys are made ready at its first token. */
  public Verdict verify(SchemeDefinition scheme, UnverifiedToken token) {
    SchemeVerifier known = verifiers.get(scheme);
    if (known != null) {
      return known.verify(token);
    }
    try {
      SchemeVerifier made = create(scheme);
      SchemeVerifier first = verifiers.putIfAbsent(scheme, made);
      return (first == null ? made : first).verify(token);
    } catch (Unusable e) {
      // They were readable when the scheme was registered: a file has gone.
      Failure failure =
          new Failure(
              FailureReason.KEYS_UNAVAILABLE, String.valueOf(e.getMessage()), Optional.of(e));
      return new Verdict.Unchecked(failure, FetchBudget.INTERVAL);
    }
  }

  /** Forget all but these. */
  public void retain(Collection<SchemeDefinition> registered) {
    verifiers.keySet().retainAll(registered);
    connections.keySet().retainAll(registered.stream().map(SchemeDefinition::fetching).toList());
  }

  private SchemeVerifier create(SchemeDefinition scheme) throws Unusable {
    Optional<KeySource> keys = ConfiguredKeys.verification(scheme).map(FixedKeys::new);
    if (keys.isEmpty() && (scheme.keyLocation().isPresent() || scheme.authority().isPresent())) {
      keys = Optional.of(fetched(scheme));
    }
    return new SchemeVerifier(scheme, keys, ConfiguredKeys.decryption(scheme), clock);
  }

  private KeySource fetched(SchemeDefinition scheme) throws Unusable {
    return new FetchedKeys(new KeyFetch(connection(scheme.fetching()), scheme)::fetch, clock);
  }

  private HttpFetch connection(FetchSettings settings) throws Unusable {
    HttpFetch known = connections.get(settings);
    if (known != null) {
      return known;
    }
    HttpFetch made = new HttpFetch(settings);
    HttpFetch first = connections.putIfAbsent(settings, made);
    return first == null ? made : first;
  }
}
