package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.config.MediaType;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Check.Needs;
import java.util.List;
import java.util.Set;

/** Checks of the header of a token: RFC 7515 section 4.1. Stateless. */
final class HeaderChecks {
  /** Header parameters that decide something, and whose values are strings. */
  private static final List<String> TEXTS = List.of("alg", "enc", "kid", "typ", "cty");

  private HeaderChecks() {}

  /** List the checks that hold for every token. */
  static List<Check> ofSent() {
    return List.of(
        new Check("header", strings(), Needs.NOTHING, token -> requireStrings(token.sent())),
        new Check("crit", noCrit(), Needs.NOTHING, token -> requireNoCrit(token.sent())),
        new Check("b64", noB64(), Needs.NOTHING, token -> requireNoB64(token.sent())));
  }

  /** List the same for the token inside an encrypted one. */
  static List<Check> ofInner() {
    return List.of(
        new Check("inner header", strings(), Needs.SIGNED, token -> requireStrings(token.signed())),
        new Check("inner crit", noCrit(), Needs.SIGNED, token -> requireNoCrit(token.signed())),
        new Check("inner b64", noB64(), Needs.SIGNED, token -> requireNoB64(token.signed())));
  }

  /** Check the type of the signed token: RFC 8725 section 3.11. */
  static Check type(Set<String> types) {
    return new Check(
        "typ", Text.EMPTY.names(types), Needs.SIGNED, token -> requireType(token.signed(), types));
  }

  /** Check the type of a token that is encrypted only. */
  static Check typeOfSent(Set<String> types) {
    return new Check(
        "typ", Text.EMPTY.names(types), Needs.NOTHING, token -> requireType(token.sent(), types));
  }

  /** Check that an encrypted token announces the signed one inside: RFC 7519 section 5.2. */
  static Check nested() {
    return new Check("cty", nestedType(), Needs.ENCRYPTED, token -> requireNested(token.sent()));
  }

  private static Text strings() {
    return Text.EMPTY.names(TEXTS).and(" are strings (RFC 7515 section 4.1)");
  }

  private static Text noCrit() {
    return Text.of("absent: no critical extension is known (RFC 7515 section 4.1.11)");
  }

  private static Text noB64() {
    return Text.of("absent (RFC 7797 section 6)");
  }

  private static Text nestedType() {
    return Text.of("JWT, for a signed token inside an encrypted one");
  }

  /** A value of another type must not count as absent: the rules for that are others. */
  private static void requireStrings(UnverifiedToken token) throws Refusal {
    for (String name : TEXTS) {
      if (token.hasOtherHeader(name)) {
        throw new Refusal(
            FailureReason.TOKEN_NOT_JWT,
            Detail.of(
                Text.EMPTY
                    .name(name)
                    .and(" in the header is not a string (RFC 7515 section 4.1)")));
      }
    }
  }

  private static void requireNoCrit(UnverifiedToken token) throws Refusal {
    if (token.hasHeader("crit")) {
      throw new Refusal(
          FailureReason.CRITICAL_HEADER_UNKNOWN,
          Detail.of(Text.of("crit ").quote(token.headerList("crit"))));
    }
  }

  /** The signature would be good, but of a payload that isn't encoded. */
  private static void requireNoB64(UnverifiedToken token) throws Refusal {
    if (token.hasHeader("b64")) {
      throw new Refusal(
          FailureReason.CRITICAL_HEADER_UNKNOWN,
          Detail.of("b64, which needs crit (RFC 7797 section 6)"));
    }
  }

  private static void requireType(UnverifiedToken token, Set<String> types) throws Refusal {
    String given = token.hasHeader("typ") ? token.header("typ").orElse("") : "none";
    String type = MediaType.plain(given);
    boolean claimsToHaveNone = token.hasHeader("typ") && type.equals("none");
    if (claimsToHaveNone || !types.contains(type)) {
      throw new Refusal(
          FailureReason.TYPE_NOT_ALLOWED,
          Detail.expected("typ", Text.EMPTY.names(types), Text.EMPTY.quote(given)));
    }
  }

  private static void requireNested(UnverifiedToken encrypted) throws Refusal {
    String type = encrypted.header("cty").orElse("");
    if (!type.equalsIgnoreCase("JWT")) {
      throw new Refusal(
          FailureReason.TYPE_NOT_ALLOWED,
          Detail.expected("cty", nestedType(), Text.EMPTY.quote(type)));
    }
  }
}
