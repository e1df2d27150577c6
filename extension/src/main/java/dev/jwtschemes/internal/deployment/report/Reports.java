package dev.jwtschemes.internal.deployment.report;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The reports about one application: each finding is written once, and what is fatal refuses the
 * service. Not thread-safe.
 */
public final class Reports {
  private final Validation validation;
  private final ServiceState service;
  private final Set<Finding> written = new LinkedHashSet<>();

  /**
   * Begin with none.
   *
   * @param service is refused by what is fatal
   */
  public Reports(Validation validation, ServiceState service) {
    this.validation = validation;
    this.service = service;
  }

  /** All that was written, oldest first. */
  public Set<Finding> written() {
    return written;
  }

  /** Nothing to report. */
  public Report none() {
    return new Report(List.of(), validation);
  }

  /** Write what hasn't been written yet. */
  public Report write(List<Finding> findings) {
    return write(findings, validation);
  }

  /** Write likewise, what has a mode of its own. */
  public Report write(List<Finding> findings, Validation mode) {
    Report report = new Report(findings.stream().filter(written::add).toList(), mode);
    if (report.isFatal()) { // first: whatever the log does, nothing is served
      service.refuse(Text.of("deployment report: ").said(String.join(", ", report.fatalIds())));
    }
    if (!report.isEmpty()) {
      Level level =
          report.isFatal() ? Level.ERROR : report.isWarning() ? Level.WARNING : Level.INFO;
      Log.MAIN.write(level, report.text());
    }
    return report;
  }

  /** Write what was found too late to stop the deployment. */
  public Report late(List<Finding> findings) {
    Report report = write(findings);
    if (report.isFatal()) {
      Log.MAIN.write(
          Level.ERROR,
          Text.of(
              "jwt-schemes.validation=fail: the application answers 503 to every request until this"
                  + " is fixed"));
    }
    return report;
  }
}
