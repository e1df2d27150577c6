package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.cdi.collect.Collector;
import dev.jwtschemes.internal.cdi.collect.OtherMechanisms;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.ResourceView;
import dev.jwtschemes.internal.deployment.Surroundings;
import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.deployment.web.LibraryOrder;
import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.rule.RuleReader;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.AnnotationFormatError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;

/**
 * The report about an application that isn't deployed: its classes are shown to the same collector
 * and judged by the same validator, without a container. Nothing is fetched, and nothing of the
 * application is called: its classes must not be initialized, which is the part of who loads them.
 * For the command line, which loads this class beside the application's and knows it by name;
 * parameters and results are types of the JDK and MicroProfile Config. For one thread.
 */
public final class DryDeployment {
  /** What can't be known while the names that code adds aren't. */
  private static final Set<Problem> OF_NAMES =
      EnumSet.of(
          Problem.DEFAULT_NOT_REGISTERED,
          Problem.MP_JWT_KEY_ELSEWHERE,
          Problem.UNREGISTERED_ON_RESOURCE,
          Problem.UNREGISTERED_ON_OBSERVER,
          Problem.UNREGISTERED_AT_INJECTION_POINT,
          Problem.NO_DEFAULT_SCHEME,
          Problem.SCHEME_UNUSED,
          Problem.NO_SCHEME);

  private final Collector collector = new Collector();
  private final Map<String, String> skipped = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean mechanismSeen;
  private boolean handlerSeen;

  private DryDeployment() {}

  /**
   * Judge an application.
   *
   * @param beans classes that CDI would see, in any order
   * @param all classes that the servlet container would see
   * @param config its configuration
   * @param webXml its web.xml; empty: it has none
   * @param isOutside whether this library is outside of the web application
   * @param expected names of schemes that code will add
   * @return {@code findings} (maps of {@code id}, {@code where}, {@code detail}, {@code severity},
   *     {@code what}, {@code remedy}, {@code line} and {@code fatal}), {@code resources} (maps of
   *     {@code where}, {@code requests}, {@code access}, {@code roles}, {@code rule} and {@code
   *     schemes}), {@code schemes}, {@code default}, {@code setup} (whether code adds schemes) and
   *     {@code skipped} (reasons by class)
   * @throws IOException if the web.xml can't be read
   */
  public static Map<String, Object> report(
      Collection<Class<?>> beans,
      Collection<Class<?>> all,
      Config config,
      Optional<byte[]> webXml,
      boolean isOutside,
      Set<String> expected)
      throws IOException {
    DryDeployment deployment = new DryDeployment();
    beans.forEach(type -> deployment.guarded(type, deployment::show));
    WebXml read =
        webXml.isEmpty() ? WebXml.NONE : WebXml.read(new ByteArrayInputStream(webXml.get()));
    deployment.collector.logins().webXml(read);
    return deployment.judge(all, config, read, isOutside, expected);
  }

  private void guarded(Class<?> type, Consumer<Class<?>> step) {
    try {
      step.accept(type);
    } catch (RuntimeException | LinkageError | AnnotationFormatError | StackOverflowError e) {
      skipped.putIfAbsent(type.getName(), reason(e));
    }
  }

  private static String reason(Throwable e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }

  private void show(Class<?> type) {
    collector.type(ShownClass.type(type));
    ShownClass.injectionPoints(type).forEach(collector::injectionPoint);
    ShownClass.observers(type).forEach(collector::observer);
    if (ShownClass.isUsable(type)) {
      mechanismSeen |= OtherMechanisms.isMechanism(type);
      handlerSeen |= OtherMechanisms.isHandler(type);
    }
  }

  private Map<String, Object> judge(
      Collection<Class<?>> all,
      Config config,
      WebXml webXml,
      boolean isOutside,
      Set<String> expected) {
    ConfigReader.Result read =
        new ConfigReader(config, Map.of(), collector.logins().realm()).read();
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC(), read.settings());
    registry.start(read.definitions(), read.defaultScheme());
    Usages usages = collector.usages();
    DeploymentValidator validator =
        new DeploymentValidator(
            registry,
            read,
            read.keyElsewhere(),
            usages,
            collector.logins().own(),
            new ServiceState());
    List<Usages.Naming> applications = new ArrayList<>();
    List<Usages.Resource> resources = new ArrayList<>();
    all.forEach(type -> guarded(type, each -> resources.addAll(ResourceScan.usages(each))));
    all.forEach(type -> guarded(type, each -> application(each, applications)));
    note(validator.arrivals().shown(applications, resources));
    boolean isSetup = collector.observers().isSetupObserved();
    note(validator.atDeployment(surroundings(webXml, isOutside), true));
    registry.fixImplicitDefault();
    note(validator.whenComplete(expected));
    if (isSetup && expected.isEmpty()) {
      findings.removeIf(each -> OF_NAMES.contains(each.problem()));
    }
    List<Finding> inOrder = new Report(findings, read.settings().validation()).findings();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("findings", inOrder.stream().map(each -> shown(each, read)).toList());
    result.put(
        "resources", validator.view().resources().stream().map(DryDeployment::shown).toList());
    result.put("schemes", List.copyOf(registry.names()));
    result.put("default", registry.current().defaultScheme());
    result.put("setup", isSetup);
    result.put("skipped", skipped);
    return result;
  }

  private Surroundings surroundings(WebXml webXml, boolean isOutside) {
    List<Finding> conflicts = new ArrayList<>(collector.resources().conflicts());
    if (isOutside) {
      conflicts.add(new Finding(Problem.IN_SHARED_LIBRARY, Text.of("the application")));
    }
    return new Surroundings(
        conflicts,
        collector.resources().obstacles(),
        LibraryOrder.leftOut(webXml).stream().toList(),
        mechanismSeen,
        handlerSeen);
  }

  private static void application(Class<?> type, List<Usages.Naming> applications) {
    if (ResourceScan.isApplication(type)) {
      Set<String> names = RuleReader.schemesOf(type);
      if (!names.isEmpty()) {
        applications.add(new Usages.Naming(type.getName(), names));
      }
    }
  }

  private void note(Report report) {
    findings.addAll(report.findings());
  }

  private static Map<String, Object> shown(Finding finding, ConfigReader.Result read) {
    Map<String, Object> shown = new LinkedHashMap<>();
    Problem problem = finding.problem();
    shown.put("id", problem.id());
    shown.put("name", problem.name());
    shown.put("where", finding.where().toString());
    shown.put("detail", finding.detail().toString());
    shown.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    shown.put("what", problem.what());
    shown.put("remedy", problem.remedy());
    shown.put("line", finding.line().toString());
    shown.put("fatal", new Report(List.of(finding), read.settings().validation()).isFatal());
    return shown;
  }

  private static Map<String, Object> shown(ResourceView resource) {
    return Map.of(
        "where",
        resource.where(),
        "requests",
        List.copyOf(resource.requests()),
        "access",
        resource.access().name().toLowerCase(Locale.ROOT),
        "roles",
        List.copyOf(resource.rule().roles()),
        "rule",
        resource.rule().summary().toString(),
        "schemes",
        List.copyOf(resource.schemes()));
  }
}
