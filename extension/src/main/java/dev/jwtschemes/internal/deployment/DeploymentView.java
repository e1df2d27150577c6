package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.deployment.usage.Usages.Locator;
import dev.jwtschemes.internal.deployment.usage.Usages.Resource;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application as the report knows it, to be shown. Thread-safe. */
public final class DeploymentView {
  private final Judgement judgement;
  private final Settings settings;

  DeploymentView(Judgement judgement, Settings settings) {
    this.judgement = judgement;
    this.settings = settings;
  }

  /** The resource methods that are known, with what was reported about each. */
  public List<ResourceView> resources() {
    synchronized (judgement) {
      Schemes schemes = judgement.registry().current();
      Map<String, List<String>> findings = new HashMap<>();
      for (Finding each : judgement.reports().written()) {
        findings
            .computeIfAbsent(each.where().toString(), where -> new ArrayList<>())
            .add(each.line().toString());
      }
      return judgement.usages().resources().stream()
          .map(each -> view(each, schemes, findings.getOrDefault(each.where(), List.of())))
          .toList();
    }
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
    return new ResourceView(
        resource.where(), resource.requests(), resource.rule(), access, names, findings);
  }

  /**
   * The requests that interfaces and abstract classes declare, as {@link ResourceView#requests}
   * have them: those without a resource method are served by a class that isn't known.
   */
  public Set<String> declared() {
    synchronized (judgement) {
      return judgement.usages().declared().stream()
          .flatMap(each -> each.requests().stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The paths of sub-resource locators, as {@link ResourceView#requests} have them. */
  public Set<String> locators() {
    synchronized (judgement) {
      return Stream.concat(
              judgement.usages().locators().stream().map(Locator::path),
              judgement.usages().declared().stream().flatMap(each -> each.locators().stream()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** What was reported about anything but a known resource method, a line each. */
  public List<String> findingsElsewhere() {
    synchronized (judgement) {
      Set<String> places = new HashSet<>();
      judgement.usages().resources().forEach(each -> places.add(each.where()));
      return judgement.reports().written().stream()
          .filter(each -> !places.contains(each.where().toString()))
          .map(each -> each.line().toString())
          .toList();
    }
  }
}
