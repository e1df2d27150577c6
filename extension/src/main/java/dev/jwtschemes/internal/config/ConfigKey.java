package dev.jwtschemes.internal.config;

import static dev.jwtschemes.internal.config.ValueType.choice;
import static dev.jwtschemes.internal.config.ValueType.flag;
import static dev.jwtschemes.internal.config.ValueType.list;
import static dev.jwtschemes.internal.config.ValueType.mediaTypes;
import static dev.jwtschemes.internal.config.ValueType.number;
import static dev.jwtschemes.internal.config.ValueType.paths;
import static dev.jwtschemes.internal.config.ValueType.seconds;
import static dev.jwtschemes.internal.config.ValueType.string;
import static dev.jwtschemes.internal.config.ValueType.verbatim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every configuration key, with its type, unit, range and default: they are declared here and
 * nowhere else. The builders of the API check by it, the reader of the configuration too, and the
 * table in the documentation is generated from it.
 */
public enum ConfigKey {
  DEFAULT(
      Scope.GLOBAL,
      "default",
      string("name or *"),
      absent("the sole scheme"),
      "Scheme of resources that name none; * makes every scheme a candidate"),
  NAMES(
      Scope.GLOBAL,
      "names",
      list(),
      absent("none"),
      "Scheme names, for sources that can't list their keys; those that environment variables JWT_SCHEMES_<NAME>_<KEY> name are found without it"),
  VALIDATION(
      Scope.GLOBAL,
      "validation",
      choice("warn", "fail", "off"),
      value("warn"),
      "What deployment problems that aren't always fatal do"),
  UNANNOTATED(
      Scope.GLOBAL,
      "unannotated",
      choice("permit", "authenticated", "deny", "ignore"),
      value("permit"),
      "Rule of resource methods that have neither a permission nor a scheme; ignore: their requests are left alone, tokens unread"),
  CHALLENGE_REALM(
      Scope.GLOBAL,
      "realm",
      string("text"),
      value("application"),
      "Realm of the one challenge that is sent instead of one per scheme where more than 8 schemes are candidates"),
  CONTAINER_IDENTITY(
      Scope.GLOBAL,
      "container-identity",
      choice("auto", "on", "off"),
      value("auto"),
      "Whether servlets, EJB and Jakarta Security know a token's caller too: auto means yes unless the application has its own login, which then stays as it is; with off, tokens count only in JAX-RS and in servlets with @JwtScheme"),
  PROBLEM_DETAILS(
      Scope.GLOBAL,
      "problem-details",
      choice("off", "public", "dev"),
      value("off"),
      "Body of refusals: off sends none, public a problem (RFC 9457) without anything of the token or the configuration, dev one with expected and actual values, advice and checks, which is for development alone"),
  PROBLEM_TYPE_PREFIX(
      Scope.GLOBAL,
      "problem-details.type-prefix",
      string("URI"),
      value("tag:jwtschemes.dev,2026:reason/"),
      "What type of a problem begins with; the id of the reason follows"),
  CONSOLE(
      Scope.GLOBAL,
      "console",
      choice("true", "false"),
      value("false"),
      "Whether the console of the artifact jwt-schemes-console listens, on a port of its own on 127.0.0.1: for development"),
  CONSOLE_PORT(
      Scope.GLOBAL,
      "console.port",
      number("", 1, 65_535),
      value("9096"),
      "Port of the console; the next free one if it is in use"),
  CACHE_MAX_TOKENS(
      Scope.GLOBAL,
      "cache.max-tokens",
      number("tokens", 0, 1_000_000),
      value("10000"),
      "How many validated tokens are remembered for at most 10 minutes, for all schemes together, in 4 KiB each on average; times and key are checked at each request; 0 remembers none"),

  PROVIDER(
      Scope.GLOBAL,
      "provider",
      string("name"),
      absent("the JVM's order"),
      "Security provider of the JVM that checks all signatures, for instance AmazonCorrettoCryptoProvider or Conscrypt; it must know every algorithm that a scheme allows"),
  HEALTH(
      Scope.GLOBAL,
      "health",
      choice("off", "data", "ready"),
      value("off"),
      "The readiness check jwt-schemes of MicroProfile Health: data is always up and shows the state of each scheme's keys; ready is down until the keys of each scheme were fetched once, unless its issuer is in outage for an hour"),
  TELEMETRY_CALLER(
      Scope.GLOBAL,
      "telemetry.caller",
      choice("true", "false"),
      value("false"),
      "Whether the server's span names the caller of an accepted token as enduser.id, where OpenTelemetry is on: names are personal data"),
  OPENAPI(
      Scope.GLOBAL,
      "openapi",
      choice("off", "schemes", "roles"),
      value("roles"),
      "What documents of MicroProfile OpenAPI say of rules: off adds nothing, schemes what callers need without names of roles, roles these as well; any client can read the document unless the server prevents it"),

