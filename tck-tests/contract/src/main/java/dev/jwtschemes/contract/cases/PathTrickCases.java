package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.SAMPLE;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Spellings of a protected path. Servers differ in what they make of them, but none may let in a
 * request without a valid token.
 */
final class PathTrickCases {
  private static final Expected NEVER_200 =
      Expected.oneOf(301, 302, 303, 307, 308, 400, 401, 403, 404, 405).lacking("\"scheme\"");

  private PathTrickCases() {}

  static List<Case> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    Stream<Case> anonymous =
        spellings().entrySet().stream()
            .map(each -> Case.of("path-" + each.getKey(), SAMPLE, get(each.getValue()), NEVER_200));
    Stream<Case> otherScheme =
        spellings().entrySet().stream()
            .map(
                each ->
                    Case.of(
                        "path-" + each.getKey() + "-token-of-other-scheme",
                        SAMPLE,
                        get(each.getValue()).bearer(bob),
                        NEVER_200));
    Stream<Case> exact =
        Stream.of(
            Case.of(
                "path-matrix-is-the-same-resource",
                SAMPLE,
                get("/api/orders;v=1"),
                status(401).challenge(plain("staff"))),
            Case.of(
                "path-matrix-with-token",
                SAMPLE,
                get("/api/orders;v=1").bearer(alice),
                status(200).holding("\"scheme\":\"staff\"")),
            Case.of(
                "path-query-is-no-path",
                SAMPLE,
                get("/api/orders?/api/open"),
                status(401).challenge(plain("staff"))),
            Case.of("path-open-stays-open", SAMPLE, get("/api/open;v=1"), status(200)));
    return Stream.of(anonymous, otherScheme, exact).flatMap(each -> each).toList();
  }

  private static Map<String, String> spellings() {
    var map = new TreeMap<String, String>();
    map.put("double-slash-first", "//api/orders");
    map.put("double-slash", "/api//orders");
    map.put("trailing-slash", "/api/orders/");
    map.put("trailing-double-slash", "/api/orders//");
    map.put("matrix", "/api/orders;/open");
    map.put("matrix-in-the-middle", "/api;x=1/orders");
    map.put("matrix-empty", "/api/;/orders");
    map.put("semicolon-encoded", "/api/orders%3Bopen");
    map.put("slash-encoded", "/api%2Forders");
    map.put("slash-encoded-at-the-end", "/api/orders%2F");
    map.put("slash-encoded-twice", "/api%252Forders");
    map.put("backslash-encoded", "/api%5Corders");
    map.put("backslash", "/api\\orders");
    map.put("case", "/api/Orders");
    map.put("case-of-all", "/API/ORDERS");
    map.put("dot", "/api/./orders");
    map.put("dot-at-the-end", "/api/orders/.");
    map.put("dot-dot", "/api/open/../orders");
    map.put("dot-dot-encoded", "/api/open/%2e%2e/orders");
    map.put("dot-dot-slash-encoded", "/api/open/..%2Forders");
    map.put("dot-dot-matrix", "/api/open/..;/orders");
    map.put("dot-dot-matrix-of-open", "/api/open;/../orders");
    map.put("dot-dot-twice-encoded", "/api/open/%252e%252e/orders");
    map.put("encoded-letter", "/api/%6Frders");
    map.put("encoded-everything", "/%61%70%69/%6F%72%64%65%72%73");
    map.put("null-byte", "/api/orders%00");
    map.put("space", "/api/orders%20");
    map.put("tab", "/api/orders%09");
    map.put("line-break", "/api/orders%0d%0a");
    map.put("overlong-slash", "/api%c0%aforders");
    map.put("fragment", "/api/orders#/open");
    map.put("suffix", "/api/orders.json");
    map.put("sub-resource-double-slash", "/api/customers//orders");
    map.put("sub-resource-empty-matrix", "/api/customers/;/orders");
    map.put("sub-resource-slash-encoded", "/api/customers/7%2Forders");
    map.put("partner-dot-dot", "/api/partner/../orders");
    map.put("denied-matrix", "/api/denied;x=1");
    map.put("denied-encoded", "/api/%64enied");
    return map;
  }
}
