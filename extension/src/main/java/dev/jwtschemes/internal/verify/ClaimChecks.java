package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.verify.Check.Needs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    checks.add(issuer(Issuers.of(scheme)));
    checks.add(audience(scheme.audiences()));
    checks.addAll(TimeChecks.of(scheme, clock));
    for (String name : scheme.requiredClaims()) {
      checks.add(required(name));
    }
    if (scheme.binding() == SchemeDefinition.Binding.REFUSE) {
      checks.add(unbound());
    }
    for (String name : List.of("upn", "preferred_username", "sub", "jti")) {
      checks.add(text(name)); // the getters of JsonWebToken would fail later
    }
    checks.add(
        scheme
            .nameClaim()
            .map(ClaimPath::of)
            .map(ClaimChecks::named)
            .orElseGet(ClaimChecks::firstName));
    return checks;
  }

  private static Check issuer(Set<String> issuers) {
    Text expected = issuers.isEmpty() ? Text.of("a string") : Text.EMPTY.names(issuers);
    return new Check(
        "iss",
        expected,
        Needs.CLAIMS,
        token -> {
          String issuer =
              Claims.text(token.values(), "iss").orElseThrow(() -> Claims.missing(Text.of("iss")));
          if (!issuers.isEmpty() && !issuers.contains(issuer)) {
            throw new Refusal(
                FailureReason.ISSUER_NOT_REGISTERED,
                Detail.expected("iss", expected, Text.EMPTY.quote(issuer)));
          }
        });
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

  private static Check required(String name) {
    return new Check(
        Text.of("required ").name(name).toString(),
        Text.of("present"),
        Needs.CLAIMS,
        token -> {
          if (token.values().get(name) == null) {
            throw Claims.missing(Text.EMPTY.name(name).and(", which required.claims demands"));
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

  private static Check named(ClaimPath path) {
    Text missing = Text.EMPTY.name(path.text()).and(", which name.claim demands");
    return new Check(
        "name",
        missing,
        Needs.CLAIMS,
        token -> {
          Object value = path.in(token.values()).orElseThrow(() -> Claims.missing(missing));
          token.name = notBlank(path.text(), value);
        });
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
        Text.of("upn, preferred_username and sub: one is needed as the caller's name"));
  }

  /** A blank name could pass for that of a caller. */
  private static String notBlank(String claim, Object value) throws Refusal {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw Claims.malformed(claim, Text.of("a name: it is blank or no string"));
  }
}
