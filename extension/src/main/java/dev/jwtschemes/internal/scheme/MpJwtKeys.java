package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.internal.config.ConfigKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The keys of plain MP-JWT, and the scheme {@code mp-jwt} that they register. */
final class MpJwtKeys {
  /** The keys that tokens are checked or decrypted with: MP-JWT 2.1 section 9.2. */
  private static final List<ConfigKey> KEY_MATERIAL =
      List.of(ConfigKey.KEY, ConfigKey.KEY_LOCATION, ConfigKey.DECRYPT_KEY_LOCATION);

  /** What else it defines. */
  static final List<ConfigKey> OTHERS =
      List.of(
          ConfigKey.ISSUER,
          ConfigKey.AUDIENCES,
          ConfigKey.ALGORITHM,
          ConfigKey.TOKEN_AGE,
          ConfigKey.CLOCK_SKEW,
          ConfigKey.TOKEN_HEADER,
          ConfigKey.TOKEN_COOKIE,
          ConfigKey.DECRYPT_ALGORITHM);

  /** What follows the prefix in all of them. */
  static final List<String> TAILS =
      Stream.concat(KEY_MATERIAL.stream(), OTHERS.stream()).map(ConfigKey::tail).toList();

  private final ConfigTexts texts;
  private final Optional<String> realm;

  /**
   * Look here.
   *
   * @param realm the default realm of {@code mp-jwt}
   */
  MpJwtKeys(ConfigTexts texts, Optional<String> realm) {
    this.texts = texts;
    this.realm = realm;
  }

  /** The first of the other settings that is there. */
  Optional<ConfigKey> other() {
    return OTHERS.stream().filter(key -> texts.text(key.mpJwt()).isPresent()).findFirst();
  }

  /** Whether there is a key, and so the scheme {@code mp-jwt}. */
  boolean isConfigured() {
    return KEY_MATERIAL.stream().anyMatch(key -> texts.text(key.mpJwt()).isPresent());
  }

  /** The values of a scheme by key. */
  Function<ConfigKey, Optional<String>> lookup(String scheme) {
    if (scheme.equals(ConfigReader.MP_JWT)) {
      return key ->
          texts
              .text(key.of(scheme))
              .or(() -> blankSeparator(scheme, key))
              .or(() -> isReplaced(key) ? Optional.empty() : texts.text(key.mpJwt()))
              .or(() -> key == ConfigKey.REALM ? realm : Optional.empty());
    }
    return key -> texts.text(key.of(scheme)).or(() -> blankSeparator(scheme, key));
  }

  /** MP-JWT's keys say nothing where {@code token.sources} does. */
  private boolean isReplaced(ConfigKey key) {
    return (key == ConfigKey.TOKEN_HEADER || key == ConfigKey.TOKEN_COOKIE)
        && texts.text(ConfigKey.TOKEN_SOURCES.of(ConfigReader.MP_JWT)).isPresent();
  }

  /** The one value that may be nothing but spaces. */
  private Optional<String> blankSeparator(String scheme, ConfigKey key) {
    return key == ConfigKey.GROUPS_SEPARATOR
        ? texts.raw(key.of(scheme)).filter(value -> !value.isEmpty() && value.isBlank())
        : Optional.empty();
  }
}
