package dev.jwtschemes.internal.scheme;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeDefinition.Binding;
import dev.jwtschemes.SchemeDefinition.Probe;
import dev.jwtschemes.SchemeDefinition.Profile;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Turns the keys of one scheme into its definition. */
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

  /** Split a comma-separated value; {@code \,} is a comma, as in MicroProfile Config. */
  static List<String> split(String value) {
    return Arrays.stream(value.split("(?<!\\\\),"))
        .map(part -> part.replace("\\,", ",").strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Read the definition; empty, with a finding, when a value can't be used. */
  Optional<SchemeDefinition> read() {
    int before = findings.size();
    SchemeDefinition.Builder builder = SchemeDefinition.named(name);
    list(ConfigKey.ISSUER, builder::issuer);
    list(ConfigKey.AUDIENCES, builder::audiences);
    text(ConfigKey.AUTHORITY, builder::authority);
    text(ConfigKey.KEY, builder::key);
    text(ConfigKey.KEY_LOCATION, builder::keyLocation);
    list(ConfigKey.ALGORITHM, builder::algorithms);
    seconds(ConfigKey.CLOCK_SKEW, builder::clockSkew);
    seconds(ConfigKey.TOKEN_AGE, builder::tokenAge);
    text(ConfigKey.DECRYPT_KEY_LOCATION, builder::decryptKeyLocation);
    list(ConfigKey.DECRYPT_ALGORITHM, builder::decryptAlgorithms);
    text(ConfigKey.TOKEN_HEADER, builder::tokenHeader);
    text(ConfigKey.TOKEN_COOKIE, builder::tokenCookie);
    text(ConfigKey.REALM, builder::realm);
    text(ConfigKey.GROUPS_PATH, builder::groupsPath);
    text(ConfigKey.GROUPS_SEPARATOR, builder::groupsSeparator);
    list(ConfigKey.REQUIRED_CLAIMS, builder::requiredClaims);
    choice(ConfigKey.PROBE, Probe.class, builder::probe);
    choice(ConfigKey.PROFILE, Profile.class, builder::profile);
    list(ConfigKey.TOKEN_TYPES, builder::tokenTypes);
    number(
        ConfigKey.TOKEN_MAX_SIZE,
        "a number of characters",
        size -> builder.tokenMaxSize(Math.toIntExact(size)));
    text(ConfigKey.NAME_CLAIM, builder::nameClaim);
    choice(ConfigKey.BINDING, Binding.class, builder::binding);
    fetching(builder);
    return findings.size() == before ? Optional.of(builder.build()) : Optional.empty();
  }

  private void fetching(SchemeDefinition.Builder scheme) {
    FetchSettings.Builder builder = FetchSettings.builder();
    seconds(ConfigKey.FETCH_TIMEOUT, builder::timeout);
    text(ConfigKey.TRUST_STORE, builder::trustStore);
    text(ConfigKey.TRUST_STORE_PASSWORD, builder::trustStorePassword);
    text(ConfigKey.PROXY_HOST, builder::proxyHost);
    number(ConfigKey.PROXY_PORT, "a port", port -> builder.proxyPort(Math.toIntExact(port)));
    text(ConfigKey.PROXY_USER, builder::proxyUser);
    text(ConfigKey.PROXY_PASSWORD, builder::proxyPassword);
    try {
      scheme.fetching(builder.build());
    } catch (IllegalArgumentException e) {
      findings.add(new Finding(Problem.VALUE_INVALID, Text.of("scheme ").quote(name), said(e)));
    }
  }

  private void text(ConfigKey key, Consumer<String> part) {
    lookup.apply(key).ifPresent(value -> take(key, value, part));
  }

  private void list(ConfigKey key, Consumer<String[]> part) {
    lookup.apply(key).ifPresent(value -> take(key, split(value).toArray(String[]::new), part));
  }

  private <E extends Enum<E>> void choice(ConfigKey key, Class<E> type, Consumer<E> part) {
    Optional<String> value = lookup.apply(key);
    if (value.isEmpty()) {
      return;
    }
    for (E each : type.getEnumConstants()) {
      if (each.name().replace('_', '+').equalsIgnoreCase(value.get())) {
        take(key, each, part);
        return;
      }
    }
    findings.add(
        new Finding(
            Problem.VALUE_INVALID,
            where(key),
            Text.EMPTY.value(value.get()).and(" is not one of ").name(key.type())));
  }

  private void seconds(ConfigKey key, Consumer<Duration> part) {
    number(key, "a number of seconds", value -> part.accept(Duration.ofSeconds(value)));
  }

  private void number(ConfigKey key, @CompileTimeConstant String what, LongConsumer part) {
    Optional<String> value = lookup.apply(key);
    if (value.isEmpty()) {
      return;
    }
    try {
      take(key, Long.parseLong(value.get()), part::accept);
    } catch (NumberFormatException | ArithmeticException e) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              where(key),
              Text.EMPTY.value(value.get()).and(" is not ").and(what)));
    }
  }

  private <T> void take(ConfigKey key, T value, Consumer<T> part) {
    try {
      part.accept(value);
    } catch (IllegalArgumentException e) {
      findings.add(new Finding(Problem.VALUE_INVALID, where(key), said(e)));
    }
  }

  private Text where(ConfigKey key) {
    return Text.EMPTY.name(key.of(name));
  }

  /** A builder's message, which shows values as this package does. */
  private static Text said(IllegalArgumentException e) {
    return Text.EMPTY.said(String.valueOf(e.getMessage()));
  }
}
