package dev.jwtschemes;

import dev.jwtschemes.internal.text.Text;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describe one scheme: whose tokens it takes, for whom, checked with which keys, found where, and
 * how claims become groups.
 *
 * <p>Immutable and thread-safe. Each part has the meaning of the configuration key named in its
 * Javadoc, where {@code <s>} is {@code jwt-schemes.<name>}.
 */
public final class SchemeDefinition {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern PATH =
      Pattern.compile("(\"[^\"]+\"|[^/\"]+)(/(\"[^\"]+\"|[^/\"]+))*");

  private final String name;
  private final Set<String> issuers;
  private final Set<String> audiences;
  private final @Nullable String authority;
  private final @Nullable String key;
  private final @Nullable String keyLocation;
  private final Set<String> algorithms;
  private final Duration clockSkew;
  private final @Nullable Duration tokenAge;
  private final @Nullable String decryptKeyLocation;
  private final Set<String> decryptAlgorithms;
  private final String tokenHeader;
  private final String tokenCookie;
  private final String realm;
  private final String groupsPath;
  private final @Nullable String groupsSeparator;
  private final Set<String> requiredClaims;
  private final FetchSettings fetching;
  private final Probe probe;
  private final Profile profile;
  private final Set<String> tokenTypes;
  private final int tokenMaxSize;
  private final @Nullable String nameClaim;
  private final Binding binding;

  private SchemeDefinition(Builder b) {
    name = b.name;
    issuers = ordered(b.issuers);
    audiences = ordered(b.audiences);
    authority = b.authority;
    key = b.key;
    keyLocation = b.keyLocation;
    algorithms = b.algorithms.isEmpty() ? Set.of("RS256") : ordered(b.algorithms);
    clockSkew = b.clockSkew;
    tokenAge = b.tokenAge;
    decryptKeyLocation = b.decryptKeyLocation;
    decryptAlgorithms =
        b.decryptAlgorithms.isEmpty()
            ? ordered(List.of("RSA-OAEP", "RSA-OAEP-256"))
            : ordered(b.decryptAlgorithms);
    tokenHeader = b.tokenHeader;
    tokenCookie = b.tokenCookie;
    realm = b.realm == null ? b.name : b.realm;
    groupsPath = b.groupsPath;
    groupsSeparator = b.groupsSeparator;
    requiredClaims =
        ordered(
            Stream.concat(b.requiredClaims.stream(), b.profile.requiredClaims.stream()).toList());
    fetching = b.fetching;
    probe = b.probe;
    profile = b.profile;
    tokenTypes = ordered(b.tokenTypes.isEmpty() ? b.profile.tokenTypes : b.tokenTypes);
    tokenMaxSize = b.tokenMaxSize;
    nameClaim = b.nameClaim;
    binding = b.binding;
  }

