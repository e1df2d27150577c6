package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.report.Reports;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.deployment.usage.LoginRules;
import dev.jwtschemes.internal.deployment.usage.OwnLogins;
import dev.jwtschemes.internal.deployment.usage.SchemeUse;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.registry.DefinitionRules;
import dev.jwtschemes.internal.registry.KeyProbe;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The validator of schemes and their use: once when CDI is up, and again when code has added
 * schemes. {@link LateArrivals} are judged after that, by the same rules. Thread-safe.
 */
public final class DeploymentValidator {
  private final LiveRegistry registry;
  private final Settings settings;
  private final Usages usages;
  private final List<Finding> configuration;
  private final LoginRules logins;
  private final Judgement judgement;
  private final LateArrivals arrivals;

  /**
   * Check against these schemes; the findings of reading the configuration belong to the first
   * report, and what names a scheme that could not be read isn't a problem of its own.
   *
   * @param keyElsewhere what is wrong if no scheme is registered in the end
   * @param usages may show more later
   * @param logins the application's own
   * @param service is refused by every report that is fatal
   */
  public DeploymentValidator(
      LiveRegistry registry,
      ConfigReader.Result configuration,
      Optional<Finding> keyElsewhere,
      Usages usages,
      OwnLogins logins,
      ServiceState service) {
    this.settings = configuration.settings();
    this.registry = registry;
    this.usages = usages;
    this.configuration = configuration.findings();
    this.logins =
        new LoginRules(
            logins,
            usages,
            settings.identity(),
            configuration.present() || keyElsewhere.isPresent());
    this.judgement =
        new Judgement(
            registry,
            usages,
            new SchemeUse(
                registry, usages, settings.unannotated(), configuration.unreadable(), keyElsewhere),
            new Reports(settings.validation(), service),
            () -> new StartLine(registry.current(), settings, usages.resources()).text());
    this.arrivals = new LateArrivals(judgement);
  }

  /** What is known of the application, to be shown. */
  public DeploymentView view() {
    return new DeploymentView(judgement, settings);
  }

  /** What arrives later. */
  public LateArrivals arrivals() {
    return arrivals;
  }

  /**
   * Check when CDI is up.
   *
   * @param surroundings as known by then
   * @param moreToCome whether code will add schemes: then names and the default are judged later
   */
  public Report atDeployment(Surroundings surroundings, boolean moreToCome) {
    synchronized (judgement) {
      logins.areClassesUsed(surroundings.loginClassesUsed());
      logins.areHandlersUsed(surroundings.handlersUsed());
      judgement.obstruct(surroundings.obstacles());
      if (!usages.resources().isEmpty() || !registry.names().isEmpty()) {
        judgement.obstruct(surroundings.obstaclesInUse());
      }
      if (isUnused() && registry.names().isEmpty()) {
        registry.idleness().begin(this::awoken);
      }
      List<Finding> findings = new ArrayList<>(configuration);
      findings.addAll(surroundings.conflicts());
      findings.addAll(logins.findings(judgement.isIdle()));
      findings.addAll(judgement.obstacles());
      findings.addAll(DefinitionRules.check(registry.current().all()));
      if (!moreToCome) {
        findings.addAll(judgement.use().all());
      }
      return judgement.reports().write(findings);
    }
  }

  /** Check when all schemes are there; from now on late resources are judged at once. */
  public Report whenComplete(Set<String> announced) {
    synchronized (judgement) {
      judgement.complete(announced);
      List<Finding> findings = new ArrayList<>(DefinitionRules.check(registry.current().all()));
      findings.addAll(judgement.use().all());
      return judgement.reports().write(findings);
    }
  }

  /**
   * Fetch the keys of the schemes whose {@code probe} asks for it, and report what failed. That
   * setting is a mode of its own: {@code jwt-schemes.validation} silences none of it.
   */
  public Report probeKeys() {
    List<Finding> findings = KeyProbe.run(registry.current().all()); // waits: not under the lock
    synchronized (judgement) {
      return judgement.reports().write(findings, Validation.WARN);
    }
  }

  /** Report what can't wait until CDI is up. */
  public Report early(List<Finding> findings) {
    synchronized (judgement) {
      return judgement.reports().write(findings);
    }
  }

  /** A scheme was added. */
  private void awoken() {
    synchronized (judgement) {
      judgement.awoken(List.of());
    }
  }

  /**
   * The application is a web application, so that the servlet container shows Applications.
   *
   * @param past whether it has shown what it has to
   */
  public void awaitContainer(boolean past) {
    synchronized (judgement) {
      usages.applications().await();
      if (!past) { // the resources belong into the line of the start
        judgement.awaitContainer();
      }
    }
  }

  /** The start is complete. */
  public void started() {
    synchronized (judgement) {
      judgement.started();
    }
    if (settings.problems().details() == Settings.Details.DEV) {
      Log.MAIN.write(
          Level.WARNING,
          Text.of(
              "jwt-schemes.problem-details=dev: clients get expected and actual values of their"
                  + " tokens, names of schemes and advice; set public or off in production"));
    }
  }

  /**
   * Whether the application has a login of its own, and neither it nor its configuration uses
   * anything of this library, as far as CDI has shown it.
   */
  public boolean isUnused() {
    synchronized (judgement) {
      return logins.leaveItToServer();
    }
  }
}
