package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A verifier whose every verdict is compared with its explanation of the same token: they agree on
 * the first check that does not pass, and a token is accepted if and only if all pass.
 */
final class BothRuns {
  private final SchemeVerifier verifier;

  /** At one moment, since details show it. */
  BothRuns(
      SchemeDefinition scheme,
      Optional<KeySource> keys,
      Optional<Keys> decryptionKeys,
      Clock clock) {
    Clock still = Clock.fixed(clock.instant(), ZoneOffset.UTC);
    verifier = new SchemeVerifier(scheme, keys, decryptionKeys, Primitives.OF_JVM, still);
  }

  Verdict verify(UnverifiedToken token) {
    Verdict verdict = verifier.verify(token);
    List<Checked> checked = verifier.explain(token).checks();
    assertThat(checked).extracting(Checked::name).doesNotHaveDuplicates();
    assertThat(first(checked.stream().map(Checked::result).toList())).isEqualTo(expected(verdict));
    return verdict;
  }

  List<Checked> explain(UnverifiedToken token) {
    return verifier.explain(token).checks();
  }

  /** The first result that is not a pass. */
  static CheckResult first(List<CheckResult> results) {
    return results.stream()
        .filter(each -> !each.equals(CheckResult.PASSED))
        .findFirst()
        .orElse(CheckResult.PASSED);
  }

  private static CheckResult expected(Verdict verdict) {
    if (verdict instanceof Verdict.Refused refused) {
      return new CheckResult.Failed(refused.failure());
    }
    return verdict instanceof Verdict.Unchecked unchecked
        ? new CheckResult.Unchecked(unchecked.failure(), unchecked.retryAfter())
        : CheckResult.PASSED;
  }
}
