package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.deployment.Usages.Locator;
import dev.jwtschemes.internal.deployment.Usages.Resource;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.DefinitionRules;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The validator of schemes and their use: once when CDI is up; again when code has added schemes;
 * and for each resource that only shows up later. All three write reports of the same form.
 * Thread-safe.
 */
public final class DeploymentValidator {
  /** Of the findings that are kept while the application is idle; requests cause them. */
  private static final int MOST_SPARED = 128;

  private final LiveRegistry registry;
  private final Settings settings;
  private final List<Finding> configuration;
  private final Optional<Finding> keyElsewhere;
  private final boolean configured;
  private final Usages usages;
  private final Set<String> expected = new LinkedHashSet<>();
  private final Map<String, Set<String>> applicationSchemes = new HashMap<>();
  private final Set<Finding> reported = new LinkedHashSet<>();
  private final Set<Finding> unknown = new LinkedHashSet<>();
  private final ServiceState service;
  private final Announcement announcement = new Announcement();
  private boolean open;
  private volatile boolean requested;

  /**
   * Check against these schemes; the findings of reading the configuration belong to the first
   * report, and what names a scheme that could not be read isn't a problem of its own.
   *
   * @param keyElsewhere what is wrong if no scheme is registered in the end
   * @param service is refused by every report that is fatal
   */
  public DeploymentValidator(
      LiveRegistry registry,
      ConfigReader.Result configuration,
      Optional<Finding> keyElsewhere,
      Usages usages,
      ServiceState service) {
    this.registry = registry;
    this.settings = configuration.settings();
    this.configuration = configuration.findings();
    this.keyElsewhere = keyElsewhere;
    this.configured = configuration.present();
    this.usages = usages;
    this.service = service;
    this.expected.addAll(configuration.unreadable());
  }

  /**
   * Check when CDI is up.
   *
   * @param moreToCome whether code will add schemes: then names and the default are judged later
   */
  public synchronized Report atDeployment(boolean moreToCome) {
    List<Finding> findings = new ArrayList<>(configuration);
    findings.addAll(usages.conflicts());
    findings.addAll(logins());
    findings.addAll(obstacles());
    findings.addAll(DefinitionRules.check(registry.current().all()));
    if (!moreToCome) {
      findings.addAll(use());
    }
    return write(findings);
  }

  /** Check when all schemes are there; from now on late resources are judged at once. */
  public synchronized Report whenComplete(Set<String> announced) {
    expected.addAll(announced);
    open = true;
    List<Finding> findings = new ArrayList<>(DefinitionRules.check(registry.current().all()));
    findings.addAll(use());
    return write(findings);
  }

  /**
   * Take note of all that the servlet container shows: the Applications that name schemes, some of
   * which CDI doesn't see (WildFly: all), and resource methods (Payara: those without a scope). It
   * shows them after the start on some servers, where what had to wait for them is judged now.
   */
  public synchronized Report shown(
      Collection<Usages.Naming> applications, Collection<Resource> resources) {
    applications.forEach(usages::addApplication);
    usages.haveApplications();
    resources.forEach(usages::add);
    boolean named = !applications.isEmpty() || resources.stream().anyMatch(Resource::namesScheme);
    if (registry.idleness().isIdle() && named) {
      return wake(List.of());
    }
    return judgesLate() ? late(use()) : none();
  }

  /** Whether what shows up is judged at once. */
  private boolean judgesLate() {
    return open && !registry.idleness().isIdle();
  }

  /** The servlet container has yet to show resources: they belong into the line of the start. */
  public synchronized void awaitContainer() {
    announcement.awaitContainer();
  }

  /** The servlet container has shown its classes, or can't any more. */
  public synchronized void containerHasShown() {
    announcement.shown(this::startLine);
  }

  /** The start is complete. */
  public synchronized void started() {
    if (!registry.idleness().isIdle()) { // that was said in a line of its own
      announcement.started(this::startLine);
    }
    if (settings.problems().details() == Settings.Details.DEV) {
      Log.MAIN.write(
          Level.WARNING,
          Text.of(
              "jwt-schemes.problem-details=dev: clients get expected and actual values of their"
                  + " tokens, names of schemes and advice; set public or off in production"));
    }
  }

  private Text startLine() {
    return new StartLine(registry.current(), settings, usages.resources()).text();
  }

  /** The resource methods that are known, with what was reported about each. */
  public synchronized List<ResourceView> resources() {
    Schemes schemes = registry.current();
    Map<String, List<String>> findings = new HashMap<>();
    for (Finding each : reported) {
      findings
          .computeIfAbsent(each.where().toString(), where -> new ArrayList<>())
          .add(each.line().toString());
    }
    return usages.resources().stream()
        .map(each -> view(each, schemes, findings.getOrDefault(each.where(), List.of())))
        .toList();
  }

