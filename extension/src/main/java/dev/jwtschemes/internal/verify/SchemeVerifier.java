package dev.jwtschemes.internal.verify;

import dev.jwtschemes.Failure;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeyCondition;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.key.fetch.KeysView;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Verifier of tokens by the checks of one scheme, see {@link SchemeChecks}. Thread-safe. */
public final class SchemeVerifier {
  private final Optional<KeySource> keys;
  private final Checks checks;
  private final TimeChecks times;

  /**
   * Check by the rules of this scheme.
   *
   * @param keys of signatures; absent if its tokens are encrypted only
   * @param decryptionKeys absent if its tokens are signed only
   * @param primitives of signatures
   * @param clock for times of tokens
   */
  public SchemeVerifier(
      SchemeDefinition scheme,
      Optional<KeySource> keys,
      Optional<Keys> decryptionKeys,
      Primitives primitives,
      Clock clock) {
    this.keys = keys;
    this.times = new TimeChecks(scheme, clock);
    this.checks = new SchemeChecks(scheme, primitives, clock).of(keys, decryptionKeys);
  }

  /** Begin to fetch the keys; the supplier waits, and says what went wrong. */
  public Supplier<Optional<Failure>> probe() {
    return keys.map(KeySource::probe).orElse(Optional::empty);
  }

  /** The keys as they are known now. */
  public KeysView keys() {
    return keys.map(KeySource::view).orElse(KeysView.NONE);
  }

  /** Whether the keys can check tokens now; those for decryption are always there. */
  public KeyCondition condition() {
    return keys.map(KeySource::condition).orElse(KeyCondition.CONFIGURED);
  }

  /** Begin to fetch the keys if there never were any; never waits. */
  public void prefetch() {
    keys.ifPresent(KeySource::prefetch);
  }

  /** Check one token, until it fails. */
  public Verdict verify(UnverifiedToken token) {
    Examination examination = new Examination(token);
    CheckResult result = checks.untilOneFails(examination);
    if (result instanceof CheckResult.Failed failed) {
      return new Verdict.Refused(failed.failure());
    }
    if (result instanceof CheckResult.Unchecked unchecked) {
      return new Verdict.Unchecked(unchecked.failure(), unchecked.retryAfter());
    }
    // The last check makes it; without it, or if it was not reached, there is none.
    return new Verdict.Accepted(Objects.requireNonNull(examination.validated));
  }

  /**
   * Whether a token that passed all checks of this verifier would pass them now: its times are
   * still good, and the key that signed it is still one of the scheme's. Never waits; if not, or if
   * that isn't known, {@link #verify} finds out.
   */
  public boolean stillHolds(ValidatedToken token) {
    Proof proof = token.proof();
    return times.hold(proof)
        && (proof.key() == null
            || (keys.isPresent()
                && proof.algorithm() != null
                && keys.get().isCurrent(proof.key(), proof.kid(), proof.algorithm())));
  }

  /**
   * Run every check that can be reached, in the order of {@link #verify}, which would stop at the
   * first that does not pass. Nothing is fetched: of keys that are fetched those count that are
   * known now. It costs no more than a valid token.
   */
  public Explained explain(UnverifiedToken token) {
    Examination examination = Examination.ofExplanation(token);
    List<Checked> all = checks.all(examination);
    return new Explained(all, Optional.ofNullable(examination.validated));
  }
}
