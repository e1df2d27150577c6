package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.CLOSED;
import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;

/** Sub-resources: the locator's rule and the method's rule must both be met. */
final class SubResourceCases {
  private static final Expected STAFF_401 = status(401).challenge("Bearer realm=\"staff\"");
  private static final Expected PARTNER_401 = status(401).challenge("Bearer realm=\"partner\"");
  private static final Expected ROLE_403 = status(403).challenge(insufficientScope("staff"));

  private SubResourceCases() {}

  static List<Case> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String boss = issuers.alice().groups("clerk", "manager").compact();
    String bob = issuers.bob().compact();
    return List.of(
        sub("unannotated", get("/api/tree/plain/7/unannotated"), ok("anonymous")),
        sub("method-rule", get("/api/tree/plain/7/clerk"), STAFF_401),
        sub("method-rule-token", get("/api/tree/plain/7/clerk").bearer(alice), ok("caller=alice")),
        sub("method-scheme", get("/api/tree/plain/7/partner"), PARTNER_401),
        sub("method-scheme-token", get("/api/tree/plain/7/partner").bearer(bob), ok("caller=bob")),
        sub(
            "method-several-schemes",
            get("/api/tree/plain/7/either"),
            status(401).challenge(plain("staff")).challenge(plain("partner"))),
        sub("class-scheme", get("/api/tree/partner-leaf/plain"), PARTNER_401),
        sub(
            "class-scheme-token",
            get("/api/tree/partner-leaf/plain").bearer(bob),
            ok("caller=bob")),
        sub(
            "class-scheme-method-overrides",
            get("/api/tree/partner-leaf/staff").bearer(alice),
            ok("caller=alice")),
        sub("locator-role", get("/api/tree/clerk/unannotated"), STAFF_401),
        sub(
            "locator-role-token",
            get("/api/tree/clerk/unannotated").bearer(alice),
            ok("caller=alice")),
        sub("locator-role-permit-does-not-open", get("/api/tree/clerk/permit"), STAFF_401),
        sub("locator-role-and-method-role", get("/api/tree/manager/clerk").bearer(alice), ROLE_403),
        sub(
            "locator-role-and-method-role-both",
            get("/api/tree/manager/clerk").bearer(boss),
            ok("caller=alice")),
        sub("locator-permit-does-not-open", get("/api/tree/permit/clerk"), STAFF_401),
        sub("locator-denied", get("/api/tree/denied/clerk").bearer(alice), status(403)),
        sub("locator-scheme", get("/api/tree/partner/unannotated"), PARTNER_401),
        sub(
            "locator-scheme-token",
            get("/api/tree/partner/unannotated").bearer(bob),
            ok("caller=bob")),
        sub(
            "locator-scheme-same-on-method",
            get("/api/tree/partner/buyer").bearer(bob),
            ok("caller=bob")),
        sub(
            "locator-scheme-narrows",
            get("/api/tree/partner/either").bearer(alice),
            status(401)
                .challenge(
                    invalidToken("partner", "The issuer of the token is not accepted here"))),
        sub("locator-optional", get("/api/tree/partner-optional/unannotated"), ok("anonymous")),
        sub(
            "locator-optional-token",
            get("/api/tree/partner-optional/permit").bearer(bob),
            ok("caller=bob")),
        sub(
            "locator-optional-token-of-another-scheme",
            get("/api/tree/partner-optional/unannotated").bearer(alice),
            status(401)
                .challenge(
                    invalidToken("partner", "The issuer of the token is not accepted here"))),
        sub(
            "locator-optional-permit-does-not-open",
            get("/api/tree/partner-optional/permit").bearer(alice),
            status(401)
                .challenge(
                    invalidToken("partner", "The issuer of the token is not accepted here"))),
        sub(
            "locator-optional-narrows",
            get("/api/tree/partner-optional/either").bearer(alice),
            status(401)
                .challenge(
                    invalidToken("partner", "The issuer of the token is not accepted here"))),
        sub(
            "locator-optional-narrows-token",
            get("/api/tree/partner-optional/either").bearer(bob),
            ok("caller=bob")),
        sub(
            "locator-optional-and-default-method",
            get("/api/tree/partner-optional/clerk").bearer(alice),
            status(403)),
        sub("locator-class-role", get("/api/guarded-tree/leaf/unannotated"), STAFF_401),
        sub(
            "locator-class-role-missing",
            get("/api/guarded-tree/leaf/unannotated")
                .bearer(issuers.alice().groups("visitor").compact()),
            ROLE_403),
        sub("two-locators", get("/api/tree/manager/deeper/unannotated").bearer(alice), ROLE_403),
        sub("two-locators-inner-rule", get("/api/tree/plain/7/deeper/unannotated"), STAFF_401),
        sub(
            "two-locators-both",
            get("/api/tree/manager/deeper/unannotated").bearer(boss),
            ok("caller=alice")),
        sub("matrix-on-locator", get("/api/tree/clerk;v=1/permit"), STAFF_401),
        sub("matrix-on-denied-locator", get("/api/tree/denied;v=1/permit"), status(403)),
        sub("matrix-on-method", get("/api/tree/clerk/permit;v=1"), STAFF_401),
        sub("matrix-with-slash-on-locator", get("/api/tree/clerk;v=/permit"), STAFF_401),
        sub(
            "id-named-like-another-locator",
            get("/api/tree/plain/denied/unannotated"),
            ok("anonymous")),
        sub("method-named-like-another-locator", get("/api/tree/plain/7/manager"), ok("anonymous")),
        sub("class-behind-interface", get("/api/tree/branch/leaf"), STAFF_401),
        sub(
            "class-behind-interface-token",
            get("/api/tree/branch/leaf").bearer(alice),
            ok("caller=alice")),
        sub("locator-of-any-type", get("/api/tree/any/permit"), STAFF_401),
        sub("locator-of-a-class", get("/api/tree/by-class/permit"), STAFF_401),
        sub(
            "locator-of-a-class-token",
            get("/api/tree/by-class/permit").bearer(boss),
            ok("caller=alice")),
        Case.of(
            "sub-unannotated-deny",
            CLOSED,
            get("/api/tree/plain/7/unannotated").bearer(alice),
            status(403)));
  }

  private static Expected ok(String body) {
    return status(200).withBody(body);
  }

  private static Case sub(String id, Request request, Expected expected) {
    return Case.of("sub-" + id, RULES, request, expected);
  }
}
