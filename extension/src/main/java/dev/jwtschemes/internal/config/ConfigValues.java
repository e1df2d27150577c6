package dev.jwtschemes.internal.config;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values by configuration key, of its type and in its range; a key without a value has its default.
 * Equal if all values are, given or by default. Never shown: some are secrets. Immutable.
 */
public final class ConfigValues {
  /** No value is given. */
  public static final ConfigValues NONE = new ConfigValues(new EnumMap<>(ConfigKey.class));

  private final Map<ConfigKey, Object> given;

  private ConfigValues(Map<ConfigKey, Object> given) {
    this.given = given;
  }

  /**
   * The same with one more value, in the place of one before; an empty list counts as absent.
   *
   * @throws IllegalArgumentException if it is out of the key's range
   */
  public ConfigValues with(ConfigKey key, Object value) {
    return put(key, key.type().check(key.tail(), value));
  }

  /**
   * The same with one more value, as configuration has it.
   *
   * @throws IllegalArgumentException if it is not of the key's type or out of its range
   */
  public ConfigValues read(ConfigKey key, String value) {
    return put(key, key.type().parse(key.tail(), value));
  }

  private ConfigValues put(ConfigKey key, Object value) {
    Map<ConfigKey, Object> more = new EnumMap<>(given);
    if (value instanceof Set<?> list && list.isEmpty()) {
      more.remove(key);
    } else {
      more.put(key, value);
    }
    return new ConfigValues(more);
  }

  /** The values about fetching alone. */
  public ConfigValues fetching() {
    Map<ConfigKey, Object> some = new EnumMap<>(given);
    some.keySet().removeIf(key -> !key.isAboutFetching());
    return new ConfigValues(some);
  }

  /** The same with these values about fetching, instead of those before. */
  public ConfigValues withFetching(ConfigValues fetching) {
    Map<ConfigKey, Object> all = new EnumMap<>(given);
    all.keySet().removeIf(ConfigKey::isAboutFetching);
    all.putAll(fetching.fetching().given);
    return new ConfigValues(all);
  }

  /** Whether a value is given. */
  public boolean has(ConfigKey key) {
    return given.containsKey(key);
  }

  /** A text, as given or by default. */
  public Optional<String> text(ConfigKey key) {
    return Optional.ofNullable((String) value(key));
  }

  /** A list, in its order; empty if there is no value. */
  @SuppressWarnings("unchecked") // as the type of the key made it
  public Set<String> list(ConfigKey key) {
    Object value = value(key);
    return value == null ? Set.of() : (Set<String>) value;
  }

  /** A time, as given or by default. */
  public Optional<Duration> time(ConfigKey key) {
    return Optional.ofNullable((Duration) value(key));
  }

  /** A number, as given or by default; 0 if there is no value. */
  public int number(ConfigKey key) {
    Object value = value(key);
    return value == null ? 0 : (Integer) value;
  }

  /** A choice between true and false, as given or by default. */
  public boolean flag(ConfigKey key) {
    return Boolean.TRUE.equals(value(key));
  }

  private @Nullable Object value(ConfigKey key) {
    Object value = given.get(key);
    return value == null ? key.defaultValue() : value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ConfigValues that)) {
      return false;
    }
    for (ConfigKey key : ConfigKey.values()) {
      if (!Objects.equals(value(key), that.value(key))) {
        return false;
      }
    }
    return true;
  }

  /** Of what is not secret: a hash of a short password would give it away. */
  @Override
  public int hashCode() {
    return Objects.hash(
        value(ConfigKey.ISSUER),
        value(ConfigKey.AUDIENCES),
        value(ConfigKey.AUTHORITY),
        value(ConfigKey.REALM),
        value(ConfigKey.FETCH_TIMEOUT),
        value(ConfigKey.PROXY_PORT));
  }

  /** The keys that have a value, without the values. */
  @Override
  public String toString() {
    return given.keySet().toString();
  }
}