  ISSUER(
      Scope.SCHEME,
      "verify.issuer",
      list("list", IssuerRule.TEMPLATES.and(TextRule.NO_STAR)),
      absent("none, or the authority"),
      "Accepted issuers, compared exactly with iss; one segment of the path may be a claim in braces, whose value must be there: https://login.example/{tid}/v2.0"),
  AUDIENCES(
      Scope.SCHEME,
      "verify.audiences",
      list("list", TextRule.NO_STAR),
      absent("none"),
      "Accepted audiences; aud must contain at least one"),
  KEY(
      Scope.SCHEME,
      "verify.publickey",
      string("text"),
      absent("none"),
      "PEM public keys or certificates, JWK, JWK set, or a map of certificates by key id"),
  KEY_LOCATION(
      Scope.SCHEME,
      "verify.publickey.location",
      list(),
      absent("none"),
      "Class path resources, files or URLs of the same, whose keys are joined; each URL has its own fetches and outages"),
  ALGORITHM(
      Scope.SCHEME,
      "verify.publickey.algorithm",
      list(),
      value("RS256,ES256"),
      "Signature algorithms allowed: RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, Ed25519, Ed448; ML-DSA-44, ML-DSA-65, ML-DSA-87 with Java 24 or later; or HS256, HS384, HS512 with a shared secret, a JWK of type oct in verify.publickey or a local file, at least as long as the hash"),
  TOKEN_AGE(
      Scope.SCHEME,
      "verify.token.age",
      seconds(1, 315_360_000),
      absent("not limited"),
      "Greatest time since iat"),
  CLOCK_SKEW(
      Scope.SCHEME,
      "verify.clock.skew",
      seconds(0, 600),
      value("60"),
      "Tolerance for exp, nbf and iat, and for verify.token.age except in the scheme mp-jwt"),
  IAT_REQUIRED(
      Scope.SCHEME,
      "verify.iat.required",
      flag(),
      value("true"),
      "Whether the token must have iat; verify.token.age and the profile at+jwt need it"),
  DECRYPT_KEY_LOCATION(
      Scope.SCHEME,
      "decrypt.key.location",
      string("path or URL"),
      absent("none"),
      "Private key for encrypted tokens: PEM PKCS#8, JWK or JWK set"),
  DECRYPT_ALGORITHM(
      Scope.SCHEME,
      "decrypt.key.algorithm",
      list(),
      value("RSA-OAEP,RSA-OAEP-256"),
      "Key management algorithms allowed in encrypted tokens: RSA-OAEP, RSA-OAEP-256, ECDH-ES, ECDH-ES+A128KW, ECDH-ES+A192KW, ECDH-ES+A256KW"),
  TOKEN_HEADER(
      Scope.SCHEME,
      "token.header",
      string("header name", TokenSource.name()),
      value("Authorization"),
      "Authorization, Cookie, or a header that holds the token, with or without the word Bearer; token.sources says the same for several places"),
  TOKEN_COOKIE(
      Scope.SCHEME,
      "token.cookie",
      string("cookie name", TokenSource.name()),
      value("Bearer"),
      "Cookie that holds the token when token.header is Cookie"),
  TOKEN_SOURCES(
      Scope.SCHEME,
      "token.sources",
      list("list of Authorization, header:NAME, cookie:NAME", TokenSource.rule()),
      absent("as token.header and token.cookie say"),
      "Where the token can be, in the order of looking, at most 8 places; two different tokens are rejected, the same one twice is not"),
  AUTHORITY(
      Scope.SCHEME,
      "authority",
      string("URL", TextRule.BASE_URL),
      absent("none"),
      "Issuer whose OpenID or RFC 8414 metadata names the key set; also fills verify.issuer"),
  AUTHORITY_METADATA(
      Scope.SCHEME,
      "authority.metadata",
      string("URL"),
      absent("what OpenID Discovery and RFC 8414 make of the authority"),
      "Address of the metadata where it doesn't follow from the authority; with verify.issuer it needs no authority"),
  ALLOW_HTTP(
      Scope.SCHEME,
      "allow-http",
      flag(),
      value("false"),
      "Whether keys may come over plain http from another machine, which an attacker on the network path could replace: for containers and meshes that protect it themselves; a warning remains"),
  REALM(
      Scope.SCHEME, "realm", string("text"), absent("the scheme's name"), "Realm of the challenge"),
  GROUPS_PATH(
      Scope.SCHEME,
      "groups.path",
      paths(ClaimPath.several()),
      value("groups"),
      "Where the groups are, at most 10 paths, joined: claim names separated by /, in double quotes if they hold one; after the first name * is every member of an object or element of a list, @keys at the end the names of an object's members, and a name after a list of objects that member of each"),
  GROUPS_SEPARATOR(
      Scope.SCHEME,
      "groups.separator",
      verbatim("text, may be a space"),
      absent("a space for scope and scp"),
      "What separates groups in a single string; without it a string is one group, unless groups.path ends in scope or scp"),
  GROUPS_MAP(
      Scope.SCHEME,
      "groups.map",
      list("list of from:to", Renaming.rule()),
      absent("none"),
      "Groups that the application knows by another name; the last colon separates, and groups that aren't listed keep their names"),
  GROUPS_PREFIX(
      Scope.SCHEME,
      "groups.prefix",
      string("text", TextRule.notEmpty()),
      absent("none"),
      "Text before each group, after groups.map"),
  GROUPS_ALLOW(
      Scope.SCHEME,
      "groups.allow",
      list("list", TextRule.notEmpty().and(TextRule.NO_STAR)),
      absent("all"),
      "The only groups that tokens may give their callers, by their names after groups.map and groups.prefix; others are dropped, and the decision shows them"),
  REQUIRED_CLAIMS(
      Scope.SCHEME,
      "required.claims",
      list("list of name or name=value|value", TextRule.notEmpty().and(RequiredClaim.rule())),
      absent("none"),
      "Claims that the token must have besides iss, iat, exp and a name, with one of the values where some are given; a value that ends with * is the beginning of one. With a value for client_id or azp, verify.audiences may be left out, as tokens without aud need it; audiences that are configured are demanded all the same"),
  FETCH_TIMEOUT(
      Scope.SCHEME,
      "fetch.timeout",
      seconds(1, 30),
      value("5"),
      "Time limit of one fetch of the keys, metadata included"),
  FETCH_TOKEN(
      Scope.SCHEME,
      "fetch.authorization.token",
      string("text", IssuerRule.BEARER),
      absent("none"),
      "Bearer token that is sent where keys or metadata are fetched, to the configured origin alone"),
  FETCH_TOKEN_FILE(
      Scope.SCHEME,
      "fetch.authorization.token-file",
      string("path"),
      absent("none"),
      "File with such a token, read anew at each fetch"),
  TRUST_STORE(
      Scope.SCHEME,
      "tls.trust-store.location",
      string("path"),
      absent("the JVM's certificates"),
      "Certificates by which the servers that keys are fetched from are trusted: class path resource or file, PKCS#12, JKS or PEM"),
  TRUST_STORE_PASSWORD(
      Scope.SCHEME,
      "tls.trust-store.password",
      verbatim("text"),
      absent("none"),
      "Password of the trust store; PEM needs none"),
  PROXY_HOST(
      Scope.SCHEME,
      "proxy.host",
      string("host name"),
      absent("as the JVM's system properties say"),
      "HTTP proxy through which keys are fetched"),
  PROXY_PORT(
      Scope.SCHEME,
      "proxy.port",
      number("", 1, 65_535),
      absent("none, needed with proxy.host"),
      "Its port"),
  PROXY_USER(
      Scope.SCHEME,
      "proxy.user",
      verbatim("text"),
      absent("none"),
      "User for a proxy that asks for Basic credentials; for https the JVM must be started with -Djdk.http.auth.tunneling.disabledSchemes="),
  PROXY_PASSWORD(
      Scope.SCHEME,
      "proxy.password",
      verbatim("text"),
      absent("none, needed with proxy.user"),
      "Its password"),
  PROBE(
      Scope.SCHEME,
      "probe",
      choice("off", "warn", "fail"),
      value("off"),
      "Fetch the keys when the application starts; if that fails, log a warning or don't start"),
  PROFILE(
      Scope.SCHEME,
      "profile",
      choice("jwt", "at+jwt"),
      value("jwt"),
      "at+jwt accepts only access tokens per RFC 9068: typ at+jwt, with aud, sub, client_id and jti; it needs verify.issuer and verify.audiences"),
  TOKEN_TYPES(
      Scope.SCHEME,
      "token.types",
      mediaTypes(),
      value("jwt,at+jwt,none"),
      "Accepted values of typ, without application/, in any case; none means a token without typ"),
  TOKEN_MAX_SIZE(
      Scope.SCHEME,
      "token.max-size",
      number("characters", 256, 65_536),
      value("16384"),
      "The longest token that is accepted"),
  NAME_CLAIM(
      Scope.SCHEME,
      "name.claim",
      paths(ClaimPath.single()),
      absent("the first of upn, preferred_username, sub"),
      "Where the caller's name is: paths like those of groups.path, without * and @keys; the first that is there counts"),
  BINDING(
      Scope.SCHEME,
      "binding",
      choice("refuse", "ignore"),
      value("refuse"),
      "Tokens that are bound to a key or certificate (claim cnf: RFC 7800, DPoP, mutual TLS): refuse them, or ignore the binding and accept them from any client that has them");

