package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Deployment.STAR;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;

/** Preflight requests, and response filters on refusals. */
final class CorsCases {
  private CorsCases() {}

  static List<Case> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    return List.of(
        cors("preflight-generated", preflight("/api/preflight/generated"), allowed(200)),
        cors("preflight-own-open", preflight("/api/preflight/own-open"), allowed(200)),
        cors(
            "preflight-own-rule",
            preflight("/api/preflight/own-rule"),
            allowed(401).challenge(plain("staff"))),
        cors(
            "preflight-own-rule-token",
            preflight("/api/preflight/own-rule").bearer(alice),
            allowed(200).withBody("own")),
        cors(
            "preflight-with-a-bad-token",
            preflight("/api/preflight/generated").bearer("opaque"),
            allowed(200)),
        Case.of(
            "cors-preflight-own-unannotated-authenticated",
            STAR,
            preflight("/api/preflight/own-open"),
            allowed(401).challenge(plain("partner")).challenge(plain("staff"))),
        Case.of(
            "cors-options-without-origin-is-no-preflight",
            STAR,
            Request.of("OPTIONS", "/api/preflight/own-open"),
            allowed(401).challenge(plain("partner")).challenge(plain("staff"))),
        cors("filter-on-200", get("/api/method/roles").bearer(alice), allowed(200)),
        cors("filter-on-401", get("/api/method/roles"), allowed(401).challenge(plain("staff"))),
        cors(
            "filter-on-400",
            get("/api/method/roles").authorization("Bearer"),
            allowed(400)
                .challenge(
                    Challenges.invalidRequest("staff", "The Authorization header is malformed"))),
        cors(
            "filter-on-403",
            get("/api/method/roles").bearer(issuers.alice().groups().compact()),
            allowed(403).challenge(insufficientScope("staff"))),
        cors("filter-on-deny-all", get("/api/method/denied"), allowed(403)),
        cors("filter-on-500", get("/api/scheme/prtner"), allowed(500)),
        cors(
            "filter-on-503",
            get("/api/scheme/dead").bearer(issuers.dead().token().audience("dead-app").compact()),
            allowed(503).withRetryAfter()));
  }

  private static Request preflight(String target) {
    return Request.of("OPTIONS", target)
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "GET");
  }

  private static Expected allowed(int status) {
    return status(status).withHeader("Access-Control-Allow-Origin", "https://shop.example");
  }

  private static Case cors(String id, Request request, Expected expected) {
    return Case.of("cors-" + id, RULES, request, expected);
  }
}
