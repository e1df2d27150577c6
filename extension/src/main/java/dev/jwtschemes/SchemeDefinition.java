package dev.jwtschemes;

import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.ConfigValues;
import dev.jwtschemes.internal.config.SchemeValues;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one scheme: whose tokens it accepts, for whom, checked with which keys, found
 * where, and how claims become groups.
 *
 * <p>Immutable and thread-safe. Each part has the meaning of the configuration key named in its
 * Javadoc, where {@code <s>} is {@code jwt-schemes.<name>}; docs/reference/configuration.md has its
 * unit, range and default. Two definitions are equal if name and all parts are, given or by
 * default.
 *
 * @since 0.1
 */
public final class SchemeDefinition {
  static {
    Constructors.put(SchemeDefinition.class, SchemeValues.class, SchemeDefinition::new);
  }

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  private final SchemeValues given;
  private final ConfigValues parts;

  SchemeDefinition(SchemeValues given) {
    this.given = given;
    this.parts = given.effective();
  }

  /** Whether the text has the form of a scheme's name: {@code [a-z][a-z0-9-]*}. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Begin a definition.
   *
   * @throws IllegalArgumentException if the name isn't {@code [a-z][a-z0-9-]*}
   */
  public static SchemeBuilder named(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          Text.of("A scheme's name must match [a-z][a-z0-9-]*, and ")
              .value(name)
              .and(" does not")
              .toString());
    }
    return new SchemeBuilder(new SchemeValues(name, ConfigValues.NONE));
  }

  /** Begin a definition of the same name with the parts of this one, to change some of them. */
  public SchemeBuilder toBuilder() {
    return new SchemeBuilder(given);
  }

  /** The scheme's name. */
  public String name() {
    return given.name();
  }

  /**
   * {@code <s>.verify.issuer}: accepted values of {@code iss}, compared exactly; one segment of a
   * URL's path may be a claim in braces, whose value must be there; empty: any.
   */
  public Set<String> issuers() {
    return parts.list(ConfigKey.ISSUER);
  }

  /** {@code <s>.verify.audiences}: {@code aud} must contain one of them; empty: any. */
  public Set<String> audiences() {
    return parts.list(ConfigKey.AUDIENCES);
  }

  /** {@code <s>.authority}: the issuer's URL, whose metadata fills in issuer and keys. */
  public Optional<String> authority() {
    return parts.text(ConfigKey.AUTHORITY);
  }

  /** {@code <s>.verify.publickey}: PEM key or certificate, JWK or JWK set. */
  public Optional<String> key() {
    return parts.text(ConfigKey.KEY);
  }

  /**
   * {@code <s>.verify.publickey.location}: class path resources, files or URLs of the same, whose
   * keys are joined.
   */
  public Set<String> keyLocations() {
    return parts.list(ConfigKey.KEY_LOCATION);
  }

  /** {@code <s>.authority.metadata}: address of the authority's metadata, if it is another. */
  public Optional<String> authorityMetadata() {
    return parts.text(ConfigKey.AUTHORITY_METADATA);
  }

  /** {@code <s>.allow-http}: whether keys may come over plain http from another machine. */
  public boolean allowsHttp() {
    return parts.flag(ConfigKey.ALLOW_HTTP);
  }

  /** {@code <s>.verify.publickey.algorithm}: allowed values of {@code alg} (RFC 7518, 3.1). */
  public Set<String> algorithms() {
    return parts.list(ConfigKey.ALGORITHM);
  }

  /** {@code <s>.verify.clock.skew}: tolerance for exp, nbf and iat. */
  public Duration clockSkew() {
    return parts.time(ConfigKey.CLOCK_SKEW).orElseThrow();
  }

  /** {@code <s>.verify.token.age}: greatest time since {@code iat}; absent: not limited. */
  public Optional<Duration> maxTokenAge() {
    return parts.time(ConfigKey.TOKEN_AGE);
  }

  /** {@code <s>.verify.iat.required}: whether {@code iat} must be there. */
  public boolean isIatRequired() {
    return parts.flag(ConfigKey.IAT_REQUIRED);
  }

  /** {@code <s>.decrypt.key.location}: private key; if set, tokens must be encrypted. */
  public Optional<String> decryptKeyLocation() {
    return parts.text(ConfigKey.DECRYPT_KEY_LOCATION);
  }

  /** {@code <s>.decrypt.key.algorithm}: allowed JWE key management algorithms. */
  public Set<String> decryptAlgorithms() {
    return parts.list(ConfigKey.DECRYPT_ALGORITHM);
  }

  /** {@code <s>.token.header}: {@code Authorization}, {@code Cookie}, or another header. */
  public String tokenHeader() {
    return parts.text(ConfigKey.TOKEN_HEADER).orElseThrow();
  }

  /** {@code <s>.token.cookie}: the cookie to read when the header is {@code Cookie}. */
  public String tokenCookie() {
    return parts.text(ConfigKey.TOKEN_COOKIE).orElseThrow();
  }

  /**
   * {@code <s>.token.sources}: where the token can be, in the order of looking: {@code
   * Authorization}, {@code header:NAME}, {@code cookie:NAME}; by default what {@link
   * #tokenHeader()} and {@link #tokenCookie()} mean.
   */
  public Set<String> tokenSources() {
    return parts.list(ConfigKey.TOKEN_SOURCES);
  }

  /** {@code <s>.realm}: the realm of the challenge; by default the name. */
  public String realm() {
    return parts.text(ConfigKey.REALM).orElseThrow();
  }

  /** How claims become groups. */
  public GroupSettings groups() {
    return new GroupSettings(parts);
  }

  /**
   * {@code <s>.required.claims}: claims that must be there, with those of the profile: {@code
   * name}, or {@code name=value|value}, where a value that ends with {@code *} is the beginning of
   * one.
   */
  public Set<String> requiredClaims() {
    return parts.list(ConfigKey.REQUIRED_CLAIMS);
  }

  /** How keys are fetched, if they are. */
  public FetchSettings fetching() {
    return new FetchSettings(parts.fetching());
  }

  /** {@code <s>.probe}: whether keys are fetched when the application starts. */
  public ProbeMode probe() {
    return choice(ProbeMode.class, ConfigKey.PROBE);
  }

  /** {@code <s>.profile}: which kind of token is accepted. */
  public TokenProfile profile() {
    return choice(TokenProfile.class, ConfigKey.PROFILE);
  }

  /** {@code <s>.token.types}: accepted values of {@code typ}, in lower case; or of the profile. */
  public Set<String> tokenTypes() {
    return parts.list(ConfigKey.TOKEN_TYPES);
  }

  /** {@code <s>.token.max-size}: the longest token that is accepted, in characters. */
  public int maxTokenSize() {
    return parts.number(ConfigKey.TOKEN_MAX_SIZE);
  }

  /**
   * {@code <s>.name.claim}: where the caller's name is, paths like {@link GroupSettings#paths()}
   * without {@code *} and {@code @keys}, of which the first that is there counts; empty: {@code
   * upn}, {@code preferred_username}, {@code sub}.
   */
  public Set<String> nameClaims() {
    return parts.list(ConfigKey.NAME_CLAIM);
  }

  /** {@code <s>.binding}: whether tokens with {@code cnf} are accepted. */
  public BindingMode binding() {
    return choice(BindingMode.class, ConfigKey.BINDING);
  }

  private <E extends Enum<E>> E choice(Class<E> type, ConfigKey key) {
    String word = parts.text(key).orElseThrow();
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('+', '_'));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SchemeDefinition that
        && name().equals(that.name())
        && parts.equals(that.parts);
  }

  /** Made from no key and no password. */
  @Override
  public int hashCode() {
    return 31 * name().hashCode() + parts.hashCode();
  }

  /** Name, issuers and audiences; never a key. */
  @Override
  public String toString() {
    return Text.of("SchemeDefinition[")
        .name(name())
        .and(", issuers=")
        .names(issuers())
        .and(", audiences=")
        .names(audiences())
        .and("]")
        .toString();
  }
}
