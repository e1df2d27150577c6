package dev.jwtschemes;

import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.ConfigValues;
import dev.jwtschemes.internal.config.Renaming;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings by which claims of a token become groups of the caller.
 *
 * <p>Immutable and thread-safe. Each part has the meaning of the configuration key named in its
 * Javadoc, where {@code <s>} is {@code jwt-schemes.<name>}.
 *
 * @since 0.1
 */
public final class GroupSettings {
  private final ConfigValues parts;

  /** Those about groups of these parts. */
  GroupSettings(ConfigValues parts) {
    this.parts = parts;
  }

  /**
   * {@code <s>.groups.path}: the places of the groups, which are joined. A place is names of claims,
   * separated by {@code /}, quoted if they hold one; {@code *} is every member or element, {@code
   * @keys} at the end the names of an object's members.
   */
  public Set<String> paths() {
    return parts.list(ConfigKey.GROUPS_PATH);
  }

  /** {@code <s>.groups.map}: other names of groups, by those that tokens have. */
  public Map<String, String> map() {
    Map<String, String> map = new LinkedHashMap<>();
    parts.list(ConfigKey.GROUPS_MAP).stream()
        .map(Renaming::of)
        .forEach(each -> map.put(each.from(), each.to()));
    return Collections.unmodifiableMap(map);
  }

  /** {@code <s>.groups.prefix}: text before each group, after {@link #map()}. */
  public Optional<String> prefix() {
    return parts.text(ConfigKey.GROUPS_PREFIX);
  }

  /**
   * {@code <s>.groups.allow}: the only groups that tokens may give, by their final names; empty:
   * all.
   */
  public Set<String> allow() {
    return parts.list(ConfigKey.GROUPS_ALLOW);
  }

  /** {@code <s>.groups.separator}: what separates groups in a single string. */
  public Optional<String> separator() {
    return parts.text(ConfigKey.GROUPS_SEPARATOR);
  }
}
