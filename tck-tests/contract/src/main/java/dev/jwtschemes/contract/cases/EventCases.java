package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import java.util.List;
import java.util.stream.Stream;

/** Which events are fired, in which order, with what in them, and who hears them. */
final class EventCases {
  private static final Expected STAFF_401 = status(401).challenge(plain("staff"));

  private EventCases() {}

  static List<Case> of(Issuers issuers) {
    return Stream.of(order(issuers), contents(issuers), qualifiers(issuers))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> order(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    return List.of(
        Traced.get("event-accepted", "staff")
            .bearer(alice)
            .expect(status(200))
            .view("brief", "RequestReceived staff [staff]; TokenValidated staff [staff]")
            .asCase(),
        Traced.get("event-no-token", "staff")
            .expect(STAFF_401)
            .view("brief", "RequestReceived staff [staff]; CallerChallenged staff [staff]")
            .asCase(),
        Traced.get("event-refused", "staff")
            .bearer(issuers.alice().signedByAnotherKey().compact())
            .expect(
                status(401)
                    .challenge(invalidToken("staff", "The signature of the token is invalid")))
            .view(
                "brief",
                "RequestReceived staff [staff]; AuthenticationFailed staff [staff];"
                    + " CallerChallenged staff [staff]")
            .asCase(),
        Traced.get("event-several-candidates", "either")
            .bearer(bob)
            .expect(status(200))
            .view(
                "brief",
                "RequestReceived none [staff, partner]; TokenValidated partner [staff, partner]")
            .asCase(),
        Traced.get("event-none-chosen", "either")
            .bearer("opaque")
            .expect(
                status(401)
                    .challenge(invalidToken("staff", "The token is not a well-formed JWT"))
                    .challenge(invalidToken("partner", "The token is not a well-formed JWT")))
            .view(
                "brief",
                "RequestReceived none [staff, partner]; AuthenticationFailed none [staff, partner];"
                    + " CallerChallenged none [staff, partner]")
            .asCase(),
        Traced.get("event-malformed", "staff")
            .header("Authorization", "Bearer x y")
            .expect(
                status(400)
                    .challenge(
                        Challenges.invalidRequest(
                            "staff", "The Authorization header is malformed")))
            .viewKinds("RequestReceived; AuthenticationFailed; CallerChallenged")
            .asCase(),
        Traced.get("event-role-missing", "manager")
            .bearer(alice)
            .expect(status(403).challenge(insufficientScope("staff")))
            .view(
                "brief",
                "RequestReceived staff [staff]; TokenValidated staff [staff];"
                    + " AccessForbidden staff [staff]")
            .asCase(),
        Traced.get("event-denied", "denied")
            .bearer(alice)
            .expect(status(403))
            .viewKinds("RequestReceived; AccessForbidden")
            .asCase(),
        Traced.get("event-misconfigured", "typo")
            .expect(status(500))
            .viewKinds("RequestReceived; AuthenticationFailed")
            .asCase(),
        Traced.get("event-open-no-token", "open")
            .expect(status(200).withBody("anonymous"))
            .viewKinds("RequestReceived")
            .asCase());
  }

  private static List<Case> contents(Issuers issuers) {
    String alice = issuers.alice().compact();
    return List.of(
        Traced.get("event-tells-the-request", "staff")
            .bearer(alice)
            .expect(status(200))
            .view(
                "request",
                "RequestReceived GET /api/traced/event-tells-the-request/staff TracedResource#staff ANONYMOUS;"
                    + " TokenValidated GET /api/traced/event-tells-the-request/staff TracedResource#staff AUTHENTICATED")
            .asCase(),
        Traced.get("event-decision-challenged", "staff")
            .bearer("opaque")
            .expect(
                status(401).challenge(invalidToken("staff", "The token is not a well-formed JWT")))
            .view(
                "request",
                "RequestReceived GET /api/traced/event-decision-challenged/staff TracedResource#staff ANONYMOUS;"
                    + " AuthenticationFailed GET /api/traced/event-decision-challenged/staff TracedResource#staff CHALLENGED;"
                    + " CallerChallenged GET /api/traced/event-decision-challenged/staff TracedResource#staff CHALLENGED")
            .asCase(),
        Traced.get("event-token-without-its-text", "staff")
            .bearer(alice)
            .expect(status(200))
            .view(
                "detail",
                "RequestReceived;" + " TokenValidated name=alice raw=null rejection=none added=[]")
            .asCase(),
        Traced.get("event-challenge-tells-why", "staff")
            .bearer("opaque")
            .expect(
                status(401).challenge(invalidToken("staff", "The token is not a well-formed JWT")))
            .view(
                "detail",
                "RequestReceived;"
                    + " AuthenticationFailed token-not-jwt REFUSED;"
                    + " CallerChallenged token-not-jwt REFUSED [Bearer realm=\"staff\","
                    + " error=\"invalid_token\","
                    + " error_description=\"The token is not a well-formed JWT\"]")
            .asCase(),
        Traced.get("event-no-token-is-a-reason", "staff")
            .expect(STAFF_401)
            .view(
                "detail",
                "RequestReceived;"
                    + " CallerChallenged no-token NONE_ARRIVED [Bearer realm=\"staff\"]")
            .asCase(),
        Traced.get("event-could-not-check", "dead")
            .bearer(issuers.dead().token().audience("dead-app").compact())
            .expect(status(503).withRetryAfter())
            .view("brief", "RequestReceived dead [dead]; AuthenticationFailed dead [dead]")
            .view(
                "detail",
                "RequestReceived;" + " AuthenticationFailed keys-unavailable COULD_NOT_CHECK")
            .asCase(),
        Traced.get("event-required-roles", "manager")
            .bearer(alice)
            .expect(status(403).challenge(insufficientScope("staff")))
            .view(
                "detail",
                "RequestReceived;"
                    + " TokenValidated name=alice raw=null rejection=none added=[];"
                    + " AccessForbidden name=alice roles=[manager]")
            .asCase(),
        Traced.get("event-denied-is-anonymous", "denied")
            .bearer(alice)
            .expect(status(403))
            .view("detail", "RequestReceived;" + " AccessForbidden name=null roles=[]")
            .asCase(),
        Traced.get("event-async-gets-the-final-state", "groups")
            .bearer(alice)
            .header("X-Verb", "add-groups")
            .expect(status(200))
            .asynchronously(
                2,
                "RequestReceived;"
                    + " TokenValidated name=alice raw=null rejection=none added=[clerk, extra]")
            .asCase());
  }

  private static List<Case> qualifiers(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    String all = "RequestReceived; TokenValidated";
    return List.of(
        Traced.get("event-qualifier-of-the-chosen", "either")
            .bearer(bob)
            .expect(status(200))
            .view("partner", all)
            .view("staff", "RequestReceived")
            .view("own", all)
            .view("kind", "TokenValidated")
            .asCase(),
        Traced.get("event-qualifier-not-of-the-chosen", "either")
            .bearer(alice)
            .expect(status(200))
            .view("partner", "RequestReceived")
            .view("staff", all)
            .view("own", "RequestReceived")
            .asCase(),
        Traced.get("event-qualifier-not-a-candidate", "staff")
            .bearer(alice)
            .expect(status(200))
            .view("partner", "")
            .view("own", "")
            .asCase(),
        Traced.get("event-qualifier-of-candidates-without-token", "either")
            .expect(status(401).challenge(plain("staff")).challenge(plain("partner")))
            .view("partner", "RequestReceived; CallerChallenged")
            .view("staff", "RequestReceived; CallerChallenged")
            .asCase());
  }
}
