package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.token.Quoted;
import dev.jwtschemes.internal.request.token.StrictJson;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Checks tokens by the rules of one scheme, in this order: critical headers, decryption, type,
 * algorithm, key, signature, claims. Thread-safe.
 */
public final class SchemeVerifier {
  /**
   * Absent is fine too: RFC 7519 section 5.1 makes {@code typ} optional. {@code at+jwt}: RFC 9068
   * section 2.1.
   */
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt");

  private final SchemeDefinition scheme;
  private final Optional<KeySource> keys;
  private final Optional<Decryption> decryption;
  private final SignatureCheck signature;
  private final ClaimCheck claims;
  private final GroupsPath groups;

  SchemeVerifier(
      SchemeDefinition scheme,
      Optional<KeySource> keys,
      Optional<Keys> decryptionKeys,
      Clock clock) {
    this.scheme = scheme;
    this.keys = keys;
    this.decryption = decryptionKeys.map(each -> new Decryption(each, scheme.decryptAlgorithms()));
    this.signature = new SignatureCheck(scheme.algorithms());
    this.claims = new ClaimCheck(scheme, clock);
    this.groups = new GroupsPath(scheme.groupsPath(), scheme.groupsSeparator().orElse(" "));
  }

  /** Begin to fetch the keys; the supplier waits, and says what went wrong. */
  Supplier<Optional<Failure>> probe() {
    return keys.map(KeySource::probe).orElse(Optional::empty);
  }

  /** Check one token. */
  public Verdict verify(UnverifiedToken token) {
    try {
      requireNoCriticalHeader(token);
      if (decryption.isEmpty()) {
        return token.isEncrypted()
            ? refused(
                FailureReason.DECRYPTION_FAILED,
                "the token is encrypted, and the scheme has no decryption key")
            : verifySigned(token, token);
      }
      if (!token.isEncrypted()) {
        return refused(
            FailureReason.DECRYPTION_FAILED,
            "the scheme takes encrypted tokens only, and this one is not");
      }
      byte[] plaintext = decryption.get().decrypt(token.form());
      if (keys.isEmpty()) {
        return accept(token, claims(plaintext));
      }
      requireNested(token);
      return verifySigned(inner(plaintext), token);
    } catch (Refusal refusal) {
      return new Verdict.Refused(refusal.failure());
    }
  }

  /**
   * The signature of an inner token is checked like any other; that it was encrypted proves
   * nothing.
   */
  private static UnverifiedToken inner(byte[] plaintext) throws Refusal {
    String text = new String(plaintext, StandardCharsets.ISO_8859_1);
    if (UnverifiedToken.read(text) instanceof UnverifiedToken.Readable readable
        && !readable.token().isEncrypted()) {
      requireNoCriticalHeader(readable.token());
      return readable.token();
    }
    throw new Refusal(FailureReason.TOKEN_NOT_JWT, "what was encrypted is not a signed JWT");
  }

  /** Claims that were encrypted and not signed haven't been looked at yet. */
  private static String claims(byte[] plaintext) throws Refusal {
    try {
      return StrictJson.text(plaintext);
    } catch (StrictJson.NotStrict e) {
      throw new Refusal(
          FailureReason.TOKEN_NOT_JWT, "what was encrypted can't be read: " + e.getMessage());
    }
  }

  private Verdict verifySigned(UnverifiedToken signed, UnverifiedToken sent) throws Refusal {
    requireType(signed);
    String algorithm = signature.algorithm(signed.form());
    KeySource.Lookup lookup = keys.orElseThrow().find(signed.header("kid"), algorithm);
    if (lookup instanceof KeySource.Absent absent) {
      return refused(FailureReason.KEY_NOT_FOUND, absent.detail());
    }
    if (lookup instanceof KeySource.Unavailable unavailable) {
      return new Verdict.Unchecked(unavailable.failure(), unavailable.retryAfter());
    }
    return accept(
        sent,
        signature.verifiedPayload(signed.form(), algorithm, ((KeySource.Found) lookup).keys()));
  }

  private Verdict accept(UnverifiedToken sent, String payload) throws Refusal {
    JwtClaims parsed;
    try {
      parsed = JwtClaims.parse(payload);
    } catch (InvalidJwtException | RuntimeException e) {
      throw new Refusal(FailureReason.TOKEN_NOT_JWT, "the payload is not a JSON object");
    }
    claims.check(parsed.getClaimsMap());
    Set<String> found = groups.in(parsed.getClaimsMap());
    return new Verdict.Accepted(new ValidatedToken(scheme.name(), sent.compact(), parsed, found));
  }

  /** RFC 7519 section 5.2: a JWT in a JWT must be announced. */
  private static void requireNested(UnverifiedToken encrypted) throws Refusal {
    String type = encrypted.header("cty").orElse("");
    if (!type.equalsIgnoreCase("JWT")) {
      throw new Refusal(
          FailureReason.TYPE_NOT_ALLOWED,
          "expected cty: JWT, for a signed token inside an encrypted one, actual: "
              + Quoted.text(type));
    }
  }

  private static void requireNoCriticalHeader(UnverifiedToken token) throws Refusal {
    if (token.hasHeader("crit")) {
      throw new Refusal(
          FailureReason.CRITICAL_HEADER_UNKNOWN, "crit " + Quoted.list(token.headerList("crit")));
    }
  }

  private static void requireType(UnverifiedToken token) throws Refusal {
    if (!token.hasHeader("typ")) {
      return;
    }
    String type = token.header("typ").orElse("").toLowerCase(Locale.ROOT);
    if (!TYPES.contains(
        type.startsWith("application/") ? type.substring("application/".length()) : type)) {
      throw new Refusal(
          FailureReason.TYPE_NOT_ALLOWED,
          "expected typ: JWT, at+jwt or none, actual: " + Quoted.text(type));
    }
  }

  private static Verdict refused(FailureReason reason, String detail) {
    return new Verdict.Refused(Failure.of(reason, detail));
  }
}
