package dev.jwtschemes.internal.request.select;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.token.Quoted;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import dev.jwtschemes.internal.scheme.Schemes;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses by the claimed {@code iss}, compared exactly (RFC 8725 section 3.8), then by {@code aud}
 * where two schemes share an issuer. A sole candidate is chosen at once, but a token of another
 * issuer is turned down here already: so its reason is the issuer, not a key that could not be
 * found, and no key is fetched for it. Stateless.
 */
public final class IssuerSchemeSelector {
  private IssuerSchemeSelector() {}

  /** Choose among the candidates; the registered schemes only help to explain. */
  public static Selection select(
      UnverifiedToken token, List<SchemeDefinition> candidates, Schemes registered) {
    Optional<String> sole =
        candidates.size() == 1 ? Optional.of(candidates.get(0).name()) : Optional.empty();
    if (token.isEncrypted() && token.issuer().isEmpty()) {
      return byDecryptionKey(candidates, sole);
    }
    List<SchemeDefinition> anyIssuer =
        candidates.stream().filter(c -> Schemes.issuersOf(c).isEmpty()).toList();
    if (sole.isPresent() && !anyIssuer.isEmpty()) {
      return new Selection.Chosen(candidates.get(0), "it is the only candidate");
    }
    Optional<String> issuer = token.issuer();
    if (issuer.isEmpty()) {
      return new Selection.Refused(
          sole,
          token.hasClaim("iss")
              ? Failure.of(FailureReason.CLAIM_MALFORMED, "iss is not a string")
              : Failure.of(FailureReason.CLAIM_MISSING, "the token has no iss"));
    }
    List<SchemeDefinition> matching =
        candidates.stream().filter(c -> Schemes.issuersOf(c).contains(issuer.get())).toList();
    return switch (matching.size()) {
      case 0 -> new Selection.Refused(sole, foreign(issuer.get(), candidates, registered));
      case 1 ->
          new Selection.Chosen(
              matching.get(0),
              sole.isPresent() ? "it is the only candidate" : "its issuer is the token's");
      default -> byAudience(token, matching);
    };
  }

  private static Selection byDecryptionKey(
      List<SchemeDefinition> candidates, Optional<String> sole) {
    List<SchemeDefinition> able =
        candidates.stream().filter(c -> c.decryptKeyLocation().isPresent()).toList();
    if (able.size() == 1) {
      return new Selection.Chosen(able.get(0), "it is the only candidate with a decryption key");
    }
    String detail =
        able.isEmpty()
            ? "the token is encrypted, and no candidate has a decryption key"
            : "the token is encrypted without iss in its header, and several candidates have a decryption key: "
                + names(able);
    return new Selection.Refused(sole, Failure.of(FailureReason.DECRYPTION_FAILED, detail));
  }

  private static Selection byAudience(UnverifiedToken token, List<SchemeDefinition> matching) {
    List<SchemeDefinition> fitting =
        matching.stream()
            .filter(c -> !Collections.disjoint(c.audiences(), token.audiences()))
            .toList();
    if (fitting.size() == 1) {
      return new Selection.Chosen(fitting.get(0), "its issuer and audience are the token's");
    }
    String expected =
        matching.stream()
            .map(c -> c.name() + " " + c.audiences())
            .collect(Collectors.joining(", ", "expected one scheme's: ", ""));
    String actual = ", actual: " + Quoted.list(token.audiences());
    return new Selection.Refused(
        Optional.empty(), Failure.of(FailureReason.AUDIENCE_MISMATCH, expected + actual));
  }

  private static Failure foreign(
      String issuer, Collection<SchemeDefinition> candidates, Schemes registered) {
    String expected =
        "expected iss: "
            + candidates.stream()
                .flatMap(c -> Schemes.issuersOf(c).stream())
                .collect(Collectors.joining(", "))
            + ", actual: "
            + Quoted.text(issuer);
    Set<String> others = registered.withIssuer(issuer);
    if (!others.isEmpty()) {
      String detail = expected + ", which is the issuer of " + others;
      return Failure.of(FailureReason.ISSUER_OF_OTHER_SCHEME, detail);
    }
    return Failure.of(FailureReason.ISSUER_NOT_REGISTERED, expected + almost(issuer, candidates));
  }

  private static String almost(String issuer, Collection<SchemeDefinition> candidates) {
    return candidates.stream()
        .flatMap(c -> Schemes.issuersOf(c).stream())
        .filter(known -> bare(known).equals(bare(issuer)))
        .findFirst()
        .map(known -> "; they differ only in case, a trailing slash or the protocol")
        .orElse("");
  }

  private static String bare(String issuer) {
    String lower = issuer.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static List<String> names(List<SchemeDefinition> schemes) {
    return schemes.stream().map(SchemeDefinition::name).toList();
  }
}
