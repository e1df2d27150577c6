package dev.jwtschemes.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Write one token, valid unless told otherwise.
 *
 * <p>Immutable: every method returns another builder, so a base can be shared. The last call wins
 * where two set the same thing; {@link #header} may contradict how the token is really signed.
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

  /** Set {@code upn}, the caller's name in MicroProfile JWT. */
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
  public TokenBuilder keyId(String kid) {
    return header("kid", kid);
  }

  /** Leave {@code kid} out. */
  public TokenBuilder withoutKeyId() {
    return with(minus(header, "kid"), claims, signature);
  }

  /** Sign with this JWS algorithm and the issuer's newest key that fits. */
  public TokenBuilder algorithm(String algorithm) {
    SigningKey key = issuer.newestKeyFor(algorithm);
    return keyId(key.kid()).signed(algorithm, TokenSignature.by(key, algorithm));
  }

  /** Sign with this key of the issuer, published or not. */
  public TokenBuilder signedWith(String kid) {
    SigningKey key = issuer.key(kid);
    return keyId(kid).signed(key.algorithm(), TokenSignature.by(key, key.algorithm()));
  }

  /** Sign with a key nobody ever published, under the key id and algorithm of the current one. */
  public TokenBuilder signedWithForeignKey() {
    String algorithm = issuer.current().algorithm();
    SigningKey foreign = SigningKey.generate(issuer.current().kid(), algorithm);
    return signed(algorithm, TokenSignature.by(foreign, algorithm));
  }

  /** Sign with HS256 and this secret, at least 32 bytes. */
  public TokenBuilder hmacWith(byte[] secret) {
    return signed("HS256", TokenSignature.hmac(secret));
  }

  /** Leave the signature empty, {@code alg} being {@code none} (RFC 7518 section 3.6). */
  public TokenBuilder unsigned() {
    return signed("none", TokenSignature.NONE);
  }

  /** Put the signed token into a JWE for this key, RSA-OAEP-256 and A256GCM. */
  public TokenBuilder encryptedFor(RSAPublicKey key) {
    return encryptedFor(key, Map.of());
  }

  /** Put the signed token into a JWE whose header has these members besides or instead. */
  public TokenBuilder encryptedFor(RSAPublicKey key, Map<String, Object> headerChanges) {
    return new TokenBuilder(
        issuer, header, claims, signature, Encryption.forKey(key, headerChanges), raw);
  }

  /** Write the token in compact serialization (RFC 7515 section 7.1, RFC 7516 section 7.1). */
  public String compact() {
    String input = encode(raw.header(), header) + "." + encode(raw.claims(), claims);
    String signed = input + "." + signature.of(input.getBytes(US_ASCII));
    return encryption == null ? signed : encryption.wrap(signed);
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
    return Base64URL.encode(text == null ? JSONObjectUtils.toJSONString(members) : text);
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
