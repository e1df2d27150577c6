package dev.jwtschemes.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One token of a {@link TestIssuer}, valid until a method makes it invalid.
 *
 * <p>Immutable and thread-safe: every method returns another builder, so a base can be shared. The
 * last call wins where two set the same thing; {@link #header} may contradict how the token is
 * really signed. Times are written in whole seconds and come from the issuer's clock.
 */
public final class TokenBuilder {
  private final TestIssuer issuer;
  private final Map<String, Object> header;
  private final Map<String, Object> claims;
  private final TokenSignature signature;
  private final @Nullable Encryption encryption;

  /** JSON texts that replace the maps: for what a map can't hold, as a member twice. */
  private final Raw raw;

  private record Raw(@Nullable String header, @Nullable String claims) {}

  private TokenBuilder(
      TestIssuer issuer,
      Map<String, Object> header,
      Map<String, Object> claims,
      TokenSignature signature,
      @Nullable Encryption encryption,
      Raw raw) {
    this.issuer = issuer;
    this.header = header;
    this.claims = claims;
    this.signature = signature;
    this.encryption = encryption;
    this.raw = raw;
  }

  static TokenBuilder signedBy(TestIssuer issuer) {
    SigningKey key = issuer.current();
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", key.algorithm());
    header.put("typ", "JWT");
    header.put("kid", key.kid());
    return new TokenBuilder(
        issuer,
        header,
        Map.of(),
        TokenSignature.by(key, key.algorithm()),
        null,
        new Raw(null, null));
  }

  /** Set any claim: a string, number, boolean, list or map. */
  public TokenBuilder claim(String name, Object value) {
    return with(header, plus(claims, name, value), signature);
  }

  /** Leave a claim out. */
  public TokenBuilder without(String claim) {
    return with(header, minus(claims, claim), signature);
  }

  /** Set {@code sub}. */
  public TokenBuilder subject(String subject) {
    return claim("sub", subject);
  }

  /** Set {@code upn} and {@code sub}: the caller's name in MicroProfile JWT. */
  public TokenBuilder caller(String name) {
    return upn(name).subject(name);
  }

  /** Set {@code upn}, which MicroProfile JWT prefers as the caller's name. */
  public TokenBuilder upn(String upn) {
    return claim("upn", upn);
  }

  /** Set {@code groups}. */
  public TokenBuilder groups(String... groups) {
    return claim("groups", List.of(groups));
  }

  /** Set {@code aud}: a string for one value, else a list (RFC 7519 section 4.1.3). */
  public TokenBuilder audience(String... audience) {
    return claim("aud", audience.length == 1 ? audience[0] : List.of(audience));
  }

  /** Set {@code iss}; keys stay those of the real issuer. */
  public TokenBuilder issuer(String name) {
    return claim("iss", name);
  }

  /** Set {@code iat}, cut to seconds. */
  public TokenBuilder issuedAt(Instant time) {
    return claim("iat", time.getEpochSecond());
  }

  /** Set {@code exp}, cut to seconds. */
  public TokenBuilder expires(Instant time) {
    return claim("exp", time.getEpochSecond());
  }

  /** Set {@code nbf}, cut to seconds. */
  public TokenBuilder notBefore(Instant time) {
    return claim("nbf", time.getEpochSecond());
  }

  /**
   * Let the token expire this long ago; it was valid for five minutes before that. A receiver
   * accepts it as long as this is within its clock skew (60 s unless configured).
   */
  public TokenBuilder expiredFor(Duration time) {
    Instant expiry = issuer.now().minus(time);
    return issuedAt(expiry.minus(TestIssuer.LIFETIME)).expires(expiry);
  }

  /**
   * Let the token become valid in this time, by {@code nbf}, for five minutes. A receiver accepts
   * it as long as this is within its clock skew (60 s unless configured).
   */
  public TokenBuilder notYetValidFor(Duration time) {
    Instant start = issuer.now().plus(time);
    return notBefore(start).expires(start.plus(TestIssuer.LIFETIME));
  }

  /**
   * Date the token this far in the future, by {@code iat}; it is valid for five minutes after that.
   * A receiver accepts it as long as this is within its clock skew (60 s unless configured).
   */
  public TokenBuilder issuedInFutureBy(Duration time) {
    Instant start = issuer.now().plus(time);
    return issuedAt(start).expires(start.plus(TestIssuer.LIFETIME));
  }

  /** Write this JSON text as the signed payload, whatever the claims are. */
  public TokenBuilder rawClaims(String json) {
    return new TokenBuilder(
        issuer, header, claims, signature, encryption, new Raw(raw.header(), json));
  }

  /** Set any member of the JWS header; it changes nothing else about the token. */
  public TokenBuilder header(String name, Object value) {
    return with(plus(header, name, value), claims, signature);
  }

  /** Write this JSON text as the JWS header, whatever the members are. */
  public TokenBuilder rawHeader(String json) {
    return new TokenBuilder(
        issuer, header, claims, signature, encryption, new Raw(json, raw.claims()));
  }

  /** Set {@code typ} in the JWS header. */
  public TokenBuilder type(String type) {
    return header("typ", type);
  }

  /** Set {@code kid} in the JWS header; the signing key stays the same. */
  public TokenBuilder kid(String kid) {
    return header("kid", kid);
  }

  /** Leave {@code kid} out. */
  public TokenBuilder withoutKid() {
    return with(minus(header, "kid"), claims, signature);
  }

  /**
   * Sign with this JWS algorithm and the issuer's newest key that fits.
   *
   * @throws java.util.NoSuchElementException if the issuer has no such key: rotate to one first
   */
  public TokenBuilder algorithm(String algorithm) {
    SigningKey key = issuer.newestKeyFor(algorithm);
    return kid(key.kid()).signed(algorithm, TokenSignature.by(key, algorithm));
  }

  /**
   * Sign with this key of the issuer, published or not.
   *
   * @throws java.util.NoSuchElementException if the issuer never had it
   */
  public TokenBuilder signedWith(String kid) {
    SigningKey key = issuer.key(kid);
    return kid(kid).signed(key.algorithm(), TokenSignature.by(key, key.algorithm()));
  }

  /**
   * Sign with a key that was never published, under the key id and algorithm of the current one.
   */
  public TokenBuilder signedByAnotherKey() {
    String algorithm = issuer.current().algorithm();
    SigningKey other = SigningKey.generate(issuer.current().kid(), algorithm);
    return signed(algorithm, TokenSignature.by(other, algorithm));
  }

  /**
   * Sign with HS256 and this secret, which stays the caller's to wipe.
   *
   * @throws IllegalArgumentException from {@link #compact()}, if it has fewer than 32 bytes
   */
  public TokenBuilder hmacWith(byte[] secret) {
    return signed("HS256", TokenSignature.hmac(secret));
  }

  /** Cut the signature off; {@code alg} goes on naming an algorithm. */
  public TokenBuilder withoutSignature() {
    return with(header, claims, TokenSignature.NONE);
  }

  /** Leave the signature empty, {@code alg} being {@code none} (RFC 7518 section 3.6). */
  public TokenBuilder algNone() {
    return signed("none", TokenSignature.NONE);
  }

  /** Put the signed token into a JWE for this key, RSA-OAEP-256 and A256GCM (RFC 7516). */
  public TokenBuilder encryptedFor(RSAPublicKey key) {
    return encryptedFor(key, Map.of());
  }

  /** Put the signed token into a JWE whose header has these members besides or instead. */
  public TokenBuilder encryptedFor(RSAPublicKey key, Map<String, Object> headerChanges) {
    return new TokenBuilder(
        issuer, header, claims, signature, Encryption.forKey(key, headerChanges), raw);
  }

  /** Put the bare claims into a JWE for this key, which any client can do: nothing is signed. */
  public TokenBuilder encryptedWithoutSignatureFor(RSAPublicKey key) {
    return new TokenBuilder(issuer, header, claims, signature, Encryption.ofBareClaims(key), raw);
  }

  /** Write the token in compact serialization (RFC 7515 section 7.1, RFC 7516 section 7.1). */
  public String compact() {
    String input = encode(raw.header(), header) + "." + encode(raw.claims(), claims);
    String signed = input + "." + signature.of(input.getBytes(US_ASCII));
    if (encryption == null) {
      return signed;
    }
    return encryption.wrap(encryption.bareClaims() ? text(raw.claims(), claims) : signed);
  }

  /** Write the token as the value of an {@code Authorization} header. */
  public String bearer() {
    return "Bearer " + compact();
  }

  private TokenBuilder signed(String algorithm, TokenSignature by) {
    return with(plus(header, "alg", algorithm), claims, by);
  }

  private TokenBuilder with(
      Map<String, Object> newHeader, Map<String, Object> newClaims, TokenSignature newSignature) {
    return new TokenBuilder(issuer, newHeader, newClaims, newSignature, encryption, raw);
  }

  private static Base64URL encode(@Nullable String text, Map<String, Object> members) {
    return Base64URL.encode(text(text, members));
  }

  private static String text(@Nullable String text, Map<String, Object> members) {
    return text == null ? JSONObjectUtils.toJSONString(members) : text;
  }

  private static Map<String, Object> plus(Map<String, Object> map, String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(map);
    copy.put(name, value);
    return copy;
  }

  private static Map<String, Object> minus(Map<String, Object> map, String name) {
    Map<String, Object> copy = new LinkedHashMap<>(map);
    copy.remove(name);
    return copy;
  }
}
