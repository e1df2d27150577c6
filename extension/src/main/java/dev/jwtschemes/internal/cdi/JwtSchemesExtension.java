package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.cdi.collect.Collector;
import dev.jwtschemes.internal.cdi.collect.ServerMpJwt;
import dev.jwtschemes.internal.cdi.collect.SurroundingsScan;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.Modules;
import dev.jwtschemes.internal.deployment.OwnLoader;
import dev.jwtschemes.internal.deployment.Surroundings;
import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.deployment.web.WebXmlFile;
import dev.jwtschemes.internal.gate.method.Gate;
import dev.jwtschemes.internal.gate.method.Gated;
import dev.jwtschemes.internal.gate.method.GatedMethods;
import dev.jwtschemes.internal.health.HealthLink;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.ApplicationName;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of CDI's lifecycle: collect, wire, add beans, validate, let code add schemes. In an EAR
 * the container is one for all modules: what belongs to other web applications is left alone.
 */
public class JwtSchemesExtension implements Extension {
  private static final Text ONLY_REST =
      Text.of(
          "Jakarta Security is missing: callers are known to JAX-RS and to servlets with @JwtScheme,"
              + " and not to HttpServletRequest, EJBs and security constraints (Open Liberty: feature"
              + " appSecurity)");

  /** Its classes are in an archive that CDI makes for them. */
  private static final String OWN = "dev.jwtschemes.internal.";

  private final Collector collector = new Collector();
  private final Modules modules =
      new Modules(JwtSchemesExtension.class.getClassLoader().getClass().getName());
  private Optional<WebXml> webXml = Optional.empty();
  private Class<?> place = JwtSchemesExtension.class;
  private @Nullable Configuration configuration;
  private @Nullable Wiring wiring;

  void begin(@Observes BeforeBeanDiscovery event) {
    RequiredApis.missing()
        .ifPresent(
            missing -> {
              Log.MAIN.write(Level.ERROR, missing.line());
              throw new DeploymentException(missing.line().toString());
            });
    event.addInterceptorBinding(Gated.class);
    event.addAnnotatedType(MethodGate.class, ApplicationName.distinct("jwt-schemes gate"));
  }

  void type(@Observes ProcessAnnotatedType<?> event) {
    Class<?> type = event.getAnnotatedType().getJavaClass();
    if (OwnLoader.isBesideOther(type)) {
      modules.addOther();
    }
    if (OwnLoader.isOfApplication(type)) {
      collector.type(event);
    }
    if (type.getClassLoader() == JwtSchemesExtension.class.getClassLoader()
        && !type.getName().startsWith(OWN)) {
      place = type;
    }
    if (OwnLoader.isSeenBy(type.getClassLoader())) { // else other applications run it as well
      GatedMethods.bind(event);
    }
  }

  void types(@Observes AfterTypeDiscovery event) {
    webXml = WebXmlFile.find();
    webXml.ifPresent(collector.logins()::webXml);
    Configuration read = Configuration.read(collector, !modules.shareLogin());
    configuration = read;
    if (read.containerLogin()) {
      SecurityAdapter.addMechanism(event);
    } else if (webXml.isPresent() && !SecurityAdapter.isPossible()) {
      Log.MAIN.write(Level.INFO, ONLY_REST);
    }
  }

  void injectionPoint(@Observes ProcessInjectionPoint<?, ?> event) {
    InjectionPoint point = event.getInjectionPoint();
    if (OwnLoader.isOfApplication(
        point.getBean() == null
            ? point.getMember().getDeclaringClass()
            : point.getBean().getBeanClass())) {
      collector.injectionPoint(event);
    }
  }

  void observer(@Observes ProcessObserverMethod<?, ?> event) {
    if (OwnLoader.isOfApplication(event.getObserverMethod().getBeanClass())) {
      collector.observer(event);
    }
  }

  void beans(@Observes AfterBeanDiscovery event, BeanManager manager) {
    Configuration read = configuration();
    Wiring made = Wiring.make(collector, read, manager);
    wiring = made;
    if (SecurityAdapter.isPossible()
        && !(read.containerLogin() && collector.logins().own().isEmpty())) {
      SecurityAdapter.addContext(event, manager);
    }
    if (collector.logins().isMpJwt() && read.containerLogin()) {
      ServerMpJwt.besideLoginConfig()
          .ifPresent(finding -> made.validator().early(List.of(finding)));
    }
    String name = ApplicationName.get().orElse("the application");
    boolean demanded = read.read().settings().identity() == Settings.Identity.ON;
    Report report = made.validator().early(modules.finding(name, demanded).stream().toList());
    if (report.isFatal()) { // before CDI finds what follows from it
      event.addDefinitionError(new DefinitionException(report.text().toString()));
    }
    new Beans(made, collector, manager).all().forEach(event::addBean);
    HealthLink.add(
        event,
        read.read().settings().monitoring().health(),
        () -> made.registry().current().all(),
        made.service()::closed,
        place);
    place = JwtSchemesExtension.class;
    collector.injections().claims().errors().forEach(event::addDefinitionError);
  }

  void validate(@Observes AfterDeploymentValidation event, BeanManager manager) {
    wiring().begin();
    DeploymentValidator validator = wiring().validator();
    if (webXml.isPresent()) {
      validator.awaitContainer(SecurityAdapter.isContainerPast());
    }
    Surroundings surroundings =
        SurroundingsScan.scan(
            collector,
            webXml,
            configuration().isServersMpJwtAsked(),
            configuration().helidonsMpJwt(),
            manager);
    Report report = validator.atDeployment(surroundings, collector.observers().isSetupObserved());
    if (report.isFatal()) {
      event.addDeploymentProblem(new DeploymentException(report.text().toString()));
    }
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, BeanManager manager) {
    if (!SecurityAdapter.isOfOtherApplication(event)) {
      SecurityAdapter.started(event, wiring().library());
      wiring().start().complete(manager);
    }
  }

  void stop(@Observes BeforeShutdown event) {
    Wiring made = wiring;
    wiring = null; // servers may keep this object, or beans that lead to it
    if (made != null) {
      made.stop();
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
      throw new IllegalStateException("CDI skipped AfterBeanDiscovery, or has ended");
    }
    return made;
  }
}
