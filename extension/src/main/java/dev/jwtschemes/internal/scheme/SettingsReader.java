package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reader of what belongs to no scheme; of an invalid value, the default. Not thread-safe. */
final class SettingsReader {
  private final ConfigTexts texts;
  private final List<Finding> findings;

  /** Read from here, and report there. */
  SettingsReader(ConfigTexts texts, List<Finding> findings) {
    this.texts = texts;
    this.findings = findings;
  }

  /** Read all. */
  Settings read() {
    Arrays.stream(ConfigKey.values())
        .filter(key -> key.scope() == ConfigKey.Scope.GLOBAL && key.rejectsEmpty())
        .forEach(key -> texts.requireNotEmpty(key.global()));
    return new Settings(
        choice(ConfigKey.VALIDATION, Settings.Validation.class),
        choice(ConfigKey.UNANNOTATED, Settings.Unannotated.class),
        texts
            .text(ConfigKey.CHALLENGE_REALM.global())
            .orElseGet(ConfigKey.CHALLENGE_REALM::defaultText),
        choice(ConfigKey.CONTAINER_IDENTITY, Settings.Identity.class),
        new Settings.Problems(
            choice(ConfigKey.PROBLEM_DETAILS, Settings.Details.class),
            texts
                .text(ConfigKey.PROBLEM_TYPE_PREFIX.global())
                .orElseGet(ConfigKey.PROBLEM_TYPE_PREFIX::defaultText)),
        new Settings.Console(
            choice(ConfigKey.CONSOLE, Settings.Switch.class) == Settings.Switch.TRUE,
            number(ConfigKey.CONSOLE_PORT)),
        number(ConfigKey.CACHE_MAX_TOKENS),
        provider(),
        new Settings.Monitoring(
            choice(ConfigKey.HEALTH, Settings.Health.class),
            choice(ConfigKey.TELEMETRY_CALLER, Settings.Switch.class) == Settings.Switch.TRUE,
            choice(ConfigKey.OPENAPI, Settings.Described.class)));
  }

  /** The provider, though it isn't there: no other may check signatures instead. */
  private Optional<String> provider() {
    Optional<String> name = texts.text(ConfigKey.PROVIDER.global());
    if (name.isPresent() && Security.getProvider(name.get()) == null) {
      List<String> known = Arrays.stream(Security.getProviders()).map(Provider::getName).toList();
      findings.add(
          new Finding(
              Problem.PROVIDER_UNUSABLE,
              Text.EMPTY.name(ConfigKey.PROVIDER.global()),
              Text.EMPTY
                  .value(name.get())
                  .and(" is not a provider of this JVM, which has ")
                  .names(known)
                  .and(Nearest.question(name.get(), known))));
    }
    return name;
  }

  private <E extends Enum<E>> E choice(ConfigKey key, Class<E> type) {
    String word =
        texts.text(key.global()).filter(value -> isWord(key, value)).orElseGet(key::defaultText);
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private int number(ConfigKey key) {
    Optional<String> value = texts.text(key.global());
    try {
      return value.map(key::parseNumber).orElseGet(key::defaultNumber);
    } catch (IllegalArgumentException e) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Text.EMPTY.name(key.global()),
              Text.EMPTY.said(String.valueOf(e.getMessage()))));
      return key.defaultNumber();
    }
  }

  private boolean isWord(ConfigKey key, String value) {
    if (key.type().choices().stream().anyMatch(value::equalsIgnoreCase)) {
      return true;
    }
    findings.add(
        new Finding(
            Problem.VALUE_INVALID,
            Text.EMPTY.name(key.global()),
            Text.EMPTY.value(value).and(" is not one of ").name(key.type().words())));
    return false;
  }
}
