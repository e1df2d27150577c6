package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.report.Reports;
import dev.jwtschemes.internal.deployment.usage.SchemeUse;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is known of the application and reported of it so far. The validator and what arrives later
 * share it, each holding its lock.
 */
final class Judgement {
  /** Of the findings that are kept while the application is idle; requests cause them. */
  private static final int MOST_SPARED = 128;

  private final LiveRegistry registry;
  private final Usages usages;
  private final SchemeUse use;
  private final Reports reports;
  private final Announcement announcement = new Announcement();
  private final Supplier<Text> startLine;
  private final Set<Finding> obstacles = new LinkedHashSet<>();
  private final Set<Finding> spared = new LinkedHashSet<>();
  private boolean complete;
  private boolean requested;

  Judgement(
      LiveRegistry registry,
      Usages usages,
      SchemeUse use,
      Reports reports,
      Supplier<Text> startLine) {
    this.registry = registry;
    this.usages = usages;
    this.use = use;
    this.reports = reports;
    this.startLine = startLine;
  }

  LiveRegistry registry() {
    return registry;
  }

  Usages usages() {
    return usages;
  }

  SchemeUse use() {
    return use;
  }

  Reports reports() {
    return reports;
  }

  boolean isIdle() {
    return registry.idleness().isIdle();
  }

  /** All schemes are there: what arrives later is judged at once. */
  void complete(Set<String> announced) {
    use.expect(announced);
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  /** Whether what shows up is judged at once. */
  boolean judgesLate() {
    return complete && !isIdle();
  }

  /** Take note of what this library can't decide without. */
  void obstruct(Collection<Finding> findings) {
    obstacles.addAll(findings);
  }

  /** What it can't decide without, where it has to. */
  List<Finding> obstacles() {
    return isIdle() ? List.of() : List.copyOf(obstacles);
  }

  /** Report a finding, or keep it for the time after idleness: until then the server decides. */
  Report foundOrSpared(Finding finding) {
    if (!isIdle()) {
      return reports.late(List.of(finding));
    }
    if (spared.size() < MOST_SPARED) {
      spared.add(finding);
    }
    return reports.none();
  }

  /** Something of this library is used: what was spared while it was not is judged now, once. */
  Report wake(List<Finding> why) {
    return registry.idleness().end().isPresent() ? awoken(why) : reports.none();
  }

  /** Judge what was spared; idleness has ended. */
  Report awoken(List<Finding> why) {
    List<Finding> findings = new ArrayList<>(why);
    findings.addAll(obstacles());
    findings.addAll(spared);
    if (complete) {
      findings.addAll(use.all());
    }
    if (requested) {
      findings.addAll(usages.registrations().missing());
    }
    return reports.late(findings);
  }

  /** The first request is there. */
  void requested() {
    requested = true;
    announcement.shown(startLine);
    if (!isIdle()) {
      reports.write(usages.registrations().missing());
    }
    if (usages.applications().complete() && judgesLate()) {
      reports.late(use.all());
    }
  }

  /** The servlet container has yet to show its classes. */
  void awaitContainer() {
    announcement.awaitContainer();
  }

  /** It has shown them. */
  void containerHasShown() {
    announcement.shown(startLine);
  }

  /** The start is complete. */
  void started() {
    if (!isIdle()) { // that was said in a line of its own
      announcement.started(startLine);
    }
  }
}
