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
    // The first place that the scheme looks at: Authorization, header:NAME or cookie:NAME.
    String source = scheme.tokenSources().iterator().next();
    String name = source.substring(source.indexOf(':') + 1);
    if (!NAME.matcher(name).matches()) {
      return "(no curl line: a shell could run the configured name of the header or cookie)";
    }
    String header;
    if (source.startsWith("cookie:")) {
      header = "Cookie: " + name + "=" + token.compact();
    } else if (source.startsWith("header:")) {
      header = name + ": " + token.compact();
    } else {
      header = "Authorization: Bearer " + token.compact();
    }
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
