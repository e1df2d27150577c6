package dev.jwtschemes.internal.config;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of one scheme.
 *
 * @param name of the scheme
 * @param parts as they were given
 */
public record SchemeValues(String name, ConfigValues parts) {
  private static final String AT_JWT = "at+jwt";

  /** The types and claims of RFC 9068, sections 2.1, 2.2 and 4. */
  private static final Set<String> AT_JWT_TYPES = Set.of("at+jwt");

  private static final Set<String> AT_JWT_CLAIMS =
      new LinkedHashSet<>(java.util.List.of("aud", "sub", "client_id", "jti"));

  /** Whether it accepts access tokens per RFC 9068 alone. */
  boolean isOfAccessTokens() {
    return parts.text(ConfigKey.PROFILE).filter(AT_JWT::equals).isPresent();
  }

  /** Whether its types of tokens are those of its profile. */
  boolean hasTypesOfItsProfile() {
    return !isOfAccessTokens()
        || !parts.has(ConfigKey.TOKEN_TYPES)
        || parts.list(ConfigKey.TOKEN_TYPES).equals(AT_JWT_TYPES);
  }

  /** The parts with what follows from others: the realm from the name, sources, types, claims. */
  public ConfigValues effective() {
    ConfigValues all = parts.has(ConfigKey.REALM) ? parts : parts.with(ConfigKey.REALM, name);
    if (!parts.has(ConfigKey.TOKEN_SOURCES)) {
      String header = parts.text(ConfigKey.TOKEN_HEADER).orElseThrow();
      String cookie = parts.text(ConfigKey.TOKEN_COOKIE).orElseThrow();
      all = all.with(ConfigKey.TOKEN_SOURCES, Set.of(TokenSource.of(header, cookie)));
    }
    if (!isOfAccessTokens()) {
      return all;
    }
    Set<String> claims = new LinkedHashSet<>(parts.list(ConfigKey.REQUIRED_CLAIMS));
    Set<String> named = claims.stream().map(RequiredClaim::nameOf).collect(Collectors.toSet());
    AT_JWT_CLAIMS.stream().filter(each -> !named.contains(each)).forEach(claims::add);
    return all.with(ConfigKey.TOKEN_TYPES, AT_JWT_TYPES).with(ConfigKey.REQUIRED_CLAIMS, claims);
  }
}
