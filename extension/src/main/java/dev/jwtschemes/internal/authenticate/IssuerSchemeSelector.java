package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.Claimed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The choice of the scheme by the claimed {@code iss}, compared exactly (RFC 8725 section 3.8),
 * then by {@code aud} where two schemes share an issuer. A sole candidate is chosen at once, but a
 * token of another issuer is rejected here already: so its reason is the issuer, not a key that
 * could not be found, and no key is fetched for it. Stateless.
 */
public final class IssuerSchemeSelector {
  private static final Text SOLE = Text.of("it is the only candidate");
  private static final Text BY_KEY = Text.of("it is the only candidate with a decryption key");
  private static final Text BY_ISSUER = Text.of("its issuer is the token's");
  private static final Text BY_AUDIENCE = Text.of("its issuer and audience are the token's");

  private IssuerSchemeSelector() {}

  /** Choose among the candidates; the registered schemes only help to explain. */
  public static Selection select(Claimed token, Candidates candidates, Schemes registered) {
    Optional<RegisteredScheme> sole = candidates.sole();
    Optional<String> soleName = candidates.soleName();
    Optional<String> issuer = token.issuer();
    if (token.isEncrypted() && issuer.isEmpty()) {
      return byDecryptionKey(candidates.decrypting(), soleName);
    }
    if (sole.isPresent() && candidates.someIssuers().isEmpty()) {
      return new Selection.Chosen(sole.get(), SOLE);
    }
    if (issuer.isEmpty()) {
      return new Selection.Refused(
          soleName,
          token.hasIssuer()
              ? Failures.of(FailureReason.CLAIM_MALFORMED, Detail.of("iss is not a string"))
              : Failures.of(FailureReason.CLAIM_MISSING, Detail.of("the token has no iss")));
    }
    List<RegisteredScheme> matching = candidates.withIssuer(issuer.get());
    return switch (matching.size()) {
      case 0 -> new Selection.Refused(soleName, foreign(issuer.get(), candidates, registered));
      case 1 -> new Selection.Chosen(matching.get(0), sole.isPresent() ? SOLE : BY_ISSUER);
      default ->
          byAudience(token, matching, candidates.withIssuer(issuer.get(), token.audiences()));
    };
  }

  private static Selection byDecryptionKey(List<RegisteredScheme> able, Optional<String> sole) {
    if (able.size() == 1) {
      return new Selection.Chosen(able.get(0), BY_KEY);
    }
    Text detail =
        able.isEmpty()
            ? Text.of("the token is encrypted, and no candidate has a decryption key")
            : Text.of(
                    "the token is encrypted without iss in its header, and several candidates have a decryption key: ")
                .names(able.stream().limit(Text.MAX_LIST + 1).map(RegisteredScheme::name).toList());
    return new Selection.Refused(
        sole, Failures.of(FailureReason.DECRYPTION_FAILED, Detail.of(detail)));
  }

  private static Selection byAudience(
      Claimed token, List<RegisteredScheme> matching, Set<RegisteredScheme> fitting) {
    if (fitting.size() == 1) {
      return new Selection.Chosen(fitting.iterator().next(), BY_AUDIENCE);
    }
    Text expected =
        matching.stream()
            .limit(Text.MAX_LIST)
            .map(c -> Text.EMPTY.name(c.name()).and(" ").names(c.definition().audiences()))
            .reduce((one, other) -> one.and(", ").and(other))
            .orElse(Text.EMPTY);
    Detail detail =
        Detail.expected("aud of one scheme", expected, Text.EMPTY.quote(token.audiences()));
    return new Selection.Refused(
        Optional.empty(), Failures.of(FailureReason.AUDIENCE_MISMATCH, detail));
  }

  private static Failure foreign(String issuer, Candidates candidates, Schemes registered) {
    Detail expected =
        Detail.expected(
            "iss", Text.EMPTY.names(candidates.someIssuers()), Text.EMPTY.quote(issuer));
    Set<String> others = registered.withIssuer(issuer);
    if (!others.isEmpty()) {
      Text remark = Text.of(", which is the issuer of ").names(others);
      return Failures.of(FailureReason.ISSUER_OF_OTHER_SCHEME, expected.and(remark));
    }
    Text almost =
        candidates.isAlmostAnIssuer(issuer)
            ? Text.of("; they differ only in case, a trailing slash or the protocol")
            : Text.EMPTY;
    return Failures.of(FailureReason.ISSUER_NOT_REGISTERED, expected.and(almost));
  }
}