  private ResourceView view(Resource resource, Schemes schemes, List<String> findings) {
    ResourceView.Access access = ResourceView.Access.of(resource, settings);
    Set<String> names =
        switch (access) {
          case OPEN ->
              resource.rule().schemes().isEmpty() ? schemes.names() : resource.rule().schemes();
          case PROTECTED -> schemes.namesOf(resource.rule());
          case DENIED -> Set.of();
        };
    return new ResourceView(resource.where(), resource.rule(), access, names, findings);
  }

  /** What was reported about anything but a known resource method, a line each. */
  public synchronized List<String> findingsElsewhere() {
    Set<String> places = new HashSet<>();
    usages.resources().forEach(each -> places.add(each.where()));
    return reported.stream()
        .filter(each -> !places.contains(each.where().toString()))
        .map(each -> each.line().toString())
        .toList();
  }

  /** Whether any resource, or servlet with a scheme, has been seen. */
  public synchronized boolean hasResources() {
    return !usages.resources().isEmpty();
  }

  /** Report what was found elsewhere. */
  public synchronized Report report(List<Finding> findings) {
    return write(findings);
  }

  /** Report what this library can't decide with, as soon as it has to. */
  public synchronized Report obstructed(Collection<Finding> obstacles) {
    obstacles.forEach(usages::addObstacle);
    return write(obstacles());
  }

  private List<Finding> obstacles() {
    return registry.idleness().isIdle() ? List.of() : List.copyOf(usages.obstacles());
  }

  /** Something of this library is used: what was spared while it was not is judged now, once. */
  private Report wake(List<Finding> why) {
    return registry.idleness().end().isPresent() ? awoken(why) : none();
  }

  private synchronized Report awoken(List<Finding> why) {
    List<Finding> findings = new ArrayList<>(why);
    findings.addAll(obstacles());
    findings.addAll(unknown);
    if (open) {
      findings.addAll(use());
    }
    if (requested) {
      findings.addAll(usages.registrations().missing());
    }
    return late(findings);
  }

  private Report none() {
    return new Report(List.of(), settings.validation());
  }

  /**
   * Take note of resource methods that the server shows; judge those that are news if the rest has
   * been judged already, in one report.
   */
  public synchronized Report arrived(Collection<Resource> resources) {
    List<Resource> news = resources.stream().filter(usages::add).toList();
    if (registry.idleness().isIdle() && news.stream().anyMatch(Resource::namesScheme)) {
      return wake(List.of());
    }
    if (!judgesLate()) {
      return none();
    }
    return late(news.stream().flatMap(each -> rules().resource(each).stream()).toList());
  }

  /**
   * Take note of the schemes of the Application through which a resource method is reached; all its
   * Applications must agree.
   */
  public synchronized void reachedThrough(String where, Set<String> schemes) {
    if (!schemes.isEmpty()) {
      wake(List.of());
    }
    if (schemes.isEmpty() && usages.addUnnamed(where) && judgesLate()) {
      late(
          usages.resource(where).stream()
              .flatMap(each -> rules().resource(each).stream())
              .toList());
    }
    Set<String> before = applicationSchemes.putIfAbsent(where, schemes);
    if (before != null && !before.equals(schemes)) {
      late(
          List.of(
              new Finding(
                  Problem.APPLICATIONS_DISAGREE,
                  Text.EMPTY.name(where),
                  Text.EMPTY.names(before).and(" and ").names(schemes))));
    }
  }

  /** Take note of locators that led to a resource method, and judge them. */
  public synchronized Report ledThrough(Collection<Locator> locators) {
    locators.forEach(usages::add);
    boolean named = locators.stream().anyMatch(each -> !each.rule().schemes().isEmpty());
    if (registry.idleness().isIdle() && named) {
      return wake(List.of());
    }
    if (!judgesLate()) {
      return none();
    }
    return late(locators.stream().flatMap(each -> rules().locator(each).stream()).toList());
  }

  /** Take note of a place where what runs can't be known, so that it is denied. */
  public synchronized Report unknownAt(String where, Text what) {
    Finding finding = new Finding(Problem.RUNNING_CODE_UNKNOWN, Text.EMPTY.name(where), what);
    if (registry.idleness().isIdle()) {
      if (unknown.size() < MOST_SPARED) {
        unknown.add(finding);
      }
      return none(); // there the server decides
    }
    return late(List.of(finding));
  }

  /**
   * Take note of a resource method or servlet whose rule no part of the server enforces, as far as
   * is known: then this library does, whose configuration may just not have been found.
   */
  public synchronized void unenforced(String where) {
    wake(List.of(new Finding(Problem.IDLE_UNENFORCED, Text.EMPTY.name(where))));
  }

