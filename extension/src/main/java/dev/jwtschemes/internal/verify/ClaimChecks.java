package dev.jwtschemes.internal.verify;

import dev.jwtschemes.BindingMode;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ClaimPath;
import dev.jwtschemes.internal.config.RequiredClaim;
import dev.jwtschemes.internal.scheme.IssuerTemplate;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.verify.Check.Needs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the claims of a token: RFC 7519 section 4.1 and MP-JWT 2.1 section 4.1. The last finds
 * the caller's name. Stateless.
 */
final class ClaimChecks {
  /** The claims that may be the caller's name, in this order: MP-JWT 2.1 section 4.1. */
  private static final List<String> NAMES = List.of("upn", "preferred_username", "sub");

  private ClaimChecks() {}

  /** List the checks. */
  static List<Check> of(SchemeDefinition scheme, Clock clock) {
    List<Check> checks = new ArrayList<>();
    checks.add(issuer(Issuers.of(scheme), Issuers.templates(scheme)));
    checks.add(audience(scheme.audiences()));
    checks.addAll(TimeChecks.of(scheme, clock));
    for (String claim : scheme.requiredClaims()) {
      checks.add(required(RequiredClaim.of(claim)));
    }
    if (scheme.binding() != BindingMode.IGNORE) {
      checks.add(unbound());
    }
    for (String name : List.of("upn", "preferred_username", "sub", "jti")) {
      checks.add(text(name)); // the getters of JsonWebToken would fail later
    }
    checks.add(
        scheme.nameClaims().isEmpty()
            ? firstName()
            : named(scheme.nameClaims().stream().map(ClaimPath::of).toList()));
    return checks;
  }

  private static Check issuer(Set<String> issuers, List<IssuerTemplate> templates) {
    Text expected = issuers.isEmpty() ? Text.of("a string") : Text.EMPTY.names(issuers);
    return new Check(
        "iss",
        expected,
        Needs.CLAIMS,
        token -> {
          String issuer =
              Claims.text(token.values(), "iss").orElseThrow(() -> Claims.missing(Text.of("iss")));
          boolean isListed = issuer.indexOf('{') < 0 && issuers.contains(issuer);
          if (!issuers.isEmpty() && !isListed && !matches(templates, issuer, token)) {
            throw new Refusal(
                FailureReason.ISSUER_NOT_REGISTERED,
                Detail.expected("iss", expected, Text.EMPTY.quote(issuer)));
          }
        });
  }

  /** Whether the issuer has the value of the claim that a template names in its place. */
  private static boolean matches(List<IssuerTemplate> templates, String issuer, Examination token)
      throws Refusal {
    for (IssuerTemplate each : templates) {
      Optional<String> value = each.valueIn(issuer);
      if (value.isPresent()) {
        String claim =
            Claims.text(token.values(), each.claim())
                .orElseThrow(
                    () ->
                        Claims.missing(
                            Text.EMPTY.name(each.claim()).and(", which verify.issuer demands")));
        return claim.equals(value.get());
      }
    }
    return false;
  }

  private static Check audience(Set<String> audiences) {
    Text expected =
        audiences.isEmpty()
            ? Text.of("a string or a list of strings, or absent")
            : Text.EMPTY.names(audiences);
    return new Check(
        "aud",
        expected,
        Needs.CLAIMS,
        token -> {
          List<String> actual = Claims.texts(token.values(), "aud");
          if (!audiences.isEmpty() && Collections.disjoint(audiences, actual)) {
            throw new Refusal(
                FailureReason.AUDIENCE_MISMATCH,
                Detail.expected("aud", expected, Text.EMPTY.quote(actual)));
          }
        });
  }

  private static Check required(RequiredClaim claim) {
    String name = claim.name();
    return new Check(
        Text.of("required ").name(name).toString(),
        claim.isAnyValue() ? Text.of("present") : Text.EMPTY.names(claim.values()),
        Needs.CLAIMS,
        token -> {
          @Nullable Object value = token.values().get(name);
          if (value == null) {
            throw Claims.missing(Text.EMPTY.name(name).and(", which required.claims demands"));
          }
          if (!claim.isAnyValue() && Claims.plain(value).filter(claim::accepts).isEmpty()) {
            throw new Refusal(
                FailureReason.CLAIM_MISMATCH,
                Detail.expected(
                    Text.EMPTY.name(name), Text.EMPTY.names(claim.values()), Claims.shown(value)));
          }
        });
  }

  /** RFC 7800 section 3.1; null is how some issuers write an absent claim. */
  private static Check unbound() {
    return new Check(
        "cnf",
        Text.of("absent: the scheme checks no proof of possession (RFC 7800)"),
        Needs.CLAIMS,
        token -> {
          if (token.values().get("cnf") != null) {
            throw new Refusal(
                FailureReason.BINDING_NOT_CHECKED,
                Detail.of(
                    "the token has cnf (RFC 7800), and the scheme checks no proof of possession"));
          }
        });
  }

  private static Check text(String name) {
    return new Check(
        Text.EMPTY.name(name).and(" is a string").toString(),
        Text.of("a string, or absent"),
        Needs.CLAIMS,
        token -> {
          @Nullable Object value = token.values().get(name);
          if (value != null && !(value instanceof String)) {
            throw Claims.malformed(name, Text.of("a string"));
          }
        });
  }

  private static Check named(List<ClaimPath> paths) {
    Text missing =
        paths.stream()
            .map(path -> Text.EMPTY.name(path.text()))
            .reduce((one, other) -> one.and(" or ").and(other))
            .orElseThrow()
            .and(", which name.claim demands");
    return new Check(
        "name", missing, Needs.CLAIMS, token -> token.name = name(token, paths, missing));
  }

  /** The first that is there, valid or not: another path does not replace a wrong value. */
  private static String name(Examination token, List<ClaimPath> paths, Text missing)
      throws Refusal {
    for (ClaimPath path : paths) {
      Optional<Object> value = ClaimsAt.one(path, token.values());
      if (value.isPresent()) {
        return notBlank(path.text(), value.get());
      }
    }
    throw Claims.missing(missing);
  }

  private static Check firstName() {
    return new Check(
        "name",
        Text.of("the caller's name in upn, preferred_username or sub"),
        Needs.CLAIMS,
        token -> token.name = firstName(token.values()));
  }

  private static String firstName(Map<String, Object> claims) throws Refusal {
    for (String claim : NAMES) {
      @Nullable Object value = claims.get(claim);
      if (value != null) {
        return notBlank(claim, value);
      }
    }
    throw Claims.missing(
        Text.of(
            "upn, preferred_username and sub: one is needed as the caller's name; name.claim says where else it is"));
  }

  /** A blank name could pass for that of a caller. */
  private static String notBlank(String claim, Object value) throws Refusal {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw Claims.malformed(claim, Text.of("a name: it is blank or no string"));
  }
}
