package dev.jwtschemes.internal.deployment.usage;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with the use of the schemes as they are now: their default, their names, or that
 * there are none. Not thread-safe.
 */
public final class SchemeUse {
  private final LiveRegistry registry;
  private final Usages usages;
  private final Unannotated unannotated;
  private final Set<String> expected;
  private final Optional<Finding> keyElsewhere;

  /**
   * Check against these.
   *
   * @param expected names that need not be registered
   * @param keyElsewhere what is wrong if no scheme is registered in the end
   */
  public SchemeUse(
      LiveRegistry registry,
      Usages usages,
      Unannotated unannotated,
      Set<String> expected,
      Optional<Finding> keyElsewhere) {
    this.registry = registry;
    this.usages = usages;
    this.unannotated = unannotated;
    this.expected = new LinkedHashSet<>(expected);
    this.keyElsewhere = keyElsewhere;
  }

  /** Expect these names as well. */
  public void expect(Set<String> names) {
    expected.addAll(names);
  }

  /** Check all. */
  public List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    Optional<String> name = registry.current().defaultScheme();
    Set<String> names = registry.names();
    name.filter(
            each ->
                !each.equals(ConfigReader.EVERY_SCHEME)
                    && !names.contains(each)
                    && !expected.contains(each))
        .ifPresent(
            each ->
                findings.add(
                    new Finding(
                        Problem.DEFAULT_NOT_REGISTERED,
                        Text.of("jwt-schemes.default"),
                        Text.EMPTY
                            .value(each)
                            .and("; registered: ")
                            .names(names)
                            .and(Nearest.question(each, names)))));
    boolean none = names.isEmpty() && expected.isEmpty();
    if (none && keyElsewhere.isPresent() && !usages.isRegistryUsed()) {
      findings.add(keyElsewhere.get());
      // That is why there is no default; to set one would not help.
      rules().all().stream()
          .filter(found -> found.problem() != Problem.NO_DEFAULT_SCHEME)
          .forEach(findings::add);
      return findings;
    }
    if (none && !registry.idleness().isIdle()) {
      findings.add(new Finding(Problem.NO_SCHEME, Text.of("the application")));
    }
    if (!registry.idleness().isIdle()) {
      findings.addAll(rules().all());
    }
    return findings;
  }

  /** The checks of single places. */
  public UsageRules rules() {
    return new UsageRules(usages, registry.current(), expected, unannotated);
  }
}
