package dev.jwtschemes.internal.registry;

import dev.jwtschemes.Failure;
import dev.jwtschemes.ProbeMode;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/** The fetch of keys at the start, for schemes whose {@code probe} asks for it. Stateless. */
public final class KeyProbe {
  /** As many fetches run at a time: each needs a connection. */
  static final int AT_ONCE = 16;

  private KeyProbe() {}

  /**
   * Fetch the keys of these schemes, at most {@value #AT_ONCE} at a time, and wait for them: for
   * each at most its timeout. Returns what fails: a warning, unless it is to fail the deployment.
   */
  public static List<Finding> run(Collection<RegisteredScheme> registered) {
    Queue<Begun> begun = new ArrayDeque<>();
    List<Finding> findings = new ArrayList<>();
    for (RegisteredScheme scheme : registered) {
      if (scheme.definition().probe() != ProbeMode.OFF) {
        if (begun.size() == AT_ONCE) {
          begun.remove().finding().ifPresent(findings::add);
        }
        begun.add(new Begun(scheme, scheme.verifier().probe()));
      }
    }
    begun.forEach(each -> each.finding().ifPresent(findings::add));
    return findings;
  }

  /** A fetch that runs; its end waits, and says what went wrong. */
  private record Begun(RegisteredScheme scheme, Supplier<Optional<Failure>> end) {
    Optional<Finding> finding() {
      return end.get()
          .map(failure -> KeyProbe.finding(scheme, failure))
          .map(found -> scheme.definition().probe() == ProbeMode.FAIL ? found : found.asWarning());
    }
  }

  private static Finding finding(RegisteredScheme scheme, Failure failure) {
    return new Finding(
        Problem.KEYS_UNREACHABLE, Finding.scheme(scheme.name()), Text.trusted(failure.detail()));
  }
}
