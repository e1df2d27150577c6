package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.util.regex.Pattern;

/** A line to paste, in double quotes: they work in a Windows shell, too. Stateless. */
final class CurlLine {
  private static final Pattern URL = Pattern.compile("https?://[\\w.:/?#\\[\\]@~%=&+,;*-]+");

  /** Less than RFC 9110 section 5.6.2 allows: in double quotes a shell runs $ and backticks. */
  private static final Pattern NAME = Pattern.compile("[\\w.-]+");

  private CurlLine() {}

  static String of(SchemeDefinition scheme, SavedToken token, String url) {
    if (!NAME.matcher(scheme.tokenHeader()).matches()
        || !NAME.matcher(scheme.tokenCookie()).matches()) {
      return "(no curl line: a shell could run the configured name of the header or cookie)";
    }
    String header =
        switch (scheme.tokenHeader()) {
          case "Authorization" -> "Authorization: Bearer " + token.compact();
          case "Cookie" -> "Cookie: " + scheme.tokenCookie() + "=" + token.compact();
          default -> scheme.tokenHeader() + ": " + token.compact();
        };
    return "curl -i -H \"" + header + "\" \"" + url + "\"";
  }

  static void requireUrl(String url) {
    if (!URL.matcher(url).matches()) {
      throw CommandFailed.usage(
          Text.EMPTY.quote(url).and(" is not an address for the curl line"),
          Text.of("give an http or https URL"));
    }
  }
}
