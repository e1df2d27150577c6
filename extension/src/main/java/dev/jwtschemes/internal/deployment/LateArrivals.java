package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.usage.UsageRules;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.deployment.usage.Usages.Declared;
import dev.jwtschemes.internal.deployment.usage.Usages.Locator;
import dev.jwtschemes.internal.deployment.usage.Usages.Naming;
import dev.jwtschemes.internal.deployment.usage.Usages.Resource;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.DefinitionRules;
import dev.jwtschemes.internal.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What servers and requests show of the application that CDI didn't: judged at once, if the rest
 * has been judged already. Thread-safe.
 */
public final class LateArrivals {
  private final Judgement judgement;
  private final Usages usages;
  private final Map<String, Set<String>> applicationSchemes = new HashMap<>();
  private volatile boolean requested;

  LateArrivals(Judgement judgement) {
    this.judgement = judgement;
    this.usages = judgement.usages();
  }

  /**
   * Take note of all that the servlet container shows: the Applications that name schemes, some of
   * which CDI doesn't see (WildFly: all), and resource methods (Payara: those without a scope). It
   * shows them after the start on some servers, where what had to wait for them is judged now.
   */
  public Report shown(Collection<Naming> applications, Collection<Resource> resources) {
    synchronized (judgement) {
      applications.forEach(usages.applications()::add);
      usages.applications().complete();
      resources.forEach(usages::add);
      return judge(
          !applications.isEmpty() || resources.stream().anyMatch(Resource::namesScheme),
          judgement.use()::all);
    }
  }

  /** Take note of what interfaces and abstract classes declare; nothing is judged by it. */
  public void declared(Collection<Declared> declared) {
    synchronized (judgement) {
      declared.forEach(usages::add);
    }
  }

  /** The servlet container has shown its classes, or can't any more. */
  public void containerHasShown() {
    synchronized (judgement) {
      judgement.containerHasShown();
    }
  }

  /** Report what this library can't decide without, as soon as it has to. */
  public Report obstructed(Collection<Finding> obstacles) {
    synchronized (judgement) {
      judgement.obstruct(obstacles);
      return judgement.reports().write(judgement.obstacles());
    }
  }

  /** Judge those of these resource methods that are news, in one report. */
  public Report arrived(Collection<Resource> resources) {
    synchronized (judgement) {
      List<Resource> news = resources.stream().filter(usages::add).toList();
      return judge(
          news.stream().anyMatch(Resource::namesScheme),
          () -> news.stream().flatMap(each -> rules().resource(each).stream()).toList());
    }
  }

  /** Take note of locators that led to a resource method, and judge them. */
  public Report ledThrough(Collection<Locator> locators) {
    synchronized (judgement) {
      locators.forEach(usages::add);
      return judge(
          locators.stream().anyMatch(each -> !each.rule().schemes().isEmpty()),
          () -> locators.stream().flatMap(each -> rules().locator(each).stream()).toList());
    }
  }

  private Report judge(boolean named, Supplier<List<Finding>> findings) {
    if (judgement.isIdle()) {
      return named ? judgement.wake(List.of()) : judgement.reports().none();
    }
    return judgement.isComplete()
        ? judgement.reports().late(findings.get())
        : judgement.reports().none();
  }

  private UsageRules rules() {
    return judgement.use().rules();
  }

  /**
   * Take note of the schemes of the Application through which a resource method is reached; all its
   * Applications must agree.
   */
  public void reachedThrough(String where, Set<String> schemes) {
    synchronized (judgement) {
      if (!schemes.isEmpty()) {
        judgement.wake(List.of());
      }
      if (schemes.isEmpty() && usages.applications().addUnnamed(where) && judgement.judgesLate()) {
        judgement
            .reports()
            .late(
                usages.resource(where).stream()
                    .flatMap(each -> rules().resource(each).stream())
                    .toList());
      }
      Set<String> before = applicationSchemes.putIfAbsent(where, schemes);
      if (before != null && !before.equals(schemes)) {
        judgement
            .reports()
            .late(
                List.of(
                    new Finding(
                        Problem.APPLICATIONS_DISAGREE,
                        Text.EMPTY.name(where),
                        Text.EMPTY.names(before).and(" and ").names(schemes))));
      }
    }
  }

  /** Take note of a place where what runs can't be known, so that it is denied. */
  public Report unknownAt(String where, Text what) {
    synchronized (judgement) {
      return judgement.foundOrSpared(
          new Finding(Problem.RUNNING_CODE_UNKNOWN, Text.EMPTY.name(where), what));
    }
  }

  /**
   * Take note of a resource method or servlet whose rule no part of the server enforces, as far as
   * is known: then this library does, whose configuration may just not have been found.
   */
  public void unenforced(String where) {
    synchronized (judgement) {
      judgement.wake(List.of(new Finding(Problem.IDLE_UNENFORCED, Text.EMPTY.name(where))));
    }
  }

  /** A resource method with a rule that refuses callers, if any has been seen. */
  public Optional<String> restricted() {
    synchronized (judgement) {
      return usages.resources().stream()
          .filter(each -> each.rule().restricts())
          .map(Resource::where)
          .findFirst();
    }
  }

  /**
   * Take note of the realm in an Application's {@code @LoginConfig}, which CDI doesn't show on
   * every server.
   */
  public void loginRealm(String realm) {
    synchronized (judgement) {
      if (judgement.registry().giveMpJwt(realm) && judgement.isComplete()) {
        judgement.reports().late(DefinitionRules.check(judgement.registry().current().all()));
      }
    }
  }

  /** Report what only the first request shows, for instance resource classes without a use. */
  public void requested() {
    if (!requested) {
      requested = true;
      synchronized (judgement) {
        judgement.requested();
      }
    }
  }
}
