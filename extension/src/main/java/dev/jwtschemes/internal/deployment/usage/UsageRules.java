package dev.jwtschemes.internal.deployment.usage;

import dev.jwtschemes.internal.deployment.usage.Usages.Locator;
import dev.jwtschemes.internal.deployment.usage.Usages.Naming;
import dev.jwtschemes.internal.deployment.usage.Usages.Resource;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be wrong with the use of schemes. */
public final class UsageRules {
  private final Usages usages;
  private final Schemes schemes;
  private final Unannotated unannotated;
  private final Set<String> registered;
  private final Set<String> known;

  /** Check against these. */
  public UsageRules(Usages usages, Schemes schemes, Set<String> expected, Unannotated unannotated) {
    this.usages = usages;
    this.schemes = schemes;
    this.unannotated = unannotated;
    this.registered = schemes.names();
    this.known = new TreeSet<>(registered);
    this.known.addAll(expected);
  }

  /** Check everything. */
  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    usages.resources().forEach(resource -> findings.addAll(resource(resource)));
    usages
        .applications()
        .naming()
        .forEach(each -> unregistered(Problem.UNREGISTERED_ON_RESOURCE, each, findings));
    usages.locators().forEach(locator -> findings.addAll(locator(locator)));
    naming(Problem.UNREGISTERED_ON_OBSERVER, usages.observers(), findings);
    naming(Problem.UNREGISTERED_AT_INJECTION_POINT, usages.injectionPoints(), findings);
    usages
        .strays()
        .forEach(
            stray ->
                findings.add(
                    new Finding(Problem.RULE_WITHOUT_EFFECT, place(stray.where()), named(stray))));
    unused(findings);
    return findings;
  }

  /** Check one locator. */
  public List<Finding> locator(Locator locator) {
    List<Finding> findings = new ArrayList<>();
    AccessRule rule = locator.rule();
    if (rule.isProtected() || rule.access() == Access.DENIED || rule.access() == Access.OPTIONAL) {
      findings.add(new Finding(Problem.RULE_ON_LOCATOR, place(locator.where()), rule.summary()));
      unregistered(
          Problem.UNREGISTERED_ON_RESOURCE, new Naming(locator.where(), rule.schemes()), findings);
    }
    Set<String> names = names(locator.whole());
    for (Resource resource : locator.leadsTo()) {
      Set<String> others = names(resource.rule());
      if (!names.isEmpty() && !others.isEmpty() && Collections.disjoint(names, others)) {
        findings.add(
            new Finding(
                Problem.NO_COMMON_SCHEME,
                place(locator.where()),
                Text.EMPTY.names(names).and("; ").name(resource.where()).and(": ").names(others)));
      }
    }
    return findings;
  }

  /** The schemes that a caller needs one of; none if it needs none, or if that isn't known yet. */
  private Set<String> names(AccessRule rule) {
    if (!rule.isProtected() && rule.access() != Access.OPTIONAL) {
      return Set.of();
    }
    boolean isKnown = !rule.schemes().isEmpty() || usages.applications().mayName();
    return isKnown ? rule.schemes() : schemes.defaultNames();
  }

  /** Check one resource method. */
  public List<Finding> resource(Resource resource) {
    List<Finding> findings = new ArrayList<>();
    if (resource.contradicts()) {
      findings.add(new Finding(Problem.TWO_PERMISSIONS, place(resource.where())));
    }
    unregistered(
        Problem.UNREGISTERED_ON_RESOURCE,
        new Naming(resource.where(), resource.rule().schemes()),
        findings);
    if (needsDefault(resource.rule())
        && !hasDefault()
        && !usages.applications().mayName(resource)) {
      findings.add(
          new Finding(
              Problem.NO_DEFAULT_SCHEME,
              place(resource.where()),
              Text.of("registered: ").names(registered)));
    }
    boolean siblingHasRule =
        usages.siblings(resource).stream()
            .anyMatch(sibling -> sibling.rule().access() != Access.UNANNOTATED);
    if (resource.rule().access() == Access.UNANNOTATED && siblingHasRule) {
      findings.add(new Finding(Problem.METHOD_WITHOUT_ANNOTATION, place(resource.where())));
    }
    return findings;
  }

  private boolean needsDefault(AccessRule rule) {
    boolean byMode =
        rule.access() == Access.UNANNOTATED && unannotated == Unannotated.AUTHENTICATED;
    return byMode || rule.needsDefault();
  }

  private boolean hasDefault() {
    return schemes
        .defaultScheme()
        .filter(name -> !name.equals(ConfigReader.EVERY_SCHEME) || !known.isEmpty())
        .isPresent();
  }

  private void naming(Problem problem, Collection<Naming> namings, List<Finding> findings) {
    for (Naming naming : namings) {
      unregistered(problem, naming, findings);
      if (naming.schemes().size() > 1) {
        findings.add(new Finding(Problem.SCHEME_REPEATED, place(naming.where()), named(naming)));
      }
    }
  }

  private void unregistered(Problem problem, Naming naming, List<Finding> findings) {
    for (String scheme : naming.schemes()) {
      if (!known.contains(scheme)) {
        Text detail =
            Text.EMPTY
                .quote(scheme)
                .and("; registered: ")
                .names(registered)
                .and(Nearest.question(scheme, known));
        findings.add(new Finding(problem, place(naming.where()), detail));
      }
    }
  }

  private static Text place(String where) {
    return Text.EMPTY.name(where);
  }

  private static Text named(Naming naming) {
    return Text.of("names ").names(naming.schemes());
  }

  private void unused(List<Finding> findings) {
    if (usages.resources().isEmpty() || usages.applications().isAwaited()) {
      return;
    }
    Set<String> used = new HashSet<>(schemes.defaultNames());
    Stream.of(usages.observers(), usages.injectionPoints(), usages.applications().naming())
        .flatMap(Collection::stream)
        .forEach(naming -> used.addAll(naming.schemes()));
    usages.resources().forEach(resource -> used.addAll(resource.rule().schemes()));
    usages.locators().forEach(locator -> used.addAll(locator.rule().schemes()));
    registered.stream()
        .filter(scheme -> !used.contains(scheme))
        .forEach(
            scheme -> findings.add(new Finding(Problem.SCHEME_UNUSED, Finding.scheme(scheme))));
  }
}
