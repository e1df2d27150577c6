package dev.jwtschemes.internal.registry;

import dev.jwtschemes.Failure;
import dev.jwtschemes.SchemeDefinition.Probe;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The fetch of keys at the start, for schemes whose {@code probe} asks for it. Stateless. */
public final class KeyProbe {
  private KeyProbe() {}

  /**
   * Fetch the keys of these schemes, all at once, and wait for them: at most for the longest of
   * their timeouts. What fails is logged or, if it is to fail the deployment, returned.
   */
  public static List<Finding> run(Collection<RegisteredScheme> registered) {
    Map<RegisteredScheme, Supplier<Optional<Failure>>> begun = new LinkedHashMap<>();
    for (RegisteredScheme scheme : registered) {
      if (scheme.definition().probe() != Probe.OFF) {
        begun.put(scheme, scheme.verifier().probe());
      }
    }
    List<Finding> fatal = new ArrayList<>();
    begun.forEach(
        (scheme, end) ->
            end.get()
                .map(failure -> finding(scheme, failure))
                .ifPresent(
                    found -> {
                      if (scheme.definition().probe() == Probe.FAIL) {
                        fatal.add(found);
                      } else {
                        Log.MAIN.write(Level.WARNING, found.line());
                      }
                    }));
    return fatal;
  }

  private static Finding finding(RegisteredScheme scheme, Failure failure) {
    return new Finding(
        Problem.KEYS_OUT_OF_REACH, Finding.scheme(scheme.name()), Text.trusted(failure.detail()));
  }
}
