package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.console.Console;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.openapi.ApplicationRules;
import dev.jwtschemes.internal.openapi.OpenApiLink;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.telemetry.Telemetry;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The end of the start: code adds schemes, the final set is judged, keys are probed; requests are
 * served if all of that succeeded. Thread-safe.
 */
final class Start {
  private final LiveRegistry registry;
  private final DeploymentValidator validator;
  private final ServiceState service;
  private final Optional<Console> console;
  private final int port;
  private final Optional<Telemetry> telemetry;
  private final ApplicationRules rules;
  private final AtomicBoolean completed = new AtomicBoolean();

  /** Complete this start; the console and the telemetry get to know when it is complete. */
  Start(
      LiveRegistry registry,
      DeploymentValidator validator,
      ServiceState service,
      Optional<Console> console,
      int port,
      Optional<Telemetry> telemetry,
      Settings.Described described) {
    this.registry = registry;
    this.validator = validator;
    this.service = service;
    this.console = console;
    this.port = port;
    this.telemetry = telemetry;
    this.rules = new ApplicationRules(registry, validator.view(), described);
  }

  /**
   * Complete the start; once, however often CDI says that it has started.
   *
   * @throws IllegalStateException with the report, if it is fatal: that stops the application
   */
  void complete(BeanManager manager) {
    if (!completed.compareAndSet(false, true)) {
      return;
    }
    try {
      telemetry.ifPresent(each -> each.start(manager)); // before keys are probed
      addSchemesAndReport(manager);
    } catch (RuntimeException | Error e) {
      // Before it goes on: there are servers that serve an application whose start failed.
      service.refuse(Text.of("the start failed with ").name(e.getClass().getName()));
      Log.MAIN.write(
          Level.ERROR, Text.of("The start failed: the application answers 503 to every request"));
      registry.stop(); // not every server reports the end of what it never started
      throw e;
    }
    service.serve();
    validator.started();
    OpenApiLink.begin(rules);
    console.ifPresent(
        each -> ConsoleLink.start(each, new LiveView(registry, validator.view()), port));
  }

  private void addSchemesAndReport(BeanManager manager) {
    SetupByCode setup = new SetupByCode(registry);
    manager.getEvent().select(SchemeSetup.class).fire(setup);
    Set<String> announced = setup.close();
    registry.fixImplicitDefault();
    requireNotFatal(validator.whenComplete(announced));
    requireNotFatal(validator.probeKeys());
  }

  /** The application ends. */
  void end() {
    OpenApiLink.end(rules);
  }

  private static void requireNotFatal(Report report) {
    if (report.isFatal()) {
      throw new IllegalStateException(report.text().toString());
    }
  }
}
