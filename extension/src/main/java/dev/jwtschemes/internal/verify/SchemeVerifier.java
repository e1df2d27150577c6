package dev.jwtschemes.internal.verify;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.StrictJson;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.ValidatedToken.GroupsFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens by the rules of one scheme, in this order: critical headers, decryption, type,
 * algorithm, key, signature, claims. Thread-safe.
 */
public final class SchemeVerifier {
  /** Header parameters that decide something, and whose values are strings. */
  private static final List<String> TEXTS = List.of("alg", "enc", "kid", "typ", "cty");

  private final SchemeDefinition scheme;
  private final Optional<KeySource> keys;
  private final Optional<Decryption> decryption;
  private final SignatureCheck signature;
  private final ClaimCheck claims;
  private final GroupsPath groups;

  /**
   * Check by the rules of this scheme.
   *
   * @param keys of signatures; absent if its tokens are encrypted only
   * @param decryptionKeys absent if its tokens are signed only
   * @param clock for times of tokens
   */
  public SchemeVerifier(
      SchemeDefinition scheme,
      Optional<KeySource> keys,
      Optional<Keys> decryptionKeys,
      Clock clock) {
    this.scheme = scheme;
    this.keys = keys;
    List<Algorithm> decrypting = Algorithm.known(scheme.decryptAlgorithms(), Form.JWE);
    this.decryption = decryptionKeys.map(each -> new Decryption(each, decrypting));
    this.signature = new SignatureCheck(Algorithm.known(scheme.algorithms(), Form.JWS));
    this.claims = new ClaimCheck(scheme, clock);
    this.groups = new GroupsPath(scheme.groupsPath(), scheme.groupsSeparator());
  }

  /** Begin to fetch the keys; the supplier waits, and says what went wrong. */
  public Supplier<Optional<Failure>> probe() {
    return keys.map(KeySource::probe).orElse(Optional::empty);
  }

