package dev.jwtschemes.tck.servers;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the HTTP server and Jersey in both Payaras do, whatever the application is. */
final class Grizzly {
  static final Map<String, String> REASONS =
      Map.of(
          "bad-header-not-ascii",
          "Payara's HTTP server answers 400 itself when a header holds bytes outside ASCII",
          "path-dot-at-the-end",
          "Payara's HTTP server may fail on this path, and answers an empty 200 then; no application is reached");

  /** It depends on where in a buffer the path lies. */
  static final Set<String> ERRATIC = Set.of("path-dot-at-the-end");

  static final String INTERFACES_NOT_SCANNED =
      "Jersey takes an interface with @Path for the resource and can't make it, 500, unless the Application lists the class behind it";

  private static final Pattern PATH_DECODER_TRACE =
      Pattern.compile(
          "(?m)^java\\.lang\\.ArrayIndexOutOfBoundsException.*\\R"
              + "\\tat org\\.glassfish\\.grizzly\\.http\\.util\\.HttpRequestURIDecoder\\..*\\R"
              + "(?:\\tat .*\\R)+");

  private Grizzly() {}

  /** The log without what the server tells about a path with a dot at its end. */
  static String withoutOwnTraces(String log) {
    return PATH_DECODER_TRACE.matcher(log).replaceAll("");
  }
}