  private static final Set<ConfigKey> LAXER_WITHOUT =
      EnumSet.of(VALIDATION, UNANNOTATED, ALGORITHM, TOKEN_AGE, PROFILE, TOKEN_TYPES);

  /** The prefix of every key. */
  public static final String PREFIX = "jwt-schemes.";

  /** The prefix of MP-JWT's own properties. */
  public static final String MP_JWT_PREFIX = "mp.jwt.";

  /** Whether a key exists once or once per scheme. */
  public enum Scope {
    /** {@code jwt-schemes.<tail>}; one with a dot can not be a scheme's. */
    GLOBAL,
    /** {@code jwt-schemes.<scheme>.<tail>}. */
    SCHEME
  }

  /**
   * What holds where a key has no value.
   *
   * @param words for the documentation
   * @param value as configuration would have it, if there is one
   */
  private record Default(String words, @Nullable String value) {}

  private final Scope scope;
  private final String tail;
  private final ValueType type;
  private final String byDefault;
  private final @Nullable Object defaultValue;
  private final String text;

  ConfigKey(Scope scope, String tail, ValueType type, Default byDefault, String text) {
    this.scope = scope;
    this.tail = tail;
    this.type = type;
    this.byDefault = byDefault.words();
    this.defaultValue = byDefault.value() == null ? null : type.parse(tail, byDefault.value());
    this.text = text;
  }

