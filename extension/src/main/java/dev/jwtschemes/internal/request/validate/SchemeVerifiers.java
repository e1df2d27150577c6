package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeDefinition.Probe;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Keeps one verifier, with its keys, per registered scheme. Thread-safe. */
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
    try {
      return verifier(scheme).verify(token);
    } catch (Unusable e) {
      // They were readable when the scheme was registered: a file has gone.
      return new Verdict.Unchecked(failure(e), FetchBudget.RETRY_AFTER);
    }
  }

  /**
   * Fetch the keys of all schemes whose {@code probe} asks for it, all at once, and wait for them:
   * at most for the longest of their timeouts. What fails is logged or, if it is to fail the
   * deployment, returned.
   */
  public List<Finding> probe(Collection<SchemeDefinition> registered) {
    Map<SchemeDefinition, Supplier<Optional<Failure>>> begun = new LinkedHashMap<>();
    for (SchemeDefinition scheme : registered) {
      if (scheme.probe() != Probe.OFF) {
        begun.put(scheme, begin(scheme));
      }
    }
    List<Finding> fatal = new ArrayList<>();
    begun.forEach(
        (scheme, end) ->
            end.get()
                .map(failure -> finding(scheme, failure))
                .ifPresent(
                    found -> {
                      if (scheme.probe() == Probe.FAIL) {
                        fatal.add(found);
                      } else {
                        Log.MAIN.write(Level.WARNING, found.line());
                      }
                    }));
    return fatal;
  }

  private Supplier<Optional<Failure>> begin(SchemeDefinition scheme) {
    try {
      return verifier(scheme).probe();
    } catch (Unusable e) {
      return () -> Optional.of(failure(e));
    }
  }

  private static Finding finding(SchemeDefinition scheme, Failure failure) {
    return new Finding(
        Problem.KEYS_OUT_OF_REACH,
        Text.of("scheme ").quote(scheme.name()),
        Text.trusted(failure.detail()));
  }

  private static Failure failure(Unusable e) {
    return Failure.of(FailureReason.KEYS_UNAVAILABLE, Detail.of(e.text()), e);
  }

  /** Forget all but these. */
  public void retain(Collection<SchemeDefinition> registered) {
    verifiers.keySet().retainAll(registered);
    connections.keySet().retainAll(registered.stream().map(SchemeDefinition::fetching).toList());
  }

  private SchemeVerifier verifier(SchemeDefinition scheme) throws Unusable {
    SchemeVerifier known = verifiers.get(scheme);
    if (known != null) {
      return known;
    }
    SchemeVerifier made = create(scheme);
    SchemeVerifier first = verifiers.putIfAbsent(scheme, made);
    return first == null ? made : first;
  }

  private SchemeVerifier create(SchemeDefinition scheme) throws Unusable {
    Optional<KeySource> keys = ConfiguredKeys.verification(scheme).map(FixedKeys::new);
    if (keys.isEmpty() && (scheme.keyLocation().isPresent() || scheme.authority().isPresent())) {
      keys = Optional.of(fetched(scheme));
    }
    return new SchemeVerifier(scheme, keys, ConfiguredKeys.decryption(scheme), clock);
  }

  private KeySource fetched(SchemeDefinition scheme) throws Unusable {
    KeyFetch fetch = new KeyFetch(connection(scheme.fetching()), scheme);
    SharedFetch shared =
        new SharedFetch(
            scheme.name(),
            fetch::fetch,
            scheme.fetching().timeout(),
            clock,
            () -> ThreadLocalRandom.current().nextDouble());
    return new FetchedKeys(shared, clock);
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
