package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.config.Combinations;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.ConfigValues;
import dev.jwtschemes.internal.config.SchemeValues;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The reader of one scheme's keys into its definition, each as its {@link ConfigKey} says. */
final class DefinitionReader {
  private final String name;
  private final Function<ConfigKey, Optional<String>> lookup;
  private final List<Finding> findings;

  DefinitionReader(
      String name, Function<ConfigKey, Optional<String>> lookup, List<Finding> findings) {
    this.name = name;
    this.lookup = lookup;
    this.findings = findings;
  }

  /**
   * Read the definition; empty, with a finding, when a value can't be used. Values that don't go
   * together are findings as well; then the definition helps to find what else is wrong.
   */
  Optional<SchemeDefinition> read() {
    int before = findings.size();
    ConfigValues parts = ConfigValues.NONE;
    for (ConfigKey key : ConfigKey.values()) {
      if (key.scope() == ConfigKey.Scope.SCHEME) {
        Optional<String> value = lookup.apply(key);
        parts = value.isPresent() ? read(parts, key, value.get()) : parts;
      }
    }
    findings.addAll(Combinations.checkFetching(parts, Finding.scheme(name)));
    if (findings.size() > before) {
      return Optional.empty();
    }
    SchemeValues named = new SchemeValues(name, parts);
    findings.addAll(Combinations.check(named));
    return Optional.of(Constructors.make(SchemeDefinition.class, named));
  }

  private ConfigValues read(ConfigValues parts, ConfigKey key, String value) {
    try {
      return parts.read(key, value);
    } catch (IllegalArgumentException e) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Text.EMPTY.name(key.of(name)),
              Text.EMPTY.said(String.valueOf(e.getMessage()))));
      return parts;
    }
  }
}
