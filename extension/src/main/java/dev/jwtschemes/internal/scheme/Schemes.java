package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The registered schemes at one moment. Immutable. */
public final class Schemes {
  private final SortedMap<String, SchemeDefinition> byName;
  private final @Nullable String configuredDefault;
  private final ImplicitDefault implicitDefault;

  /** Which scheme is the default where none was configured. */
  private sealed interface ImplicitDefault {}

  /** Before the start is complete: a sole scheme. */
  private record SoleScheme() implements ImplicitDefault {}

  /** After it: the one that was the sole scheme then, if there was one, as long as it is there. */
  private record Fixed(@Nullable String name) implements ImplicitDefault {}

  Schemes(Map<String, SchemeDefinition> byName, @Nullable String configuredDefault) {
    this(byName, configuredDefault, new SoleScheme());
  }

  private Schemes(
      Map<String, SchemeDefinition> byName,
      @Nullable String configuredDefault,
      ImplicitDefault implicitDefault) {
    this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    this.configuredDefault = configuredDefault;
    this.implicitDefault = implicitDefault;
  }

  /** All names, sorted. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** All definitions, sorted by name. */
  public Collection<SchemeDefinition> all() {
    return byName.values();
  }

  /** One definition. */
  public Optional<SchemeDefinition> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The default: as configured, else the scheme that was the sole one when the start was complete.
   */
  public Optional<String> defaultScheme() {
    if (configuredDefault != null) {
      return Optional.of(configuredDefault);
    }
    return implicitDefault instanceof Fixed fixed
        ? Optional.ofNullable(fixed.name()).filter(byName::containsKey)
        : soleScheme();
  }

  private Optional<String> soleScheme() {
    return byName.size() == 1 ? Optional.of(byName.firstKey()) : Optional.empty();
  }

  /** The names the default stands for: one, all of them for {@code *}, or none. */
  public Set<String> defaultNames() {
    Optional<String> name = defaultScheme();
    if (name.isEmpty()) {
      return Set.of();
    }
    return name.get().equals(ConfigReader.EVERY_SCHEME) ? names() : Set.of(name.get());
  }

  /** The values of {@code iss} that a scheme takes: those it lists, else its authority. */
  public static Set<String> issuersOf(SchemeDefinition definition) {
    if (!definition.issuers().isEmpty()) {
      return definition.issuers();
    }
    return definition.authority().map(Set::of).orElse(Set.of());
  }

  /** The schemes that take this issuer, sorted by name. */
  public Set<String> withIssuer(String issuer) {
    Set<String> names = new LinkedHashSet<>();
    for (SchemeDefinition definition : byName.values()) {
      if (issuersOf(definition).contains(issuer)) {
        names.add(definition.name());
      }
    }
    return names;
  }

  Schemes with(SchemeDefinition definition) {
    Map<String, SchemeDefinition> more = new TreeMap<>(byName);
    more.put(definition.name(), definition);
    return new Schemes(more, configuredDefault, implicitDefault);
  }

  Schemes without(String name) {
    Map<String, SchemeDefinition> fewer = new TreeMap<>(byName);
    fewer.remove(name);
    return new Schemes(fewer, configuredDefault, implicitDefault);
  }

  Schemes withDefault(String name) {
    return new Schemes(byName, name, implicitDefault);
  }

  /** From now on what is added and removed changes the implicit default no more. */
  Schemes withImplicitDefaultFixed() {
    return new Schemes(byName, configuredDefault, new Fixed(soleScheme().orElse(null)));
  }
}