  /** A resource method with a rule that refuses callers, if any has been seen. */
  public synchronized Optional<String> restricted() {
    return usages.resources().stream()
        .filter(each -> each.rule().restricts())
        .map(Resource::where)
        .findFirst();
  }

  /** Take note of a class that JAX-RS has registered. */
  public synchronized void registered(Class<?> type) {
    usages.registrations().addRegistered(type);
  }

  /**
   * Take note of the realm in an Application's {@code @LoginConfig}, which CDI doesn't show on
   * every server.
   */
  public synchronized void loginRealm(String realm) {
    if (registry.giveMpJwt(realm) && open) {
      late(DefinitionRules.check(registry.current().all()));
    }
  }

  /** Take note of the classes that an Application lists. */
  public synchronized void listed(Collection<Class<?>> types) {
    types.forEach(usages.registrations()::addListed);
  }

  /**
   * Whether objects of this very class can serve requests, as far as Applications list classes; if
   * not, the rules that hold are those of its subclasses.
   */
  public synchronized boolean mayRun(Class<?> type) {
    return usages.registrations().mayRun(type);
  }

  /**
   * Report the resource classes that nothing has registered, and judge what waited for Applications
   * if the servlet container has shown none; once, at the first request.
   */
  public void requested() {
    if (!requested) {
      requested = true;
      synchronized (this) {
        announcement.shown(this::startLine);
        if (!registry.idleness().isIdle()) {
          write(usages.registrations().missing());
        }
        if (usages.haveApplications() && judgesLate()) {
          late(use());
        }
      }
    }
  }

  /**
   * The classes seen at deployment that extend or implement this one: searched for once, so that
   * requests don't wait for each other.
   */
  public Set<Class<?>> subclassesOf(Class<?> type) {
    return usages.registrations().knownSubclassesOf(type).orElseGet(() -> searchedFor(type));
  }

  private synchronized Set<Class<?>> searchedFor(Class<?> type) {
    return usages.registrations().subclassesOf(type);
  }

  private Report late(List<Finding> findings) {
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

  private List<Finding> use() {
    List<Finding> findings = new ArrayList<>();
    Optional<String> name = registry.current().defaultScheme();
    Set<String> names = registry.names();
    name.filter(
            each ->
                !each.equals(ConfigReader.EVERY_SCHEME)
                    && !names.contains(each)
                    && !expected.contains(each))
        .ifPresent(
            each ->
                findings.add(
                    new Finding(
                        Problem.DEFAULT_NOT_REGISTERED,
                        Text.of("jwt-schemes.default"),
                        Text.EMPTY
                            .value(each)
                            .and("; registered: ")
                            .names(names)
                            .and(Nearest.question(each, names)))));
    boolean none = names.isEmpty() && expected.isEmpty();
    if (none && keyElsewhere.isPresent() && !usages.isRegistryUsed()) {
      findings.add(keyElsewhere.get());
      // That is why there is no default; to set one would not help.
      rules().all().stream()
          .filter(found -> found.problem() != Problem.NO_DEFAULT_SCHEME)
          .forEach(findings::add);
      return findings;
    }
    if (none && !registry.idleness().isIdle()) {
      findings.add(new Finding(Problem.NO_SCHEME, Text.of("the application")));
    }
    if (!registry.idleness().isIdle()) {
      findings.addAll(rules().all());
    }
    return findings;
  }

  /**
   * Whether the application has a login of its own, and neither it nor its configuration uses
   * anything of this library, as far as CDI has shown it.
   */
  public synchronized boolean isUnused() {
    return usages.isLoginInUse()
        && settings.identity() == Settings.Identity.AUTO
        && !configured
        && keyElsewhere.isEmpty()
        && !usages.isOurs();
  }

  /** What a login of the application's own means. */
  private List<Finding> logins() {
    Collection<Finding> logins = usages.logins();
    if (logins.isEmpty() || settings.identity() == Settings.Identity.OFF) {
      return List.of();
    }
    if (settings.identity() == Settings.Identity.ON) {
      return List.copyOf(logins);
    }
    if (isUnused() && registry.names().isEmpty()) {
      registry.idleness().begin(() -> awoken(List.of()));
    }
    Problem problem = registry.idleness().isIdle() ? Problem.IDLE : Problem.LOGIN_KEPT;
    return logins.stream()
        .limit(1)
        .map(login -> new Finding(problem, login.where(), login.detail()))
        .toList();
  }

  private UsageRules rules() {
    return new UsageRules(usages, registry.current(), expected, settings.unannotated());
  }

  /** Write what hasn't been written yet. */
  private Report write(List<Finding> findings) {
    Report report =
        new Report(findings.stream().filter(reported::add).toList(), settings.validation());
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
}
