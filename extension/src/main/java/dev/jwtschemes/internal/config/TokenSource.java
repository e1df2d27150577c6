package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.Locale;
import java.util.Optional;

/** The forms of the places where a token can be. Stateless. */
final class TokenSource {
  static final String AUTHORIZATION = "Authorization";
  static final String HEADER = "header:";
  static final String COOKIE = "cookie:";

  /** Each one costs work per request. */
  private static final int MAX = 8;

  private TokenSource() {}

  /** {@code Authorization}, {@code header:NAME} or {@code cookie:NAME}, each once. */
  static TextRule rule() {
    return TextRule.each(TokenSource::flaw)
        .and(TextRule.distinct(TokenSource::distinction))
        .and(TextRule.atMost(MAX));
  }

  /** A name of a header or cookie: a token of RFC 9110 section 5.6.2, RFC 6265 section 4.1.1. */
  static TextRule name() {
    return TextRule.each(text -> isName(text) ? Optional.empty() : Optional.of(noName(text)));
  }

  /** Write the source that {@code token.header} and {@code token.cookie} mean. */
  static String of(String header, String cookie) {
    return switch (header.toLowerCase(Locale.ROOT)) {
      case "authorization" -> AUTHORIZATION;
      case "cookie" -> COOKIE + cookie;
      default -> HEADER + header;
    };
  }

  private static String distinction(String source) {
    return source.startsWith(COOKIE) ? source : source.toLowerCase(Locale.ROOT);
  }

  private static Text noName(String text) {
    Text flaw = Text.of(" must be the name of one header or cookie, and ").value(text);
    return text.indexOf(',') < 0
        ? flaw.and(" is not")
        : flaw.and(" is not; token.sources lists several");
  }

  private static Optional<Text> flaw(String text) {
    if (text.equalsIgnoreCase(AUTHORIZATION)) {
      return Optional.empty();
    }
    String name = text.substring(text.indexOf(':') + 1);
    boolean isHeader =
        text.startsWith(HEADER)
            && !name.equalsIgnoreCase(AUTHORIZATION)
            && !name.equalsIgnoreCase("Cookie");
    return isName(name) && (isHeader || text.startsWith(COOKIE))
        ? Optional.empty()
        : Optional.of(
            Text.of(" must be Authorization, header:NAME or cookie:NAME, and ")
                .value(text)
                .and(" is not"));
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
  }
}
