package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.adapter.ViewBeans;
import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.console.Console;
import dev.jwtschemes.internal.current.InjectedCaller;
import dev.jwtschemes.internal.current.RequestScopedCallers;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.Registrations;
import dev.jwtschemes.internal.deployment.ServiceState;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.gate.method.Gate;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.request.DecisionIds;
import dev.jwtschemes.internal.request.DirectValidator;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.Labels;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** All parts of one application's library, put together. Thread-safe. */
final class Wiring {
  private final LiveRegistry registry;
  private final RequestPipeline pipeline;
  private final DeploymentValidator validator;
  private final Registrations registrations;
  private final RequestScopedCallers callers;
  private final ContainerIdentity container;
  private final ServiceState service;
  private final Function<String, DirectValidator> direct;
  private final Enforcement enforcement = new Enforcement();
  private final Gate gate;
  private final Optional<Console> console;
  private final Start start;

  private Wiring(
      LiveRegistry registry,
      RequestPipeline pipeline,
      DeploymentValidator validator,
      Registrations registrations,
      RequestScopedCallers callers,
      ContainerIdentity container,
      ServiceState service,
      Optional<Console> console,
      int port,
      Function<String, DirectValidator> direct) {
    this.registry = registry;
    this.pipeline = pipeline;
    this.validator = validator;
    this.registrations = registrations;
    this.callers = callers;
    this.container = container;
    this.service = service;
    this.console = console;
    this.direct = direct;
    this.start = new Start(registry, validator, service, console, port);
    this.gate =
        new Gate(
            callers::admissions,
            enforcement,
            pipeline,
            validator.arrivals(),
            Wiring::currentRequest);
  }

  /** Put the parts together. */
  static Wiring make(Collector collector, Configuration configuration, BeanManager manager) {
    ConfigReader.Result config = configuration.read();
    Clock clock = Clock.systemUTC();
    LiveRegistry registry = new LiveRegistry(clock, config.settings());
    registry.start(config.definitions(), config.defaultScheme());
    RequestScopedCallers callers = new RequestScopedCallers(manager);
    var events =
        new CdiEventPublisher(manager, collector.observed(), collector.ownQualifiers(), clock);
    var service = new ServiceState();
    Settings.Console listening = config.settings().console();
    Optional<Console> console = ConsoleLink.find(listening);
    Labels labels = labels();
    var pipeline =
        new RequestPipeline(
            registry, config.settings(), events, callers, service::closed, labels, console);
    var validator =
        new DeploymentValidator(
            registry, config, configuration.keyElsewhere(), collector.usages(), service);
    ContainerIdentity container =
        SecurityAdapter.isPossible()
            ? SecurityAdapter.identity(configuration.containerLogin())
            : ContainerIdentity.NONE;
    return new Wiring(
        registry,
        pipeline,
        validator,
        collector.usages().registrations(),
        callers,
        container,
        service,
        console,
        listening.port(),
        scheme -> new DirectValidator(scheme, registry, events, labels));
  }

  private static Labels labels() {
    return new Labels(
        DecisionIds.RANDOM, CurrentTrace.isPossible() ? CurrentTrace::id : Optional::empty);
  }

  private static Optional<IncomingRequest> currentRequest() {
    return SecurityAdapter.isPossible() ? SecurityAdapter.currentRequest() : Optional.empty();
  }

  /** What adapters use. */
  Library library(BeanManager beans) {
    return new Library(
        pipeline,
        validator.arrivals(),
        registrations,
        service,
        enforcement,
        container,
        new ViewBeans(beans));
  }

  Gate gate() {
    return gate;
  }

  /** The check of tokens outside of requests, by the scheme of this name. */
  DirectValidator direct(String scheme) {
    return direct.apply(scheme);
  }

  LiveRegistry registry() {
    return registry;
  }

  DeploymentValidator validator() {
    return validator;
  }

  ServiceState service() {
    return service;
  }

  InjectedCaller caller() {
    return new InjectedCaller(callers, container);
  }

  Start start() {
    return start;
  }

  /** The application ends. */
  void stop() {
    console.ifPresent(Console::stop);
  }
}
