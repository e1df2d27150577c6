package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.IssuerTemplate;
import dev.jwtschemes.internal.text.Text;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/**
 * The schemes of a project as its application will read them in the profile of development, as far
 * as the project's files say. Immutable.
 */
final class ProjectSchemes {
  private static final int MAIN_ORDINAL = 100;

  private final Config config;
  private final ConfigReader.Result read;

  private ProjectSchemes(Config config) {
    this.config = config;
    this.read = new ConfigReader(config, Map.of(), Optional.empty()).read();
  }

  /** Read these properties, the profile's above the others. */
  static ProjectSchemes of(Map<String, String> main, Map<String, String> profile) {
    return new ProjectSchemes(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withProfile(Project.PROFILE)
            .withSources(
                new PropertiesConfigSource(main, "main", MAIN_ORDINAL),
                new PropertiesConfigSource(profile, "profile", MAIN_ORDINAL + 1))
            .build());
  }

  /** The scheme that resources without a scheme of their own have, if that is one. */
  Optional<String> defaultScheme() {
    return read.defaultScheme()
        .filter(SchemeDefinition::isName)
        .or(() -> names().size() == 1 ? names().stream().findFirst() : Optional.empty());
  }

  /** The names of all schemes, whether they can be read or not. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(read.unreadable());
    read.definitions().forEach(definition -> names.add(definition.name()));
    return names;
  }

  /** The audiences that a scheme is configured with; none, if they can't be known here. */
  List<String> audiences(String scheme) {
    try {
      return config
          .getOptionalValue(DevelopmentProperties.key(scheme, "verify.audiences"), String.class)
          .map(DevelopmentProperties::split)
          .orElse(List.of());
    } catch (IllegalArgumentException e) {
      return List.of(); // an expression, whose value only the application's environment knows
    }
  }

  /**
   * The definition of a scheme.
   *
   * @param before the same schemes without development tokens, whose problems are their own
   * @throws CommandFailed if it can't be read, or is the reason that the application wouldn't start
   */
  SchemeDefinition definition(String scheme, ProjectSchemes before) {
    Set<String> known = new HashSet<>(before.fatal());
    fatal().stream()
        .filter(line -> !known.contains(line))
        .findFirst()
        .ifPresent(
            line -> {
              throw refused(scheme, line);
            });
    SchemeDefinition definition =
        find(scheme).orElseThrow(() -> refused(scheme, read.findings().get(0).line().toString()));
    overlap(definition)
        .ifPresent(
            finding -> {
              throw refused(scheme, finding.line().toString());
            });
    return definition;
  }

  private Optional<SchemeDefinition> find(String scheme) {
    return read.definitions().stream().filter(each -> each.name().equals(scheme)).findFirst();
  }

  private List<String> fatal() {
    return read.findings().stream()
        .filter(finding -> finding.severity() == Problem.Severity.FATAL)
        .map(finding -> finding.line().toString())
        .toList();
  }

  /**
   * A scheme that the same tokens would belong to. The extension's own rules come with reading all
   * keys, and what a foreign project names is not opened here.
   */
  private Optional<Finding> overlap(SchemeDefinition scheme) {
    return read.definitions().stream()
        .filter(other -> !other.name().equals(scheme.name()))
        .filter(other -> overlap(issuers(other), issuers(scheme)))
        .filter(
            other ->
                other.audiences().isEmpty()
                    || !Collections.disjoint(other.audiences(), scheme.audiences()))
        .findFirst()
        .map(
            other ->
                new Finding(
                    Problem.SCHEMES_OVERLAP,
                    Text.of("schemes ").quote(other.name()).and(" and ").quote(scheme.name()),
                    Text.of("issuers ").names(issuers(other))));
  }

  private static boolean overlap(Set<String> some, Set<String> others) {
    return some.stream()
        .anyMatch(
            one -> others.stream().anyMatch(other -> covers(one, other) || covers(other, one)));
  }

  /**
   * Whether a token of the other issuer, or of one that its template matches, would be this one's.
   */
  private static boolean covers(String one, String other) {
    return one.equals(other)
        || IssuerTemplate.of(one).filter(template -> template.covers(other)).isPresent();
  }

  private static Set<String> issuers(SchemeDefinition scheme) {
    return scheme.issuers().isEmpty()
        ? scheme.authority().map(Set::of).orElse(Set.of())
        : scheme.issuers();
  }

  private static CommandFailed refused(String scheme, String line) {
    return CommandFailed.refused(
        Text.of("scheme ").quote(scheme).and(" could not be used with these tokens"),
        Text.EMPTY.said(line));
  }
}
