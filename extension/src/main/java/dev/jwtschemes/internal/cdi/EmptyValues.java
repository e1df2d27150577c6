package dev.jwtschemes.internal.cdi;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Payara's configuration with empty values as MicroProfile Config has them: one hides the values of
 * the sources below, and counts as absent (MicroProfile Config 3.0, "Empty value"). Payara passes
 * over it, so that an operator couldn't remove what an application configures. Immutable.
 *
 * @param config the server's
 * @param sources its sources, highest ordinal first
 * @param profile whose keys go before those without, if there is one
 */
record EmptyValues(Config config, List<ConfigSource> sources, Optional<String> profile)
    implements Config {
  private static final String PAYARA = "fish.payara.";

  /** The same configuration, unless it is Payara's and an empty value of ours is in it. */
  static Config over(Config config) {
    return config.getClass().getName().startsWith(PAYARA) ? corrected(config) : config;
  }

  /** The same configuration, unless an empty value of ours is in it. */
  static Config corrected(Config config) {
    List<ConfigSource> sources =
        StreamSupport.stream(config.getConfigSources().spliterator(), false)
            .sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
            .toList();
    boolean hasEmpty =
        sources.stream()
            .anyMatch(
                source ->
                    source.getPropertyNames().stream()
                        .anyMatch(name -> isOurs(name) && isEmpty(source.getValue(name))));
    return hasEmpty
        ? new EmptyValues(config, sources, config.getOptionalValue(Config.PROFILE, String.class))
        : config;
  }

  /** Of this library or MP-JWT, with a profile or not, as a variable of the environment or not. */
  private static boolean isOurs(String key) {
    return key.toLowerCase(Locale.ROOT).contains("jwt");
  }

  private static boolean isEmpty(@Nullable String value) {
    return value != null && value.isEmpty();
  }

  /** Whether the highest source that has the key has it empty. */
  private boolean isEmptied(String key) {
    for (ConfigSource source : sources) {
      String value = profile.map(each -> source.getValue("%" + each + "." + key)).orElse(null);
      if (value == null) {
        value = source.getValue(key);
      }
      if (value != null) {
        return value.isEmpty();
      }
    }
    return false;
  }

  @Override
  public <T> T getValue(String key, Class<T> type) {
    if (isEmptied(key)) {
      throw new NoSuchElementException("the value is empty");
    }
    return config.getValue(key, type);
  }

  @Override
  public ConfigValue getConfigValue(String key) {
    return isEmptied(key) ? new Emptied(key) : config.getConfigValue(key);
  }

  @Override
  public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
    return isEmptied(key) ? Optional.empty() : config.getOptionalValue(key, type);
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return config.getPropertyNames();
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return sources;
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return config.getConverter(type);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return config.unwrap(type);
  }

  /** The value of a key that is there and empty. */
  private record Emptied(String key) implements ConfigValue {
    @Override
    public String getName() {
      return key;
    }

    @Override
    public @Nullable String getValue() {
      return null;
    }

    @Override
    public String getRawValue() {
      return "";
    }

    @Override
    public @Nullable String getSourceName() {
      return null;
    }

    @Override
    public int getSourceOrdinal() {
      return 0;
    }
  }
}
