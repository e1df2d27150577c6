package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that were meant for this library or for another MP-JWT implementation, and that nothing here
 * reads. Stateless.
 */
final class OtherKeys {
  private static final String SMALLRYE = "smallrye.jwt.";

  /** What makes tokens is not about those that arrive. */
  private static final List<String> FOR_MAKING_TOKENS = List.of("sign.", "encrypt.", "new-token.");

  private static final List<String> MISSPELT =
      List.of(
          "jwt.schemes.",
          "jwt.scheme.",
          "jwt-scheme.",
          "jwtschemes.",
          "jwtscheme.",
          "jwt_schemes.",
          "jwt_scheme.",
          "jwt-schema.",
          "jwt-schemas.");

  private static final List<String> MISSPELT_MP_JWT =
      List.of("mp-jwt.", "mpjwt.", "mp_jwt.", "mp.jwts.");

  /** Tails of the SmallRye implementation, and the keys here that do the same. */
  private static final Map<String, ConfigKey> EQUIVALENTS =
      Map.ofEntries(
          Map.entry("path.groups", ConfigKey.GROUPS_PATH),
          Map.entry("claims.groups", ConfigKey.GROUPS_PATH),
          Map.entry("groups-separator", ConfigKey.GROUPS_SEPARATOR),
          Map.entry("path.sub", ConfigKey.NAME_CLAIM),
          Map.entry("claims.sub", ConfigKey.NAME_CLAIM),
          Map.entry("required.claims", ConfigKey.REQUIRED_CLAIMS),
          Map.entry("token.header", ConfigKey.TOKEN_SOURCES),
          Map.entry("token.cookie", ConfigKey.TOKEN_SOURCES),
          Map.entry("always-check-authorization", ConfigKey.TOKEN_SOURCES),
          Map.entry("time-to-live", ConfigKey.TOKEN_AGE),
          Map.entry("expiration.grace", ConfigKey.CLOCK_SKEW),
          Map.entry("verify.algorithm", ConfigKey.ALGORITHM),
          Map.entry("verify.aud", ConfigKey.AUDIENCES),
          Map.entry("verify.key.location", ConfigKey.KEY_LOCATION),
          Map.entry("decrypt.algorithm", ConfigKey.DECRYPT_ALGORITHM),
          Map.entry("http.proxy-host", ConfigKey.PROXY_HOST),
          Map.entry("http.proxy-port", ConfigKey.PROXY_PORT),
          Map.entry("client.tls.certificate.path", ConfigKey.TRUST_STORE));

  private OtherKeys() {}

  /** The key that was meant, where only the prefix is wrong. */
  static Optional<String> misspelt(String key, List<String> mpJwtTails) {
    String lower = key.toLowerCase(Locale.ROOT);
    return MISSPELT.stream()
        .filter(lower::startsWith)
        .map(prefix -> key.substring(prefix.length()))
        .filter(OtherKeys::isKnown)
        .map(rest -> ConfigKey.PREFIX + rest)
        .findFirst()
        .or(
            () ->
                MISSPELT_MP_JWT.stream()
                    .filter(lower::startsWith)
                    .map(prefix -> key.substring(prefix.length()))
                    .filter(mpJwtTails::contains)
                    .map(rest -> ConfigKey.MP_JWT_PREFIX + rest)
                    .findFirst());
  }

  /** What to say of a key of the SmallRye implementation about tokens that arrive. */
  static Optional<Text> ofSmallRye(String key) {
    if (!key.startsWith(SMALLRYE)) {
      return Optional.empty();
    }
    String tail = key.substring(SMALLRYE.length());
    if (FOR_MAKING_TOKENS.stream().anyMatch(tail::startsWith)) {
      return Optional.empty();
    }
    ConfigKey here = EQUIVALENTS.get(tail);
    return Optional.of(
        here == null
            ? Text.of("no key here has that name")
            : Text.of("here it is jwt-schemes.<name>.").name(here.tail()));
  }

  private static boolean isKnown(String rest) {
    int dot = rest.indexOf('.');
    return Arrays.stream(ConfigKey.values())
        .anyMatch(
            key ->
                key.scope() == ConfigKey.Scope.GLOBAL
                    ? key.tail().equals(rest)
                    : dot > 0 && key.tail().equals(rest.substring(dot + 1)));
  }
}
