package dev.jwtschemes.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Issue tokens and publish their keys over HTTP on 127.0.0.1.
 *
 * <p>Keys are generated at start and named {@code k1}, {@code k2}, … in the order in which they
 * come, so two issuers use the same key ids for different keys. Thread-safe.
 */
public final class TestIssuer implements AutoCloseable {
  private final List<SigningKey> keys = new CopyOnWriteArrayList<>();
  private final Set<String> published = ConcurrentHashMap.newKeySet();
  private final PublishedKeys server;
  private final String issuer;

  private TestIssuer(PublishedKeys server, String issuer) {
    this.server = server;
    this.issuer = issuer;
    rotate();
    server.start(issuer, this::jwksJson);
  }

  /** Start an issuer named like its address, {@code http://127.0.0.1:PORT}, with one RSA key. */
  public static TestIssuer start() {
    PublishedKeys server = PublishedKeys.bind();
    return new TestIssuer(server, server.baseUrl());
  }

  /** Start an issuer whose tokens and metadata carry this name, wherever it listens. */
  public static TestIssuer start(String issuer) {
    return new TestIssuer(PublishedKeys.bind(), issuer);
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
   * Begin a token that is valid for five minutes: {@code alice}, no groups, no audience, signed
   * with the current key.
   */
  public TokenBuilder token() {
    Instant now = Instant.now();
    return TokenBuilder.signedBy(this)
        .issuer(issuer)
        .subject("alice")
        .upn("alice@example.com")
        .claim("jti", UUID.randomUUID().toString())
        .issuedAt(now)
        .expires(now.plusSeconds(300));
  }

  /** Make a new RSA key the current one and publish it beside the old ones; return its id. */
  public String rotate() {
    return rotate("RS256");
  }

  /**
   * Make a new key for this JWS algorithm (RFC 7518 section 3.1, RFC 8037) the current one and
   * publish it beside the old ones; return its id.
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

  /** Publish a key that was withheld or withdrawn. */
  public void publish(String kid) {
    published.add(key(kid).kid());
  }

  /** Take a key out of the published set; it can still sign. */
  public void withdraw(String kid) {
    published.remove(key(kid).kid());
  }

  /** Answer every request with 503 while down. */
  public void outage(boolean down) {
    server.outage(down);
  }

  /** Take this long for each answer from now on, one request after the other. */
  public void delay(Duration time) {
    server.delay(time);
  }

  /** How often the key set was asked for, with those requests that an outage turned away. */
  public int fetches() {
    return server.fetches();
  }

  /** Stop listening. */
  @Override
  public void close() {
    server.close();
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
