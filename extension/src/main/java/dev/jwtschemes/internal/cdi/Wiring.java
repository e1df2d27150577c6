package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.adapter.Parts;
import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.Report;
import dev.jwtschemes.internal.deployment.ServiceState;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.registry.KeyProbe;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** All parts of one application's library, put together. Thread-safe. */
final class Wiring {
  private final LiveRegistry registry;
  private final RequestPipeline pipeline;
  private final DeploymentValidator validator;
  private final RequestScopedCallers callers;
  private final ContainerIdentity container;
  private final ServiceState service;
  private final Enforcement enforcement = new Enforcement();
  private final Gate gate;
  private final AtomicBoolean completed = new AtomicBoolean();

  private Wiring(
      LiveRegistry registry,
      RequestPipeline pipeline,
      DeploymentValidator validator,
      RequestScopedCallers callers,
      ContainerIdentity container,
      ServiceState service) {
    this.registry = registry;
    this.pipeline = pipeline;
    this.validator = validator;
    this.callers = callers;
    this.container = container;
    this.service = service;
    this.gate = new Gate(callers, enforcement, pipeline, Wiring::currentRequest);
  }

  /** Put the parts together. */
  static Wiring make(Collector collector, Configuration configuration, BeanManager manager) {
    ConfigReader.Result config = configuration.read();
    Clock clock = Clock.systemUTC();
    LiveRegistry registry = new LiveRegistry(clock);
    registry.start(config.definitions(), config.defaultScheme());
    RequestScopedCallers callers = new RequestScopedCallers(manager);
    var events =
        new CdiEventPublisher(manager, collector.observed(), collector.ownQualifiers(), clock);
    var service = new ServiceState();
    var pipeline =
        new RequestPipeline(registry, config.settings(), events, callers, service::closed);
    var validator =
        new DeploymentValidator(
            registry, config, configuration.keyElsewhere(), collector.usages(), service);
    ContainerIdentity container =
        SecurityAdapter.isPossible()
            ? SecurityAdapter.identity(configuration.containerLogin())
            : ContainerIdentity.NONE;
    return new Wiring(registry, pipeline, validator, callers, container, service);
  }

  /**
   * Let code add schemes, then report on the final set; once, however often CDI says that it has
   * started.
   *
   * @throws IllegalStateException with the report, if it is fatal: that stops the application
   */
  void complete(BeanManager manager) {
    if (!completed.compareAndSet(false, true)) {
      return;
    }
    try {
      addSchemesAndReport(manager);
    } catch (RuntimeException | Error e) {
      // Before it goes on: there are servers that serve an application whose start failed.
      service.refuse(Text.of("the start failed with ").name(e.getClass().getName()));
      Log.MAIN.write(
          Level.ERROR, Text.of("The start failed: the application answers 503 to every request"));
      throw e;
    }
    service.serve();
  }

  private void addSchemesAndReport(BeanManager manager) {
    Setup setup = new Setup();
    manager.getEvent().select(SchemeSetup.class).fire(setup);
    setup.open = false;
    registry.fixImplicitDefault();
    Report report = validator.whenComplete(setup.expected);
    if (report.isFatal()) {
      throw new IllegalStateException(report.text().toString());
    }
    Report unreachable = validator.report(KeyProbe.run(registry.current().all()));
    if (unreachable.isFatal()) {
      throw new IllegalStateException(unreachable.text().toString());
    }
  }

  private static Optional<IncomingRequest> currentRequest() {
    return SecurityAdapter.isPossible() ? SecurityAdapter.currentRequest() : Optional.empty();
  }

  /** Whether there is anything to protect. */
  boolean isInUse() {
    return validator.hasResources() || !registry.names().isEmpty();
  }

  /** What adapters use. */
  Parts parts(BeanManager beans) {
    return new Parts(pipeline, validator, service, enforcement, container, registry, beans);
  }

  Gate gate() {
    return gate;
  }

  Enforcement enforcement() {
    return enforcement;
  }

  LiveRegistry registry() {
    return registry;
  }

  RequestPipeline pipeline() {
    return pipeline;
  }

  DeploymentValidator validator() {
    return validator;
  }

  /** The caller that injection shows: this request's, or the one the server knows from us. */
  Optional<Caller> caller() {
    return callers
        .current()
        .flatMap(request -> Optional.ofNullable(request.caller()))
        .or(() -> container.principal().filter(Caller.class::isInstance).map(Caller.class::cast));
  }

  Optional<Principal> principal() {
    return callers
        .current()
        .flatMap(request -> Optional.ofNullable(request.principal()))
        .or(container::principal);
  }

  ServiceState service() {
    return service;
  }

  ContainerIdentity container() {
    return container;
  }

  AuthenticationDecision decision() {
    return callers.current().orElseGet(CurrentRequest::new).decision();
  }

  private final class Setup implements SchemeSetup {
    private final Set<String> expected = new LinkedHashSet<>();
    private boolean open = true;

    @Override
    public SchemeSetup add(SchemeDefinition definition) {
      requireOpen();
      registry.add(definition);
      return this;
    }

    @Override
    public SchemeSetup expect(String name) {
      requireOpen();
      requireName(name);
      expected.add(name);
      return this;
    }

    @Override
    public SchemeSetup defaultScheme(String name) {
      requireOpen();
      if (!name.equals(ConfigReader.EVERY_SCHEME)) {
        requireName(name);
      }
      registry.setDefault(name);
      return this;
    }

    private void requireOpen() {
      if (!open) {
        throw new IllegalStateException("SchemeSetup is over; use SchemeRegistry");
      }
    }

    private static void requireName(String name) {
      if (!SchemeDefinition.isName(name)) {
        throw new IllegalArgumentException(
            Text.EMPTY
                .value(name)
                .and(" is not a scheme's name: it must match [a-z][a-z0-9-]*")
                .toString());
      }
    }
  }
}