  private static Default value(String value) {
    return new Default(value, value);
  }

  private static Default absent(String words) {
    return new Default(words, null);
  }

  /** Find the key of a scope with this tail. */
  public static Optional<ConfigKey> of(Scope scope, String tail) {
    return Arrays.stream(values())
        .filter(key -> key.scope == scope && key.tail.equals(tail))
        .findFirst();
  }

  /** The full name of a global key. */
  public String global() {
    return PREFIX + tail;
  }

  /** The full name for one scheme. */
  public String of(String scheme) {
    return PREFIX + scheme + "." + tail;
  }

  /** The MP-JWT property with the same meaning; only some of them exist there. */
  public String mpJwt() {
    return MP_JWT_PREFIX + tail;
  }

  /** Whether it exists once or once per scheme. */
  public Scope scope() {
    return scope;
  }

  /** What follows the prefix, or the scheme. */
  public String tail() {
    return tail;
  }

  /**
   * Whether an empty value is an error: MicroProfile Config has it count as absent, and without one
   * more would be accepted than was meant.
   */
  public boolean rejectsEmpty() {
    return type.rejectsEmpty() || LAXER_WITHOUT.contains(this);
  }

  /** Type, unit and range. */
  public ValueType type() {
    return type;
  }

  /** What holds without it, for the documentation. */
  public String byDefault() {
    return byDefault;
  }

  /** The value that it has without one, if there is such. */
  @Nullable Object defaultValue() {
    return defaultValue;
  }

  /** The text that it has without one. */
  public String defaultText() {
    if (defaultValue instanceof String value) {
      return value;
    }
    throw new IllegalStateException("the key has no text by default");
  }

  /** The number that it has without one. */
  public int defaultNumber() {
    if (defaultValue instanceof Integer value) {
      return value;
    }
    throw new IllegalStateException("the key has no number by default");
  }

  /**
   * Read a number as configuration has it.
   *
   * @throws IllegalArgumentException if it is none, or out of range
   */
  public int parseNumber(String value) {
    return (Integer) type.parse(tail, value);
  }

  /** Whether it says how keys are fetched: over the network, by which certificates and proxy. */
  boolean isAboutFetching() {
    return tail.startsWith("fetch.") || tail.startsWith("tls.") || tail.startsWith("proxy.");
  }

  /** What it does, for the documentation. */
  public String text() {
    return text;
  }
}
