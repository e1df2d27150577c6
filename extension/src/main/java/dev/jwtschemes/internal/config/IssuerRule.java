package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for issuers, and for tokens that servers of keys ask for. Stateless. */
final class IssuerRule {
  /** No braces, or a URL in which one whole segment of the path is a claim in braces. */
  static final TextRule TEMPLATES = TextRule.each(IssuerRule::template);

  /** A token that can be sent; no message shows it. */
  static final TextRule BEARER = TextRule.each(IssuerRule::bearer);

  private static final Pattern TEMPLATE =
      Pattern.compile("[a-z]+://[^/{}]+(/[^/{}]*+)*/\\{[A-Za-z0-9_.:-]+\\}(/[^{}]*)?");

  /** RFC 6750 section 2.1. */
  private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private IssuerRule() {}

  private static Optional<Text> template(String issuer) {
    boolean hasBraces = issuer.indexOf('{') >= 0 || issuer.indexOf('}') >= 0;
    return !hasBraces || TEMPLATE.matcher(issuer).matches()
        ? Optional.empty()
        : Optional.of(
            Text.of(" must be a URL with one claim in braces, as a whole segment of its path, and ")
                .value(issuer)
                .and(" is not"));
  }

  private static Optional<Text> bearer(String token) {
    return B64TOKEN.matcher(token).matches()
        ? Optional.empty()
        : Optional.of(Text.of(" must be a token of the characters of RFC 6750 section 2.1"));
  }
}
