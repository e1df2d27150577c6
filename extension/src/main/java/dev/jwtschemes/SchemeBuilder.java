package dev.jwtschemes;

import dev.jwtschemes.internal.config.Combinations;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.ConfigValues;
import dev.jwtschemes.internal.config.Renaming;
import dev.jwtschemes.internal.config.SchemeValues;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Findings;
import dev.jwtschemes.internal.text.Text;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The builder of a {@link SchemeDefinition}. What is set again is replaced, lists too; an empty
 * list is the default. A value that is blank or out of its range is rejected at once by an {@link
 * IllegalArgumentException}, a combination by {@link #build()}. Not thread-safe.
 *
 * @since 0.1
 */
public final class SchemeBuilder {
  private final String name;
  private ConfigValues parts;

  SchemeBuilder(SchemeValues parts) {
    this.name = parts.name();
    this.parts = parts.parts();
  }

  /** Set the only issuer: see {@link SchemeDefinition#issuers()}. */
  public SchemeBuilder issuer(String issuer) {
    return with(ConfigKey.ISSUER, List.of(issuer));
  }

  /** See {@link SchemeDefinition#issuers()}. */
  public SchemeBuilder issuers(String... issuers) {
    return with(ConfigKey.ISSUER, List.of(issuers));
  }

  /** See {@link SchemeDefinition#audiences()}. */
  public SchemeBuilder audiences(String... audiences) {
    return with(ConfigKey.AUDIENCES, List.of(audiences));
  }

  /** See {@link SchemeDefinition#authority()}. */
  public SchemeBuilder authority(String authority) {
    return with(ConfigKey.AUTHORITY, authority);
  }

  /** See {@link SchemeDefinition#key()}. */
  public SchemeBuilder key(String key) {
    return with(ConfigKey.KEY, key);
  }

  /** Set {@link SchemeDefinition#key()} from a key at hand. */
  public SchemeBuilder key(PublicKey key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return key("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
  }

  /** Set the only location: see {@link SchemeDefinition#keyLocations()}. */
  public SchemeBuilder keyLocation(String location) {
    return with(ConfigKey.KEY_LOCATION, List.of(location));
  }

  /** See {@link SchemeDefinition#keyLocations()}. */
  public SchemeBuilder keyLocations(String... locations) {
    return with(ConfigKey.KEY_LOCATION, List.of(locations));
  }

  /** See {@link SchemeDefinition#authorityMetadata()}. */
  public SchemeBuilder authorityMetadata(String address) {
    return with(ConfigKey.AUTHORITY_METADATA, address);
  }

  /** See {@link SchemeDefinition#allowsHttp()}. */
  public SchemeBuilder allowHttp(boolean allowed) {
    return with(ConfigKey.ALLOW_HTTP, allowed);
  }

  /** See {@link SchemeDefinition#algorithms()}. */
  public SchemeBuilder algorithms(String... algorithms) {
    return with(ConfigKey.ALGORITHM, List.of(algorithms));
  }

  /** See {@link SchemeDefinition#clockSkew()}. */
  public SchemeBuilder clockSkew(Duration skew) {
    return with(ConfigKey.CLOCK_SKEW, skew);
  }

  /** See {@link SchemeDefinition#maxTokenAge()}. */
  public SchemeBuilder maxTokenAge(Duration age) {
    return with(ConfigKey.TOKEN_AGE, age);
  }

  /** See {@link SchemeDefinition#isIatRequired()}. */
  public SchemeBuilder requireIat(boolean isRequired) {
    return with(ConfigKey.IAT_REQUIRED, isRequired);
  }

  /** See {@link SchemeDefinition#maxTokenSize()}. */
  public SchemeBuilder maxTokenSize(int characters) {
    return with(ConfigKey.TOKEN_MAX_SIZE, characters);
  }

  /** See {@link SchemeDefinition#decryptKeyLocation()}. */
  public SchemeBuilder decryptKeyLocation(String location) {
    return with(ConfigKey.DECRYPT_KEY_LOCATION, location);
  }

  /** See {@link SchemeDefinition#decryptAlgorithms()}. */
  public SchemeBuilder decryptAlgorithms(String... algorithms) {
    return with(ConfigKey.DECRYPT_ALGORITHM, List.of(algorithms));
  }

  /** See {@link SchemeDefinition#tokenHeader()}. */
  public SchemeBuilder tokenHeader(String header) {
    return with(ConfigKey.TOKEN_HEADER, header);
  }

  /** See {@link SchemeDefinition#tokenCookie()}. */
  public SchemeBuilder tokenCookie(String cookie) {
    return with(ConfigKey.TOKEN_COOKIE, cookie);
  }

  /** See {@link SchemeDefinition#tokenSources()}; not beside tokenHeader and tokenCookie. */
  public SchemeBuilder tokenSources(String... sources) {
    return with(ConfigKey.TOKEN_SOURCES, List.of(sources));
  }

  /** See {@link SchemeDefinition#realm()}. */
  public SchemeBuilder realm(String realm) {
    return with(ConfigKey.REALM, realm);
  }

  /** See {@link GroupSettings#paths()}. */
  public SchemeBuilder groupsPaths(String... paths) {
    return with(ConfigKey.GROUPS_PATH, List.of(paths));
  }

  /** See {@link GroupSettings#map()}; no new name may hold a colon. */
  public SchemeBuilder groupsMap(Map<String, String> renamed) {
    List<String> pairs = new ArrayList<>();
    renamed.forEach(
        (from, to) -> {
          if (to.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                Text.of("groups.map can't hold a new name with a colon, such as ")
                    .value(to)
                    .toString());
          }
          pairs.add(new Renaming(from, to).text());
        });
    return with(ConfigKey.GROUPS_MAP, pairs);
  }

  /** See {@link GroupSettings#prefix()}. */
  public SchemeBuilder groupsPrefix(String prefix) {
    return with(ConfigKey.GROUPS_PREFIX, prefix);
  }

  /** See {@link GroupSettings#allow()}; an empty list is rejected. */
  public SchemeBuilder groupsAllow(String... groups) {
    return with(ConfigKey.GROUPS_ALLOW, List.of(groups));
  }

  /** See {@link GroupSettings#separator()}; may be a space. */
  public SchemeBuilder groupsSeparator(String separator) {
    return with(ConfigKey.GROUPS_SEPARATOR, separator);
  }

  /** See {@link SchemeDefinition#requiredClaims()}. */
  public SchemeBuilder requiredClaims(String... claims) {
    return with(ConfigKey.REQUIRED_CLAIMS, List.of(claims));
  }

  /** See {@link SchemeDefinition#probe()}. */
  public SchemeBuilder probe(ProbeMode probe) {
    return with(ConfigKey.PROBE, word(probe));
  }

  /** See {@link SchemeDefinition#profile()}. */
  public SchemeBuilder profile(TokenProfile profile) {
    return with(ConfigKey.PROFILE, word(profile));
  }

  /** See {@link SchemeDefinition#tokenTypes()}; case and {@code application/} don't matter. */
  public SchemeBuilder tokenTypes(String... types) {
    return with(ConfigKey.TOKEN_TYPES, List.of(types));
  }

  /** See {@link SchemeDefinition#nameClaims()}. */
  public SchemeBuilder nameClaims(String... paths) {
    return with(ConfigKey.NAME_CLAIM, List.of(paths));
  }

  /** See {@link SchemeDefinition#binding()}. */
  public SchemeBuilder binding(BindingMode binding) {
    return with(ConfigKey.BINDING, word(binding));
  }

  /** See {@link SchemeDefinition#fetching()}. */
  public SchemeBuilder fetching(FetchSettings settings) {
    parts = parts.withFetching(settings.parts());
    return this;
  }

  /**
   * Finish. Whether the parts suffice, keys among them, is decided where the scheme is registered.
   *
   * @throws InvalidSchemeException if parts don't go together: more than one source of keys, or
   *     what a profile doesn't allow; it lists all such problems
   */
  public SchemeDefinition build() {
    SchemeValues named = new SchemeValues(name, parts);
    List<Finding> findings = Combinations.check(named);
    if (!findings.isEmpty()) {
      throw new InvalidSchemeException(
          new Findings(Text.of("The scheme ").quote(name).and(" is invalid:"), findings));
    }
    return new SchemeDefinition(named);
  }

  private SchemeBuilder with(ConfigKey key, Object value) {
    parts = parts.with(key, value);
    return this;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '+');
  }
}
