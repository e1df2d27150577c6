package dev.jwtschemes;

import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    requiredClaims = ordered(b.requiredClaims);
    fetching = b.fetching;
    probe = b.probe;
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
          "A scheme's name must match [a-z][a-z0-9-]*, and '" + name + "' does not");
    }
    return new Builder(name);
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

  /** {@code <s>.groups.separator}: what separates groups in a single string; absent: a space. */
  public Optional<String> groupsSeparator() {
    return Optional.ofNullable(groupsSeparator);
  }

  /** {@code <s>.required.claims}: claims that must be there, besides MP-JWT's own. */
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

  /** Name and issuers; never a key. */
  @Override
  public String toString() {
    return "SchemeDefinition[" + name + ", issuers=" + issuers + ", audiences=" + audiences + "]";
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

    private Builder(String name) {
      this.name = name;
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
            "clockSkew must be 0 to 600 seconds, not " + skew.toSeconds());
      }
      this.clockSkew = skew;
      return this;
    }

    /**
     * See {@link SchemeDefinition#tokenAge()}.
     *
     * @throws IllegalArgumentException if not positive
     */
    public Builder tokenAge(Duration age) {
      if (age.isNegative() || age.isZero()) {
        throw new IllegalArgumentException(
            "tokenAge must be at least one second, not " + age.toSeconds());
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

    /** See {@link SchemeDefinition#groupsPath()}. */
    public Builder groupsPath(String path) {
      this.groupsPath = text("groupsPath", path);
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
     * Finish. Whether the parts suffice is decided where the scheme is registered: there all
     * problems are reported at once.
     */
    public SchemeDefinition build() {
      return new SchemeDefinition(this);
    }

    private static String text(String part, String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException(part + " must not be blank");
      }
      return value.strip();
    }

    private static List<String> texts(String part, String... values) {
      return List.of(values).stream().map(value -> text(part, value)).toList();
    }
  }
}
