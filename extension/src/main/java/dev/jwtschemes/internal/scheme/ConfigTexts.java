package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.internal.config.ValueType;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** The texts of the configuration by key; what can't be resolved is reported. Not thread-safe. */
final class ConfigTexts {
  private final Config config;
  private final List<Finding> findings;

  /** Read from this configuration, and report here. */
  ConfigTexts(Config config, List<Finding> findings) {
    this.config = config;
    this.findings = findings;
  }

  /** All keys that are listed; environment variables may be missing. */
  Stream<String> keys() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
  }

  /** Whether there is text, resolved or not. */
  boolean isSet(String key) {
    String raw = config.getConfigValue(key).getRawValue();
    return raw != null && !raw.isBlank();
  }

  /** The parts of a comma-separated text. */
  List<String> list(String key) {
    return text(key).map(ValueType::split).orElse(List.of());
  }

  /** The text without spaces around it, if any is left. */
  Optional<String> text(String key) {
    return raw(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** The text as it is. */
  Optional<String> raw(String key) {
    try {
      Optional<String> value = config.getOptionalValue(key, String.class);
      if (value.isEmpty() && isUnresolved(config.getConfigValue(key))) {
        unresolved(key, Text.of("what they refer to has no value"));
      }
      return value;
    } catch (IllegalArgumentException e) {
      // a value that refers to itself; its text may be a secret
      unresolved(key, Text.EMPTY.name(e.getClass().getSimpleName()));
      return Optional.empty();
    }
  }

  /**
   * An empty value counts as absent elsewhere; here that would allow every group, or every client
   * and tenant.
   */
  void requireNotEmpty(String key) {
    if (text(key).isEmpty() && config.getConfigValue(key).getRawValue() != null) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Text.EMPTY.name(key),
              Text.of("it must not be empty: leave it out, or name what is meant")));
    }
  }

  /** MicroProfile Config has such a key count as absent, and what it would forbid as allowed. */
  private static boolean isUnresolved(ConfigValue value) {
    String raw = value.getRawValue();
    return value.getValue() == null && raw != null && raw.contains("${");
  }

  private void unresolved(String key, Text why) {
    findings.add(
        new Finding(
            Problem.VALUE_INVALID,
            Text.EMPTY.key(key),
            Text.of("the configuration can't resolve its expressions (").and(why).and(")")));
  }
}
