package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.rest.JaxRsRuntime;
import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.deployment.LibraryOrder;
import dev.jwtschemes.internal.deployment.Report;
import dev.jwtschemes.internal.deployment.WebXml;
import dev.jwtschemes.internal.deployment.WebXmlFile;
import dev.jwtschemes.internal.gate.method.Gate;
import dev.jwtschemes.internal.gate.method.Gated;
import dev.jwtschemes.internal.gate.method.GatedMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of CDI's lifecycle: collect, wire, add beans, validate, let code add schemes. */
public class JwtSchemesExtension implements Extension {
  private final Collector collector = new Collector();
  private Optional<WebXml> webXml = Optional.empty();
  private @Nullable Configuration configuration;
  private @Nullable Wiring wiring;

  void begin(@Observes BeforeBeanDiscovery event) {
    event.addInterceptorBinding(Gated.class);
    event.addAnnotatedType(MethodGate.class, "jwt-schemes gate");
  }

  void type(@Observes ProcessAnnotatedType<?> event) {
    collector.type(event);
    GatedMethods.bind(event);
  }

  void types(@Observes AfterTypeDiscovery event) {
    webXml = WebXmlFile.find();
    webXml.ifPresent(collector::webXml);
    Configuration read = Configuration.read(collector);
    configuration = read;
    if (read.containerLogin()) {
      SecurityAdapter.addMechanism(event);
    }
  }

  void injectionPoint(@Observes ProcessInjectionPoint<?, ?> event) {
    collector.injectionPoint(event);
  }

  void observer(@Observes ProcessObserverMethod<?, ?> event) {
    collector.observer(event);
  }

  void beans(@Observes AfterBeanDiscovery event, BeanManager manager) {
    Configuration read = configuration();
    Wiring made = Wiring.make(collector, read, manager);
    wiring = made;
    if (SecurityAdapter.isPossible() && !read.containerLogin()) {
      SecurityAdapter.addContext(event, manager);
    }
    if (collector.isLoginConfigSeen() && read.containerLogin()) {
      Surroundings.serverMpJwtBesideLoginConfig()
          .ifPresent(finding -> made.validator().report(List.of(finding)));
    }
    new Beans(made, collector, manager).all().forEach(event::addBean);
    collector.claims().errors().forEach(event::addDefinitionError);
  }

  void validate(@Observes AfterDeploymentValidation event, BeanManager manager) {
    if (webXml.isPresent()) {
      collector.usages().awaitApplications(); // the servlet container shows them
      if (!SecurityAdapter.isContainerPast()) {
        wiring().validator().awaitContainer();
      }
    }
    JaxRsRuntime.unknown().ifPresent(collector.usages()::addObstacle);
    if (wiring().validator().isInUse()) {
      webXml.flatMap(LibraryOrder::leftOut).ifPresent(collector.usages()::addObstacle);
    }
    Surroundings.missingJson().ifPresent(collector.usages()::addObstacle);
    if (configuration().isServersMpJwtAsked()) {
      Surroundings.activeServerMpJwt(manager).ifPresent(collector.usages()::addConflict);
    }
    collector.claims().misplaced(manager).forEach(collector.usages()::addConflict);
    if (!Surroundings.isMechanismInUse(manager)) {
      collector.usages().mechanismsAreUnused();
    }
    Report report = wiring().validator().atDeployment(collector.isSetupObserved());
    if (report.isFatal()) {
      event.addDeploymentProblem(new DeploymentException(report.text().toString()));
    }
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, BeanManager manager) {
    wiring().start().complete(manager);
  }

  void stop(@Observes BeforeShutdown event) {
    if (wiring != null) {
      wiring.stop();
    }
  }

  /** The gate before resource methods, once CDI is up. */
  Gate gate() {
    return wiring().gate();
  }

  private Configuration configuration() {
    Configuration read = configuration;
    if (read == null) {
      throw new IllegalStateException("CDI skipped AfterTypeDiscovery");
    }
    return read;
  }

  /** The parts, once CDI is up. */
  Wiring wiring() {
    Wiring made = wiring;
    if (made == null) {
      throw new IllegalStateException("CDI skipped AfterBeanDiscovery");
    }
    return made;
  }
}
