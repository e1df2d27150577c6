package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.scheme.IssuerTemplate;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Check.Needs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The checks of a scheme, in this order: size, header, encryption, type, algorithm, key, signature,
 * claims. Thread-safe.
 */
final class SchemeChecks {
  private final SchemeDefinition scheme;
  private final Clock clock;
  private final SignatureCheck signature;
  private final Groups groups;
  private final List<IssuerTemplate> templates;

  SchemeChecks(SchemeDefinition scheme, Primitives primitives, Clock clock) {
    this.scheme = scheme;
    this.clock = clock;
    this.signature = new SignatureCheck(Algorithm.known(scheme.algorithms(), Form.JWS), primitives);
    this.groups = new Groups(scheme);
    this.templates = Issuers.templates(scheme);
  }

  /**
   * List them.
   *
   * @param keys of signatures; absent if its tokens are encrypted only
   * @param decryptionKeys absent if its tokens are signed only
   */
  Checks of(Optional<KeySource> keys, Optional<Keys> decryptionKeys) {
    List<Check> checks = new ArrayList<>();
    checks.add(size());
    checks.addAll(HeaderChecks.ofSent());
    if (decryptionKeys.isEmpty()) {
      checks.add(EncryptionChecks.notEncrypted());
      checks.addAll(signed(keys));
    } else {
      checks.add(EncryptionChecks.encrypted());
      List<Algorithm> algorithms = Algorithm.known(scheme.decryptAlgorithms(), Form.JWE);
      checks.addAll(new Decryption(decryptionKeys.get(), algorithms).checks());
      if (keys.isEmpty()) {
        checks.add(HeaderChecks.typeOfSent(scheme.tokenTypes()));
        checks.add(EncryptionChecks.claims());
      } else {
        checks.add(HeaderChecks.nested());
        checks.add(EncryptionChecks.inner(scheme.maxTokenSize()));
        checks.addAll(HeaderChecks.ofInner());
        checks.addAll(signed(keys));
      }
    }
    checks.addAll(ClaimChecks.of(scheme, clock));
    checks.add(values());
    return new Checks(checks);
  }

  /** The signature of an inner token is checked like any other: encryption proves nothing. */
  private List<Check> signed(Optional<KeySource> keys) {
    return List.of(
        HeaderChecks.type(scheme.tokenTypes()),
        new Check(
            "alg",
            SignatureCheck.names(signature.algorithms()),
            Needs.SIGNED,
            token -> token.algorithm = signature.algorithm(token.signed().form())),
        new Check(
            "kid",
            Text.of("a key of the scheme, for its alg"),
            Needs.ALGORITHM,
            token -> token.keys = ofIssuer(keys(keys.orElseThrow(), token), token)),
        new Check("signature", Text.of("made with that key"), Needs.KEYS, this::checkSignature));
  }

  /** With several locations, one that is unreachable may have the right key. */
  private void checkSignature(Examination token) throws Refusal {
    try {
      token.key =
          signature.check(
              token.signed().form(),
              Objects.requireNonNull(token.algorithm),
              Objects.requireNonNull(token.keys));
    } catch (Refusal refusal) {
      KeySource.Unavailable missing = token.missingKeys;
      throw missing == null ? refusal : Refusal.unchecked(missing.failure(), missing.retryAfter());
    }
  }

  /** The keys that are of the token's issuer, where a template lets many issuers in. */
  private List<Keys.Entry> ofIssuer(List<Keys.Entry> found, Examination token) throws Refusal {
    String issuer = token.signed().issuer().orElse("");
    if (templates.isEmpty() || scheme.issuers().contains(issuer)) {
      return found;
    }
    List<Keys.Entry> own = found.stream().filter(key -> isOf(key, issuer)).toList();
    if (own.isEmpty()) {
      List<String> others = found.stream().flatMap(key -> key.issuer().stream()).toList();
      throw new Refusal(
          FailureReason.KEY_NOT_FOUND,
          Detail.expected("issuer of the key", Text.EMPTY.names(others), Text.EMPTY.quote(issuer)));
    }
    return own;
  }

  private static boolean isOf(Keys.Entry key, String issuer) {
    if (key.issuer().isEmpty()) {
      return true;
    }
    String own = key.issuer().get();
    return IssuerTemplate.of(own)
        .map(template -> template.valueIn(issuer).isPresent())
        .orElse(own.equals(issuer));
  }

  private static List<Keys.Entry> keys(KeySource source, Examination token) throws Refusal {
    KeySource.Lookup lookup =
        token.keysOf(source, token.signed().header("kid"), Objects.requireNonNull(token.algorithm));
    if (lookup instanceof KeySource.Absent absent) {
      throw new Refusal(FailureReason.KEY_NOT_FOUND, absent.detail());
    }
    if (lookup instanceof KeySource.Unavailable unavailable) {
      throw Refusal.unchecked(unavailable.failure(), unavailable.retryAfter());
    }
    KeySource.Found found = (KeySource.Found) lookup;
    token.missingKeys = found.missing().orElse(null);
    return found.keys();
  }

  /** With several candidates the longest of their limits let it pass so far. */
  private Check size() {
    int limit = scheme.maxTokenSize();
    return new Check(
        "size",
        Text.of("at most ").number(limit).and(" characters"),
        Needs.NOTHING,
        token -> {
          int length = token.sent().compact().length();
          if (length > limit) {
            throw new Refusal(
                FailureReason.TOKEN_TOO_LARGE, UnverifiedToken.tooLarge(length, limit));
          }
        });
  }

  /** The last check, which makes the validated token: of no other token is one ever made. */
  private Check values() {
    return new Check(
        "values",
        Text.of("claims whose values can be read"),
        Needs.ALL_PASSED,
        token -> {
          if (!JsonClaims.arePossible(token.values())) {
            throw new Refusal(
                FailureReason.CLAIM_MALFORMED, Detail.of("a claim has a value that can't be read"));
          }
          token.validated =
              new ValidatedToken(
                  scheme.name(),
                  Objects.requireNonNull(token.name),
                  token.sent().compact(),
                  token.values(),
                  groups.in(token.values()),
                  new Proof(
                      Objects.requireNonNull(token.expires),
                      Objects.requireNonNull(token.issued),
                      Objects.requireNonNull(token.notBefore),
                      token.key,
                      Optional.ofNullable(token.signed).flatMap(signed -> signed.header("kid")),
                      token.algorithm));
        });
  }
}
