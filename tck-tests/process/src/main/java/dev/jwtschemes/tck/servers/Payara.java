package dev.jwtschemes.tck.servers;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Both Payaras: what their HTTP server and Jersey do, whatever the application is. */
interface Payara extends ApplicationServer {
  Map<String, String> REASONS =
      Map.of(
          "bad-header-not-ascii",
          "Payara's HTTP server answers 400 itself when a header holds bytes outside ASCII",
          "path-dot-at-the-end",
          "Payara's HTTP server may fail on this path, and answers an empty 200 then; no application is reached");

  /** It depends on where in a buffer the path lies. */
  Set<String> ERRATIC = Set.of("path-dot-at-the-end");

  /** The server's file of users, with that of the tests as {@code create-file-user} writes it. */
  String USERS = USER + ";{SSHA256}ihAdGrjUn8d/7p6z+FQXG5zIeRABULxRp0Rwvs5rtNQxMjM0NTY3OA==;user\n";

  String INTERFACES_NOT_SCANNED =
      "Jersey takes an interface with @Path for the resource and can't make it, 500, unless the Application lists the class behind it";

  Pattern PATH_DECODER_TRACE =
      Pattern.compile(
          "(?m)^java\\.lang\\.ArrayIndexOutOfBoundsException.*\\R"
              + "\\tat org\\.glassfish\\.grizzly\\.http\\.util\\.HttpRequestURIDecoder\\..*\\R"
              + "(?:\\tat .*\\R)+");

  @Override
  default Map<String, String> reasons() {
    return REASONS;
  }

  @Override
  default Set<String> erratic() {
    return ERRATIC;
  }

  @Override
  default Optional<String> interfacesNotScanned() {
    return Optional.of(INTERFACES_NOT_SCANNED);
  }

  @Override
  default String withoutOwnTraces(String log) {
    return PATH_DECODER_TRACE.matcher(log).replaceAll("");
  }
}
