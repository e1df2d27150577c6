package dev.jwtschemes.testkit;

import com.sun.net.httpserver.HttpHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An issuer for tests: it signs tokens, and publishes its keys and metadata over HTTP on a free
 * port of 127.0.0.1.
 *
 * <p>Keys are generated at start and named {@code k1}, {@code k2}, … in the order in which they
 * come, so two issuers use the same key ids for different keys. Thread-safe.
 */
public final class TestIssuer implements AutoCloseable {
  /** Between {@code iat} and {@code exp}. */
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private final List<SigningKey> keys = new CopyOnWriteArrayList<>();
  private final Set<String> published = ConcurrentHashMap.newKeySet();
  private final PublishedKeys server;
  private final String issuer;
  private volatile Clock clock = Clock.systemUTC();
  private volatile List<String> audience = List.of();

  private TestIssuer(PublishedKeys server, String issuer) {
    this.server = server;
    this.issuer = issuer;
    rotate();
    server.start(issuer, this::jwksJson);
  }

  /**
   * Start an issuer named like its address, {@code http://127.0.0.1:PORT}, with one RSA key.
   *
   * @throws java.io.UncheckedIOException if no port can be opened
   */
  public static TestIssuer start() {
    return start(0);
  }

  /**
   * Start an issuer named like its address on this port of 127.0.0.1, or on a free one for 0.
   *
   * @throws java.io.UncheckedIOException if the port can't be opened
   */
  public static TestIssuer start(int port) {
    PublishedKeys server = PublishedKeys.bind(port);
    return new TestIssuer(server, server.baseUrl());
  }

  /** Start an issuer whose tokens and metadata carry this name, wherever it listens. */
  public static TestIssuer start(String issuer) {
    return new TestIssuer(PublishedKeys.bind(0), issuer);
  }

  /** The value of {@code iss}. */
  public String issuer() {
    return issuer;
  }

  /** Where this issuer listens, without a slash at the end. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** Where the key set is (RFC 7517 section 5). */
  public String jwksUrl() {
    return server.jwksUrl();
  }

  /** The current key's public half, PEM-encoded SubjectPublicKeyInfo (RFC 7468 section 13). */
  public String publicKeyPem() {
    return current().publicPem();
  }

  /** The key set as published now, outage or not. */
  public String jwksJson() {
    return SigningKey.publicSet(keys.stream().filter(k -> published.contains(k.kid())).toList());
  }

  /**
   * Begin a token that is valid for five minutes: {@code alice}, no groups, this issuer's audience
   * if it has one, signed with the current key.
   */
  public TokenBuilder token() {
    Instant now = now();
    List<String> values = audience;
    TokenBuilder token = TokenBuilder.signedBy(this);
    return (values.isEmpty() ? token : token.audience(values.toArray(String[]::new)))
        .issuer(issuer)
        .subject("alice")
        .upn("alice@example.com")
        .claim("jti", UUID.randomUUID().toString())
        .issuedAt(now)
        .expires(now.plus(LIFETIME));
  }

  /** Put this audience into tokens from now on, until one sets another; none leaves it out. */
  public void audience(String... values) {
    audience = List.of(values);
  }

  /** Take the times of tokens from this clock from now on; a fixed one makes them repeatable. */
  public void clock(Clock time) {
    clock = time;
  }

  /** Make a new RSA key the current one and publish it beside the old ones; return its id. */
  public String rotate() {
    return rotate("RS256");
  }

  /**
   * Make a new key for this JWS algorithm (RFC 7518 section 3.1, RFC 8037) the current one and
   * publish it beside the old ones; return its id.
   *
   * @throws IllegalArgumentException if no key can be made for it
   */
  public String rotate(String algorithm) {
    String kid = addKey(algorithm);
    published.add(kid);
    return kid;
  }

  /** Make a new RSA key the current one without publishing it; return its id. */
  public String newUnpublishedKey() {
    return addKey("RS256");
  }

  /**
   * Publish a key that was withheld or withdrawn.
   *
   * @throws NoSuchElementException if this issuer never had it
   */
  public void publish(String kid) {
    published.add(key(kid).kid());
  }

  /**
   * Remove a key from the published set; it can still sign.
   *
   * @throws NoSuchElementException if this issuer never had it
   */
  public void withdraw(String kid) {
    published.remove(key(kid).kid());
  }

  /** Answer every request with 503 until {@link #recover()}. */
  public void outage() {
    server.outage(true);
  }

  /** End an outage. */
  public void recover() {
    server.outage(false);
  }

  /**
   * Delay each answer by this time from now on, one request after the other; {@link Duration#ZERO}
   * ends it.
   */
  public void slow(Duration time) {
    server.delay(time);
  }

  /**
   * Answer a path as well, for instance {@code /token}, and all paths below it; {@code /} stands
   * for every path that nothing else answers. Outage and delay hold there, too.
   *
   * @throws IllegalArgumentException if the path is answered already
   */
  public void serve(String path, HttpHandler handler) {
    if (path.equals("/")) {
      server.serveOthers(handler);
    } else {
      server.serve(path, handler);
    }
  }

  /** Put another member into the metadata: a string, number, boolean, list or map. */
  public void metadata(String name, Object value) {
    server.metadata(name, value);
  }

  /** How often the key set was requested, including the requests during an outage. */
  public int fetches() {
    return server.fetches();
  }

  /** Stop listening. */
  @Override
  public void close() {
    server.close();
  }

  Instant now() {
    return clock.instant();
  }

  SigningKey current() {
    return keys.get(keys.size() - 1);
  }

  SigningKey key(String kid) {
    return keys.stream()
        .filter(k -> k.kid().equals(kid))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No key " + kid + " at " + issuer));
  }

  SigningKey newestKeyFor(String algorithm) {
    return keys.stream()
        .filter(k -> k.fits(algorithm))
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "No key for " + algorithm + " at " + issuer + ": rotate to one first"));
  }

  private synchronized String addKey(String algorithm) {
    SigningKey key = SigningKey.generate("k" + (keys.size() + 1), algorithm);
    keys.add(key);
    return key.kid();
  }
}
