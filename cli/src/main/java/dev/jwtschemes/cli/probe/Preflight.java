package dev.jwtschemes.cli.probe;

import dev.jwtschemes.internal.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The question a browser asks before it sends a token to another origin (Fetch, CORS protocol). */
record Preflight(String origin, String method) {
  private static final Set<String> SIMPLE = Set.of("GET", "HEAD", "POST");

  Map<String, String> headers() {
    return Map.of(
        "Origin",
        origin,
        "Access-Control-Request-Method",
        method,
        "Access-Control-Request-Headers",
        "authorization");
  }

  /**
   * Judge its answer.
   *
   * @param headers the answer's, names in lower case
   */
  Judgement judge(int status, Map<String, List<String>> headers) {
    if (status == 401) {
      return finding(Text.of("a token is demanded, but browsers send none with a preflight"));
    }
    if (status / 100 != 2) {
      return finding(Text.of("expected a status of 200 to 299"));
    }
    List<String> origins = values(headers, "access-control-allow-origin");
    if (!origins.contains("*") && !origins.contains(origin.toLowerCase(Locale.ROOT))) {
      return finding(Text.of("Access-Control-Allow-Origin doesn't allow ").quote(origin));
    }
    // The wildcard doesn't cover Authorization.
    if (!values(headers, "access-control-allow-headers").contains("authorization")) {
      return finding(Text.of("Access-Control-Allow-Headers must name authorization"));
    }
    List<String> methods = values(headers, "access-control-allow-methods");
    if (!SIMPLE.contains(method)
        && !methods.contains("*")
        && !methods.contains(method.toLowerCase(Locale.ROOT))) {
      return finding(Text.of("Access-Control-Allow-Methods doesn't allow ").name(method));
    }
    return new Judgement(false, Text.of("a browser at ").name(origin).and(" may send a token"));
  }

  private static Judgement finding(Text text) {
    return new Judgement(true, text);
  }

  private static List<String> values(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
