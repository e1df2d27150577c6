package dev.jwtschemes.cli.explain;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.ValueType;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.scheme.ConfigReader;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The addresses from which keys are fetched, as far as one part of a configuration says them by
 * itself: what it leaves for another part to complete isn't among them.
 */
record KeyAddresses(Config part) {

  /** Whether this part has all addresses of a scheme. */
  boolean cover(SchemeDefinition definition) {
    return cover(definition, new KeyAddresses[] {this});
  }

  /** Whether each address of a scheme is in one of these parts. */
  static boolean cover(SchemeDefinition definition, KeyAddresses... parts) {
    Set<String> known = new HashSet<>();
    for (KeyAddresses each : parts) {
      known.addAll(each.of(definition.name()));
    }
    Stream<String> used =
        Stream.concat(
            Stream.of(definition.authority(), definition.authorityMetadata())
                .flatMap(Optional::stream),
            definition.keyLocations().stream().filter(KeyLocation::isRemote));
    return used.allMatch(known::contains);
  }

  private Set<String> of(String scheme) {
    Set<String> addresses = new HashSet<>();
    text(ConfigKey.AUTHORITY.of(scheme)).ifPresent(addresses::add);
    text(ConfigKey.AUTHORITY_METADATA.of(scheme)).ifPresent(addresses::add);
    text(ConfigKey.KEY_LOCATION.of(scheme)).map(ValueType::split).ifPresent(addresses::addAll);
    if (scheme.equals(ConfigReader.MP_JWT)) {
      text(ConfigKey.KEY_LOCATION.mpJwt()).map(ValueType::split).ifPresent(addresses::addAll);
    }
    return addresses;
  }

  private Optional<String> text(String name) {
    try {
      @Nullable String value = part.getConfigValue(name).getValue();
      return Optional.ofNullable(value).map(String::strip);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      return Optional.empty();
    }
  }
}