  private static Set<String> ordered(Iterable<String> values) {
    var set = new LinkedHashSet<String>();
    values.forEach(set::add);
    return java.util.Collections.unmodifiableSet(set);
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
  public static Builder named(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          Text.of("A scheme's name must match [a-z][a-z0-9-]*, and ")
              .value(name)
              .and(" does not")
              .toString());
    }
    return new Builder(name);
  }

  /** Begin a definition that differs from this one. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** The scheme's name. */
  public String name() {
    return name;
  }

  /**
   * {@code <s>.verify.issuer}: the values of {@code iss} it takes, compared exactly; empty: not
   * compared.
   */
  public Set<String> issuers() {
    return issuers;
  }

  /** {@code <s>.verify.audiences}: one of them must be in {@code aud}; empty: not compared. */
  public Set<String> audiences() {
    return audiences;
  }

  /**
   * {@code <s>.authority}: the issuer's URL, whose OpenID or RFC 8414 metadata fills in issuer and
   * keys.
   */
  public Optional<String> authority() {
    return Optional.ofNullable(authority);
  }

  /**
   * {@code <s>.verify.publickey}: PEM key or certificate, JWK or JWK set, as text; the latter two
   * also in base64url.
   */
  public Optional<String> key() {
    return Optional.ofNullable(key);
  }

  /** {@code <s>.verify.publickey.location}: class path resource, file or URL of the same. */
  public Optional<String> keyLocation() {
    return Optional.ofNullable(keyLocation);
  }

  /**
   * {@code <s>.verify.publickey.algorithm}: JWS algorithms allowed in {@code alg} (RFC 7518 section
   * 3.1); default RS256.
   */
  public Set<String> algorithms() {
    return algorithms;
  }

  /** {@code <s>.verify.clock.skew}: tolerance for exp, nbf and iat; default 60 s. */
  public Duration clockSkew() {
    return clockSkew;
  }

  /** {@code <s>.verify.token.age}: greatest time since {@code iat}; absent: not limited. */
  public Optional<Duration> tokenAge() {
    return Optional.ofNullable(tokenAge);
  }

  /**
   * {@code <s>.decrypt.key.location}: private key; when set, tokens must be encrypted, signed
   * inside if there are verification keys.
   */
  public Optional<String> decryptKeyLocation() {
    return Optional.ofNullable(decryptKeyLocation);
  }

  /**
   * {@code <s>.decrypt.key.algorithm}: JWE key management algorithms allowed; default RSA-OAEP and
   * RSA-OAEP-256.
   */
  public Set<String> decryptAlgorithms() {
    return decryptAlgorithms;
  }

  /**
   * {@code <s>.token.header}: {@code Authorization} (default), {@code Cookie}, or a header that
   * holds the bare token.
   */
  public String tokenHeader() {
    return tokenHeader;
  }

  /**
   * {@code <s>.token.cookie}: the cookie read when the header is {@code Cookie}; default {@code
   * Bearer}.
   */
  public String tokenCookie() {
    return tokenCookie;
  }

  /** {@code <s>.realm}: the realm of the challenge; default the name. */
  public String realm() {
    return realm;
  }

  /**
   * {@code <s>.groups.path}: claim names separated by {@code /}, names that hold one in double
   * quotes; default {@code groups}.
   */
  public String groupsPath() {
    return groupsPath;
  }

  /**
   * {@code <s>.groups.separator}: what separates groups in a single string; absent: a space where
   * the path ends in {@code scope} or {@code scp}, and elsewhere a string is one group.
   */
  public Optional<String> groupsSeparator() {
    return Optional.ofNullable(groupsSeparator);
  }

  /**
   * {@code <s>.required.claims}: claims that must be there, besides MP-JWT's own; with those of the
   * profile.
   */
  public Set<String> requiredClaims() {
    return requiredClaims;
  }

  /** How keys are fetched, if they are. */
  public FetchSettings fetching() {
    return fetching;
  }

  /** {@code <s>.probe}: whether keys are fetched when the application starts; default not. */
  public Probe probe() {
    return probe;
  }

  /** {@code <s>.profile}: which kind of token it takes; default {@link Profile#JWT}. */
  public Profile profile() {
    return profile;
  }

  /**
   * {@code <s>.token.types}: values of {@code typ} it takes, in lower case and without {@code
   * application/}; {@code none} stands for a token without. Default {@code jwt}, {@code at+jwt} and
   * {@code none}, or what the profile says.
   */
  public Set<String> tokenTypes() {
    return tokenTypes;
  }

  /** {@code <s>.token.max-size}: the longest token it takes, in characters; default 16,384. */
  public int tokenMaxSize() {
    return tokenMaxSize;
  }

  /**
   * {@code <s>.name.claim}: where the caller's name is, a path like {@link #groupsPath()}; absent:
   * the first of {@code upn}, {@code preferred_username} and {@code sub}.
   */
  public Optional<String> nameClaim() {
    return Optional.ofNullable(nameClaim);
  }

  /** {@code <s>.binding}: whether it takes tokens with {@code cnf}; default not. */
  public Binding binding() {
    return binding;
  }

  /** Name and issuers; never a key. */
  @Override
  public String toString() {
    return Text.of("SchemeDefinition[")
        .name(name)
        .and(", issuers=")
        .names(issuers)
        .and(", audiences=")
        .names(audiences)
        .and("]")
        .toString();
  }

  /** A kind of token, with what it demands at once. */
  public enum Profile {
    /** Any JWT that MP-JWT takes. */
    JWT(List.of("jwt", "at+jwt", "none"), List.of()),
    /**
     * An access token by RFC 9068: {@code typ} is {@code at+jwt}, and {@code aud}, {@code sub},
     * {@code client_id} and {@code jti} are there (sections 2.1, 2.2 and 4).
     */
    AT_JWT(List.of("at+jwt"), List.of("aud", "sub", "client_id", "jti"));

    private final List<String> tokenTypes;
    private final List<String> requiredClaims;

    Profile(List<String> tokenTypes, List<String> requiredClaims) {
      this.tokenTypes = tokenTypes;
      this.requiredClaims = requiredClaims;
    }
  }

  /** What happens with the keys of a scheme when the application starts. */
  public enum Probe {
    /** They are fetched when the first token arrives. */
    OFF,
    /** They are fetched; if they can't be, a warning is logged. */
    WARN,
    /** They are fetched; if they can't be, the application doesn't start. */
    FAIL
  }

  /**
   * What happens with a token that is bound to a key or certificate of its owner (claim {@code
   * cnf}: RFC 7800, RFC 8705 section 3, RFC 9449 section 6), which this library can't verify.
   */
  public enum Binding {
    /** It is refused: as a plain bearer token it would work for anyone who stole it. */
    REFUSE,
    /** It is accepted like one that is not bound. */
    IGNORE
  }

  /** Collects the parts. Lists replace what was set before. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private List<String> issuers = List.of();
    private List<String> audiences = List.of();
    private @Nullable String authority;
    private @Nullable String key;
    private @Nullable String keyLocation;
    private List<String> algorithms = List.of();
    private Duration clockSkew = Duration.ofSeconds(60);
    private @Nullable Duration tokenAge;
    private @Nullable String decryptKeyLocation;
    private List<String> decryptAlgorithms = List.of();
    private String tokenHeader = "Authorization";
    private String tokenCookie = "Bearer";
    private @Nullable String realm;
    private String groupsPath = "groups";
    private @Nullable String groupsSeparator;
    private List<String> requiredClaims = List.of();
    private FetchSettings fetching = FetchSettings.DEFAULT;
    private Probe probe = Probe.OFF;
    private Profile profile = Profile.JWT;
    private List<String> tokenTypes = List.of();
    private int tokenMaxSize = 16 * 1024;
    private @Nullable String nameClaim;
    private Binding binding = Binding.REFUSE;

    private Builder(String name) {
      this.name = name;
    }

    /** What the name or the profile gave is left to them. */
    private Builder(SchemeDefinition from) {
      name = from.name;
      issuers = List.copyOf(from.issuers);
      audiences = List.copyOf(from.audiences);
      authority = from.authority;
      key = from.key;
      keyLocation = from.keyLocation;
      algorithms = List.copyOf(from.algorithms);
      clockSkew = from.clockSkew;
      tokenAge = from.tokenAge;
      decryptKeyLocation = from.decryptKeyLocation;
      decryptAlgorithms = List.copyOf(from.decryptAlgorithms);
      tokenHeader = from.tokenHeader;
      tokenCookie = from.tokenCookie;
      realm = from.realm.equals(from.name) ? null : from.realm;
      groupsPath = from.groupsPath;
      groupsSeparator = from.groupsSeparator;
      profile = from.profile;
      requiredClaims =
          from.requiredClaims.stream()
              .filter(claim -> !from.profile.requiredClaims.contains(claim))
              .toList();
      fetching = from.fetching;
      probe = from.probe;
      List<String> types = List.copyOf(from.tokenTypes);
      tokenTypes = types.equals(from.profile.tokenTypes) ? List.of() : types;
      tokenMaxSize = from.tokenMaxSize;
      nameClaim = from.nameClaim;
      binding = from.binding;
    }

    /** See {@link SchemeDefinition#issuers()}. */
    public Builder issuer(String... issuers) {
      this.issuers = texts("issuer", issuers);
      return this;
    }

    /** See {@link SchemeDefinition#audiences()}. */
    public Builder audiences(String... audiences) {
      this.audiences = texts("audiences", audiences);
      return this;
    }

    /** See {@link SchemeDefinition#authority()}. */
    public Builder authority(String authority) {
      this.authority = text("authority", authority);
      return this;
    }

    /** See {@link SchemeDefinition#key()}. */
    public Builder key(String key) {
      this.key = text("key", key);
      return this;
    }

    /** Set {@link SchemeDefinition#key()} from a key at hand. */
    public Builder key(PublicKey key) {
      String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
      return key("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    }

    /** See {@link SchemeDefinition#keyLocation()}. */
    public Builder keyLocation(String location) {
      this.keyLocation = text("keyLocation", location);
      return this;
    }

    /** See {@link SchemeDefinition#algorithms()}. */
    public Builder algorithms(String... algorithms) {
      this.algorithms = texts("algorithms", algorithms);
      return this;
    }

    /**
     * See {@link SchemeDefinition#clockSkew()}.
     *
     * @throws IllegalArgumentException if negative or longer than 10 minutes
     */
    public Builder clockSkew(Duration skew) {
      if (skew.isNegative() || skew.compareTo(Duration.ofMinutes(10)) > 0) {
        throw new IllegalArgumentException(
            Text.of("clockSkew must be 0 to 600 seconds, not ")
                .number(skew.toSeconds())
                .toString());
      }
      this.clockSkew = skew;
      return this;
    }

    /**
     * See {@link SchemeDefinition#tokenAge()}.
     *
     * @throws IllegalArgumentException if not positive, or longer than 10 years
     */
    public Builder tokenAge(Duration age) {
      if (age.isNegative() || age.isZero() || age.compareTo(Duration.ofDays(3650)) > 0) {
        throw new IllegalArgumentException(
            Text.of("tokenAge must be 1 to 315360000 seconds, not ")
                .number(age.toSeconds())
                .toString());
      }
      this.tokenAge = age;
      return this;
    }

    /** See {@link SchemeDefinition#decryptKeyLocation()}. */
    public Builder decryptKeyLocation(String location) {
      this.decryptKeyLocation = text("decryptKeyLocation", location);
      return this;
    }

    /** See {@link SchemeDefinition#decryptAlgorithms()}. */
    public Builder decryptAlgorithms(String... algorithms) {
      this.decryptAlgorithms = texts("decryptAlgorithms", algorithms);
      return this;
    }

    /** See {@link SchemeDefinition#tokenHeader()}. */
    public Builder tokenHeader(String header) {
      this.tokenHeader = text("tokenHeader", header);
      return this;
    }

    /** See {@link SchemeDefinition#tokenCookie()}. */
    public Builder tokenCookie(String cookie) {
      this.tokenCookie = text("tokenCookie", cookie);
      return this;
    }

    /** See {@link SchemeDefinition#realm()}. */
    public Builder realm(String realm) {
      this.realm = text("realm", realm);
      return this;
    }

    /**
     * See {@link SchemeDefinition#groupsPath()}.
     *
     * @throws IllegalArgumentException if it is no path
     */
    public Builder groupsPath(String path) {
      this.groupsPath = path("groupsPath", path);
      return this;
    }

    /** See {@link SchemeDefinition#groupsSeparator()}; may be a space. */
    public Builder groupsSeparator(String separator) {
      if (separator.isEmpty()) {
        throw new IllegalArgumentException("groupsSeparator must not be empty");
      }
      this.groupsSeparator = separator;
      return this;
    }

    /** See {@link SchemeDefinition#requiredClaims()}. */
    public Builder requiredClaims(String... claims) {
      this.requiredClaims = texts("requiredClaims", claims);
      return this;
    }

    /** See {@link SchemeDefinition#fetching()}. */
    public Builder fetching(FetchSettings settings) {
      this.fetching = settings;
      return this;
    }

    /** See {@link SchemeDefinition#probe()}. */
    public Builder probe(Probe probe) {
      this.probe = probe;
      return this;
    }

    /**
     * See {@link SchemeDefinition#profile()}.
     *
     * @throws IllegalArgumentException if types are given that the profile doesn't allow
     */
    public Builder profile(Profile profile) {
      requireOwnTypes(profile, tokenTypes);
      this.profile = profile;
      return this;
    }

    /**
     * See {@link SchemeDefinition#tokenTypes()}; case and {@code application/} don't matter.
     *
     * @throws IllegalArgumentException if the profile doesn't allow them
     */
    public Builder tokenTypes(String... types) {
      List<String> plain = texts("tokenTypes", types).stream().map(Builder::plainType).toList();
      requireOwnTypes(profile, plain);
      this.tokenTypes = plain;
      return this;
    }

    /**
     * See {@link SchemeDefinition#tokenMaxSize()}.
     *
     * @throws IllegalArgumentException if not 256 to 65,536
     */
    public Builder tokenMaxSize(int characters) {
      if (characters < 256 || characters > 65_536) {
        throw new IllegalArgumentException(
            Text.of("tokenMaxSize must be 256 to 65536 characters, not ")
                .number(characters)
                .toString());
      }
      this.tokenMaxSize = characters;
      return this;
    }

    /**
     * See {@link SchemeDefinition#nameClaim()}.
     *
     * @throws IllegalArgumentException if it is no path
     */
    public Builder nameClaim(String path) {
      this.nameClaim = path("nameClaim", path);
      return this;
    }

    /** See {@link SchemeDefinition#binding()}. */
    public Builder binding(Binding binding) {
      this.binding = binding;
      return this;
    }

    /**
     * Finish. Whether the parts suffice is decided where the scheme is registered: there all
     * problems are reported at once.
     */
    public SchemeDefinition build() {
      return new SchemeDefinition(this);
    }

    private static void requireOwnTypes(Profile profile, List<String> types) {
      if (profile != Profile.JWT && !types.isEmpty() && !types.equals(profile.tokenTypes)) {
        throw new IllegalArgumentException(
            Text.of("the profile accepts tokens of type ")
                .names(profile.tokenTypes)
                .and(" alone, not ")
                .quote(types)
                .toString());
      }
    }

    /** RFC 7515 section 4.1.9. */
    private static String plainType(String type) {
      String lower = type.toLowerCase(Locale.ROOT);
      return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    }

    private static String path(String part, String value) {
      String path = text(part, value);
      if (!PATH.matcher(path).matches()) {
        throw new IllegalArgumentException(
            Text.EMPTY
                .name(part)
                .and(" must be claim names separated by /, in double quotes if they hold one, and ")
                .value(path)
                .and(" is not")
                .toString());
      }
      return path;
    }

    private static String text(String part, String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException(
            Text.EMPTY.name(part).and(" must not be blank").toString());
      }
      return value.strip();
    }

    private static List<String> texts(String part, String... values) {
      return List.of(values).stream().map(value -> text(part, value)).toList();
    }
  }
}
