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

  /** Report a value that is there and empty, which counts as absent. */
  void requireNotEmpty(String key) {
    if (isEmpty(key)) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Text.EMPTY.name(key),
              Text.of("it must not be empty: leave it out, or name what is meant")));
    }
  }

  private boolean isEmpty(String key) {
    try {
      ConfigValue value = config.getConfigValue(key);
      return value.getRawValue() != null
          && !isUnresolved(value)
          && (value.getValue() == null || value.getValue().isBlank());
    } catch (IllegalArgumentException e) {
      return false; // it refers to itself, which is reported where it is read
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
