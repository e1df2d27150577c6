package dev.jwtschemes.internal.deployment.report;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem.Severity;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All findings of one check, worst first.
 *
 * @param findings as found
 * @param validation the mode
 */
public record Report(List<Finding> findings, Validation validation) {

  /** Leave out what the mode turns off, and bring the rest into order. */
  public Report {
    findings =
        findings.stream()
            .distinct()
            .filter(found -> validation != Validation.OFF || found.severity() == Severity.FATAL)
            .sorted(
                Comparator.comparing(Finding::severity)
                    .thenComparing(found -> found.problem().id())
                    .thenComparing(Finding::where))
            .toList();
  }

  /** Whether the deployment must fail. */
  public boolean isFatal() {
    return findings.stream().anyMatch(this::isFatal);
  }

  /** The ids of what fails the deployment, each once. */
  List<String> fatalIds() {
    return findings.stream()
        .filter(this::isFatal)
        .map(found -> found.problem().id())
        .distinct()
        .toList();
  }

  private boolean isFatal(Finding found) {
    return found.severity() == Severity.FATAL
        || (found.severity() == Severity.BY_MODE && validation == Validation.FAIL);
  }

  /** Whether there is anything that deserves a warning. */
  public boolean isWarning() {
    return findings.stream().anyMatch(found -> found.severity() != Severity.INFO);
  }

  /** Whether there is nothing to report. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Write it, a line per kind of finding, with its places. */
  public Text text() {
    Collection<List<Finding>> entries = entries();
    Text head =
        Text.of("JWT Schemes found ")
            .number(entries.size())
            .and(entries.size() == 1 ? Text.of(" problem") : Text.of(" problems"))
            .and(stopping(entries))
            .and(":");
    return entries.stream()
        .map(repeats -> Finding.line(repeats))
        .reduce(head, (text, line) -> text.and("\n  ").and(line));
  }

  /** The same problem with the same detail is one entry, whatever the number of its places. */
  private Collection<List<Finding>> entries() {
    Map<Finding, List<Finding>> entries = new LinkedHashMap<>();
    for (Finding found : findings) {
      Finding kind = new Finding(found.problem(), Text.EMPTY, found.detail(), found.severity());
      entries.computeIfAbsent(kind, each -> new ArrayList<>()).add(found);
    }
    return entries.values();
  }

  private Text stopping(Collection<List<Finding>> entries) {
    long fatal = entries.stream().filter(repeats -> isFatal(repeats.get(0))).count();
    if (fatal == 0) {
      return Text.EMPTY;
    }
    if (entries.size() == 1) {
      return Text.of(", which stops the deployment");
    }
    return Text.of(", ")
        .number(fatal)
        .and(fatal == 1 ? Text.of(" of them stops") : Text.of(" of them stop"))
        .and(" the deployment");
  }
}
