package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.adapter.Contexts;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.adapter.ViewBeans;
import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.cdi.collect.Collector;
import dev.jwtschemes.internal.console.Console;
import dev.jwtschemes.internal.current.InjectedCaller;
import dev.jwtschemes.internal.current.RequestScopedCallers;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.report.ServiceState;
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
import dev.jwtschemes.internal.telemetry.Telemetry;
import dev.jwtschemes.internal.telemetry.TelemetryLink;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * All parts of one application's library, put together. Thread-safe.
 *
 * @param registry the schemes
 * @param validator judges them and their use
 * @param service whether requests are served
 * @param library what adapters use
 * @param gate before resource methods
 * @param caller what injection shows
 * @param direct the check of tokens outside of requests, by the scheme of a name
 * @param start completes the start
 * @param console shows all that, if there is one
 * @param telemetry measures all that, if there is OpenTelemetry
 */
record Wiring(
    LiveRegistry registry,
    DeploymentValidator validator,
    ServiceState service,
    Library library,
    Gate gate,
    InjectedCaller caller,
    Function<String, DirectValidator> direct,
    Start start,
    Optional<Console> console,
    Optional<Telemetry> telemetry) {

  /** Put the parts together. */
  static Wiring make(Collector collector, Configuration configuration, BeanManager manager) {
    ConfigReader.Result config = configuration.read();
    Settings settings = config.settings();
    Clock clock = Clock.systemUTC();
    var registry = new LiveRegistry(clock, settings);
    registry.start(config.definitions(), config.defaultScheme());
    var callers = new RequestScopedCallers(manager);
    var events =
        new CdiEventPublisher(
            manager, collector.observers().events(), collector.qualifiers().all(), clock);
    var service = new ServiceState();
    Optional<Console> console = ConsoleLink.find(settings.console());
    Optional<Telemetry> telemetry =
        TelemetryLink.find(registry, settings, configuration.asksForTelemetry());
    Labels labels = new Labels(DecisionIds.RANDOM, request -> trace(request, telemetry));
    var pipeline =
        new RequestPipeline(
            registry, settings, events, callers, service::closed, labels, console, telemetry);
    var validator =
        new DeploymentValidator(
            registry,
            config,
            configuration.keyElsewhere(),
            collector.usages(),
            collector.logins().own(),
            service);
    var enforcement = new Enforcement();
    ContainerIdentity container = identity(configuration, manager);
    var library =
        new Library(
            pipeline,
            validator.arrivals(),
            collector.usages().registrations(),
            service,
            enforcement,
            container,
            new ViewBeans(manager),
            new Contexts());
    var gate =
        new Gate(
            callers::admissions,
            enforcement,
            pipeline,
            validator.arrivals(),
            Wiring::currentRequest);
    return new Wiring(
        registry,
        validator,
        service,
        library,
        gate,
        new InjectedCaller(callers, container),
        scheme -> new DirectValidator(scheme, registry, events, labels),
        new Start(
            registry,
            validator,
            service,
            console,
            settings.console().port(),
            telemetry,
            settings.monitoring().described()),
        console,
        telemetry);
  }

  private static ContainerIdentity identity(Configuration configuration, BeanManager manager) {
    return SecurityAdapter.isPossible()
        ? SecurityAdapter.identity(configuration.containerLogin(), manager)
        : ContainerIdentity.NONE;
  }

  /** The server's; where its span begins later, the one that the caller began. */
  private static Optional<String> trace(IncomingRequest request, Optional<Telemetry> telemetry) {
    return CurrentTrace.id().or(() -> telemetry.flatMap(each -> each.callersTrace(request)));
  }

  private static Optional<IncomingRequest> currentRequest() {
    return SecurityAdapter.isPossible() ? SecurityAdapter.currentRequest() : Optional.empty();
  }

  /** CDI is up: what is looked for without it is found from now on. */
  void begin() {
    library.begin();
    WiringReference.begin(this);
  }

  /** The application ends: nothing is served, and no thread, connection or token is kept. */
  void stop() {
    service.refuse(Text.of("the application has ended"));
    library.end();
    start.end();
    WiringReference.end(this);
    registry.stop();
    console.ifPresent(Console::stop);
    telemetry.ifPresent(Telemetry::stop);
  }
}
