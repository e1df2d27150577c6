package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Deployment.STAR;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Change;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;
import java.util.stream.Stream;

/** Which scheme is chosen, and what its trouble does to the others. */
final class ChoiceCases {
  private ChoiceCases() {}

  static List<Case> of(Issuers issuers) {
    return Stream.of(byIssuer(issuers), byAudience(issuers), byPlace(issuers), isolation(issuers))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> byIssuer(Issuers issuers) {
    String bob = issuers.bob().compact();
    String unknown = "The issuer of the token is not accepted";
    return List.of(
        rules(
            "order-of-challenges",
            get("/api/several/staff-partner"),
            status(401).challenge(plain("staff")).challenge(plain("partner"))),
        rules(
            "order-of-challenges-reversed",
            get("/api/several/partner-staff"),
            status(401).challenge(plain("partner")).challenge(plain("staff"))),
        rules("issuer", get("/api/several/staff-partner").bearer(bob), ok("caller=bob")),
        rules(
            "error-on-the-chosen-one",
            get("/api/several/staff-partner").bearer(issuers.bob().signedByAnotherKey().compact()),
            status(401)
                .challenge(plain("staff"))
                .challenge(invalidToken("partner", "The signature of the token is invalid"))),
        rules(
            "error-on-all-when-none-chosen",
            get("/api/several/staff-partner")
                .bearer(issuers.stranger().token().audience("staff-app").compact()),
            status(401)
                .challenge(invalidToken("staff", unknown))
                .challenge(invalidToken("partner", unknown))),
        rules(
            "error-on-all-when-not-a-jwt",
            get("/api/several/staff-partner").bearer("opaque"),
            status(401)
                .challenge(invalidToken("staff", "The token is not a well-formed JWT"))
                .challenge(invalidToken("partner", "The token is not a well-formed JWT"))),
        rules(
            "registered-issuer-not-named-here",
            get("/api/several/staff-partner").bearer(issuers.carol("left-app").compact()),
            status(401)
                .challenge(invalidToken("staff", "The issuer of the token is not accepted here"))
                .challenge(
                    invalidToken("partner", "The issuer of the token is not accepted here"))),
        rules(
            "issuer-compared-exactly",
            get("/api/several/staff-partner")
                .bearer(issuers.bob().issuer(issuers.partner().issuer() + "/").compact()),
            status(401)
                .challenge(invalidToken("staff", unknown))
                .challenge(invalidToken("partner", unknown))),
        rules(
            "role-missing-names-the-chosen-one",
            get("/api/several/roles").bearer(issuers.alice().compact()),
            status(403).challenge(insufficientScope("staff"))),
        rules("role-of-the-other-issuer", get("/api/several/roles").bearer(bob), ok("caller=bob")),
        rules(
            "own-signature-under-the-other-name",
            get("/api/scheme/partner")
                .bearer(
                    issuers
                        .alice()
                        .issuer(issuers.partner().issuer())
                        .audience("partner-app")
                        .compact()),
            status(401)
                .challenge(invalidToken("partner", "The signature of the token is invalid"))),
        star("star-any-scheme", get("/api/method/any-caller").bearer(bob), ok("caller=bob")),
        star(
            "star-default-candidates-sorted",
            get("/api/method/any-caller"),
            status(401).challenge(plain("partner")).challenge(plain("staff"))),
        star(
            "star-role",
            get("/api/method/roles").bearer(bob),
            status(403).challenge(insufficientScope("partner"))));
  }

  private static List<Case> byAudience(Issuers issuers) {
    String left = issuers.carol("left-app").compact();
    String right = issuers.carol("right-app").compact();
    String another = "The token is meant for another audience";
    return List.of(
        rules("audience-left", get("/api/several/left-right").bearer(left), ok("caller=carol")),
        rules("audience-right", get("/api/several/left-right").bearer(right), ok("caller=carol")),
        rules(
            "audience-among-others",
            get("/api/scheme/right")
                .bearer(issuers.carol("x").audience("x", "right-app").compact()),
            ok("caller=carol")),
        rules(
            "audience-of-a-sibling",
            get("/api/scheme/left").bearer(right),
            status(401).challenge(invalidToken("left", another))),
        rules(
            "audience-of-neither",
            get("/api/several/left-right").bearer(issuers.carol("nobody").compact()),
            status(401)
                .challenge(invalidToken("left", another))
                .challenge(invalidToken("right", another))));
  }

  private static List<Case> byPlace(Issuers issuers) {
    String alice = issuers.alice().compact();
    String inHeader = issuers.carol("by-header-app").compact();
    String inCookie = issuers.carol("by-cookie-app").compact();
    return List.of(
        rules(
            "header", get("/api/scheme/by-header").header("X-Token", inHeader), ok("caller=carol")),
        rules(
            "header-not-authorization",
            get("/api/scheme/by-header").bearer(inHeader),
            status(401).challenge(plain("by-header"))),
        rules(
            "header-not-jwt",
            get("/api/scheme/by-header").header("X-Token", "opaque"),
            status(401).challenge(invalidToken("by-header", "The token is not a well-formed JWT"))),
        rules(
            "cookie",
            get("/api/scheme/by-cookie").header("Cookie", "a=b; session=" + inCookie + "; c=d"),
            ok("caller=carol")),
        rules(
            "cookie-twice-400",
            get("/api/scheme/by-cookie").header("Cookie", "session=" + inCookie + "; session=x"),
            status(400)
                .challenge(
                    Challenges.invalidRequest("by-cookie", "More than one credential was sent"))),
        rules(
            "header-twice-400",
            get("/api/scheme/by-header").header("X-Token", inHeader).header("x-token", inHeader),
            status(400)
                .challenge(
                    Challenges.invalidRequest("by-header", "More than one credential was sent"))),
        rules(
            "header-with-the-word-bearer",
            get("/api/scheme/by-header").header("X-Token", "Bearer " + inHeader),
            ok("caller=carol")),
        rules(
            "cookie-malformed-400",
            get("/api/scheme/by-cookie").header("Cookie", "session=a b"),
            status(400)
                .challenge(
                    Challenges.invalidRequest(
                        "by-cookie", "The cookie or header of the token is malformed"))),
        rules(
            "cookie-padded",
            get("/api/scheme/by-cookie").header("Cookie", "session=" + inCookie + "="),
            status(401).challenge(invalidToken("by-cookie", "The token is not a well-formed JWT"))),
        rules(
            "two-places-same-token",
            get("/api/several/cookie-staff").bearer(alice).header("Cookie", "session=" + alice),
            ok("caller=alice")),
        rules(
            "cookie-of-another-name",
            get("/api/scheme/by-cookie").header("Cookie", "Session=" + inCookie),
            status(401).challenge(plain("by-cookie"))),
        rules(
            "cookie-not-authorization",
            get("/api/scheme/by-cookie").bearer(inCookie),
            status(401).challenge(plain("by-cookie"))),
        rules(
            "cookie-not-looked-at",
            get("/api/scheme/partner").header("Cookie", "session=" + issuers.bob().compact()),
            status(401).challenge(plain("partner"))),
        rules(
            "two-places-header-alone",
            get("/api/several/header-staff").header("X-Token", inHeader),
            ok("caller=carol")),
        rules(
            "two-places-authorization-alone",
            get("/api/several/header-staff").bearer(alice),
            ok("caller=alice")),
        rules(
            "two-places-both-filled-400",
            get("/api/several/header-staff").bearer(alice).header("X-Token", inHeader),
            status(400)
                .challenge(
                    Challenges.invalidRequest("by-header", "More than one credential was sent"))
                .challenge(
                    Challenges.invalidRequest("staff", "More than one credential was sent"))),
        rules(
            "two-places-cookie-and-header-400",
            get("/api/several/cookie-staff").bearer(alice).header("Cookie", "session=" + inCookie),
            status(400)
                .challenge(
                    Challenges.invalidRequest("by-cookie", "More than one credential was sent"))
                .challenge(
                    Challenges.invalidRequest("staff", "More than one credential was sent"))),
        rules(
            "other-place-not-of-the-candidates",
            get("/api/scheme/partner").bearer(issuers.bob().compact()).header("X-Token", inHeader),
            ok("caller=bob")));
  }

  private static List<Case> isolation(Issuers issuers) {
    String dead = issuers.dead().token().audience("dead-app").compact();
    return List.of(
        rules(
            "dead-issuer-leaves-others-alone",
            get("/api/several/dead-staff").bearer(issuers.alice().compact()),
            ok("caller=alice")),
        rules(
            "dead-issuer-chosen-503",
            get("/api/several/dead-staff").bearer(dead),
            status(503).withRetryAfter()),
        rules(
            "dead-issuer-no-token",
            get("/api/several/dead-staff"),
            status(401).challenge(plain("dead")).challenge(plain("staff"))),
        rules("typo-beside-a-good-name-500", get("/api/several/typo-staff"), status(500)),
        rules(
            "typo-beside-a-good-name-token-500",
            get("/api/several/typo-staff").bearer(issuers.alice().compact()),
            status(500)),
        Case.of(
            "choice-nothing-fetched-for-unregistered-issuer",
            RULES,
            get("/api/scheme/partner")
                .bearer(issuers.bob().issuer(issuers.trap().url()).compact())
                .expect(
                    status(401)
                        .challenge(
                            invalidToken("partner", "The issuer of the token is not accepted"))),
            new Change(issuers.trap()::requireUntouched)));
  }

  private static Expected ok(String body) {
    return status(200).withBody(body);
  }

  private static Case rules(String id, Request request, Expected expected) {
    return Case.of("choice-" + id, RULES, request, expected);
  }

  private static Case star(String id, Request request, Expected expected) {
    return Case.of("choice-" + id, STAR, request, expected);
  }
}
