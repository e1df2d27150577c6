package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The legal applications serve, and nothing about them is reported; what is wrong is. */
final class LegalCases {
  private static final Expected STAFF_401 = status(401).challenge("Bearer realm=\"staff\"");

  /**
   * Of resources and deployments, but for what is reported on purpose: the kept login, and rules
   * without any scheme.
   */
  private static final Pattern ALARM =
      Pattern.compile(
          "JWTS-(?!291|390|391|392)[123][0-9]{2} (?!.*\\.(wrong\\.|LoginRules#))[^\\r\\n]*");

  private static final Map<String, String> OPEN_TO_CLERKS =
      new TreeMap<>(
          Map.of(
              "/api/child", "child",
              "/api/claims", "alice alice alice alice",
              "/api/shared", "shared",
              "/api/desk", "desk",
              "/api/leaves/plain", "leaf",
              "/api/leaves/open", "leaf",
              "/api/methods/both", "both",
              "/staff/nameless", "nameless",
              "/staff/shared", "shared",
              "/clerks", "clerks"));

  private static final Map<String, String> WRONG =
      new TreeMap<>(
          Map.of("JWTS-204", "Unnamed#get", "JWTS-210", "InBoth#get", "JWTS-211", "Early#name"));

  private LegalCases() {}

  static void addTo(NeighbourCases cases, Issuers issuers) {
    NeighbourArchive.legal().forEach(each -> legal(cases, issuers, each.name()));
    for (String each : new String[] {"/api/unnamed", "/staff/in-both", "/partner/in-both"}) {
      Request request = get(each).bearer(issuers.alice().groups("stranger").compact());
      cases.add("wrong", id(each), request.expect(oneOf(401, 403, 500).lacking("unnamed")));
    }
    cases.add(
        "legal-raises-no-alarm",
        () -> ALARM.matcher(cases.log()).results().map(each -> each.group()).toList());
    WRONG.forEach(
        (problem, place) ->
            cases.add(
                "wrong-raises-" + problem.toLowerCase(Locale.ROOT),
                () -> {
                  String line = problem + " dev.jwtschemes.tck.deployment.app.wrong." + place;
                  long found = cases.log().lines().filter(each -> each.contains(line)).count();
                  return found == 1 ? List.of() : List.of(found + " times: " + line);
                }));
  }

  private static void legal(NeighbourCases cases, Issuers issuers, String name) {
    String clerk = issuers.alice().compact();
    String buyer = issuers.bob().compact();
    OPEN_TO_CLERKS.forEach(
        (path, body) ->
            cases.add(name, id(path), get(path).bearer(clerk).expect(status(200).withBody(body))));
    cases.add(
        name, "partner", get("/api/methods").bearer(buyer).expect(status(200).withBody("partner")));
    cases.add(name, "open", get("/api/methods/open").expect(status(200).withBody("open")));
    cases.add(name, "options", Request.of("OPTIONS", "/api/methods").expect(status(200)));
    cases.add(name, "own-options", Request.of("OPTIONS", "/api/child").expect(oneOf(200, 204)));
    cases.add(name, "wadl", get("/api/application.wadl").expect(oneOf(200, 404)));
    cases.add(name, "staff-anonymous", get("/staff/nameless").expect(STAFF_401));
    cases.add(name, "child-anonymous", get("/api/child").expect(STAFF_401));
    cases.add(
        name,
        "role-missing",
        get("/api/child").bearer(issuers.alice().groups("x").compact()).expect(oneOf(403)));
  }

  private static String id(String path) {
    return path.substring(1).replace('/', '-');
  }
}