  /** Check one token. */
  public Verdict verify(UnverifiedToken token) {
    try {
      requireSize(token);
      requireHeader(token);
      if (decryption.isEmpty()) {
        return token.isEncrypted()
            ? refused(
                FailureReason.DECRYPTION_FAILED,
                Detail.of("the token is encrypted, and the scheme has no decryption key"))
            : verifySigned(token, token);
      }
      if (!token.isEncrypted()) {
        return refused(
            FailureReason.DECRYPTION_FAILED,
            Detail.of("the scheme accepts encrypted tokens only, and this one is not encrypted"));
      }
      byte[] plaintext = decryption.get().decrypt(token.form());
      if (keys.isEmpty()) {
        requireType(token);
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
  private UnverifiedToken inner(byte[] plaintext) throws Refusal {
    String text = new String(plaintext, StandardCharsets.ISO_8859_1);
    if (UnverifiedToken.read(text, scheme.tokenMaxSize())
            instanceof UnverifiedToken.Readable readable
        && !readable.token().isEncrypted()) {
      requireHeader(readable.token());
      return readable.token();
    }
    throw new Refusal(
        FailureReason.TOKEN_NOT_JWT, Detail.of("what was encrypted is not a signed JWT"));
  }

  /** Claims that were encrypted and not signed haven't been looked at yet. */
  private static Map<String, @Nullable Object> claims(byte[] plaintext) throws Refusal {
    try {
      return StrictJson.read(plaintext).values();
    } catch (StrictJson.NotStrict e) {
      throw new Refusal(
          FailureReason.TOKEN_NOT_JWT,
          Detail.of(
              Text.of("what was encrypted can't be read: ").said(String.valueOf(e.getMessage()))));
    }
  }

  private Verdict verifySigned(UnverifiedToken signed, UnverifiedToken sent) throws Refusal {
    requireType(signed);
    Algorithm algorithm = signature.algorithm(signed.form());
    KeySource.Lookup lookup = keys.orElseThrow().find(signed.header("kid"), algorithm);
    if (lookup instanceof KeySource.Absent absent) {
      return refused(FailureReason.KEY_NOT_FOUND, absent.detail());
    }
    if (lookup instanceof KeySource.Unavailable unavailable) {
      return new Verdict.Unchecked(unavailable.failure(), unavailable.retryAfter());
    }
    signature.check(signed.form(), algorithm, ((KeySource.Found) lookup).keys());
    // What was signed is what was read: the form is canonical, and one parser reads the claims.
    return accept(sent, signed.claims());
  }

  private Verdict accept(UnverifiedToken sent, Map<String, @Nullable Object> read) throws Refusal {
    JwtClaims parsed = new JwtClaims();
    read.forEach(parsed::setClaim);
    String name = claims.check(parsed.getClaimsMap());
    GroupsFound found = groups(parsed.getClaimsMap());
    try {
      return new Verdict.Accepted(
          new ValidatedToken(scheme.name(), name, sent.compact(), parsed, found));
    } catch (RuntimeException e) {
      // the library turns claims into JSON-P values, which can't be made of every number
      throw new Refusal(
          FailureReason.CLAIM_MALFORMED, Detail.of("a claim has a value that can't be read"));
    }
  }

  /** What can't be read is no group: the caller is known, and may do less. */
  private GroupsFound groups(Map<String, Object> read) {
    try {
      return new GroupsFound(groups.in(read), null);
    } catch (Refusal e) {
      return new GroupsFound(Set.of(), e.failure().detail());
    }
  }

  /** RFC 7519 section 5.2: a JWT in a JWT must be announced. */
  private static void requireNested(UnverifiedToken encrypted) throws Refusal {
    String type = encrypted.header("cty").orElse("");
    if (!type.equalsIgnoreCase("JWT")) {
      throw new Refusal(
          FailureReason.TYPE_NOT_ALLOWED,
          Detail.expected(
              "cty",
              Text.of("JWT, for a signed token inside an encrypted one"),
              Text.EMPTY.quote(type)));
    }
  }

  /** A value of another type must not count as absent: the rules for that are others. */
  private static void requireHeader(UnverifiedToken token) throws Refusal {
    for (String name : TEXTS) {
      if (token.hasHeader(name) && token.header(name).isEmpty()) {
        throw new Refusal(
            FailureReason.TOKEN_NOT_JWT,
            Detail.of(
                Text.EMPTY
                    .name(name)
                    .and(" in the header is not a string (RFC 7515 section 4.1)")));
      }
    }
    if (token.hasHeader("crit")) {
      throw new Refusal(
          FailureReason.CRITICAL_HEADER_UNKNOWN,
          Detail.of(Text.of("crit ").quote(token.headerList("crit"))));
    }
    // The signature would be good, but of a payload that isn't encoded.
    if (token.hasHeader("b64")) {
      throw new Refusal(
          FailureReason.CRITICAL_HEADER_UNKNOWN,
          Detail.of("b64, which needs crit (RFC 7797 section 6)"));
    }
  }

  /** With several candidates the longest of their limits let it pass so far. */
  private void requireSize(UnverifiedToken token) throws Refusal {
    if (token.compact().length() > scheme.tokenMaxSize()) {
      throw new Refusal(
          FailureReason.TOKEN_TOO_LARGE,
          UnverifiedToken.tooLarge(token.compact().length(), scheme.tokenMaxSize()));
    }
  }

  /** RFC 8725 section 3.11; case and {@code application/} don't matter (RFC 7515 section 4.1.9). */
  private void requireType(UnverifiedToken token) throws Refusal {
    String given = token.hasHeader("typ") ? token.header("typ").orElse("") : "none";
    String lower = given.toLowerCase(Locale.ROOT);
    String type =
        lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    boolean claimsToHaveNone = token.hasHeader("typ") && type.equals("none");
    if (claimsToHaveNone || !scheme.tokenTypes().contains(type)) {
      throw new Refusal(
          FailureReason.TYPE_NOT_ALLOWED,
          Detail.expected("typ", Text.EMPTY.names(scheme.tokenTypes()), Text.EMPTY.quote(given)));
    }
  }

  private static Verdict refused(FailureReason reason, Detail detail) {
    return new Verdict.Refused(Failure.of(reason, detail));
  }
}
