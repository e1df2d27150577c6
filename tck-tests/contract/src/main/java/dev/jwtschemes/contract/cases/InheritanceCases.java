package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.PARTNER_APPLICATION;
import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;

/** Rules of superclasses, interfaces and the {@code Application}. */
final class InheritanceCases {
  private InheritanceCases() {}

  static List<Case> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    Expected partner401 = status(401).challenge(plain("partner"));
    Expected staff401 = status(401).challenge(plain("staff"));
    return List.of(
        inherit("method", get("/api/sub-plain/base-scheme"), partner401),
        inherit("method-token", get("/api/sub-plain/base-scheme").bearer(bob), ok("caller=bob")),
        inherit("overridden-method", get("/api/sub-plain/overridden"), partner401),
        inherit(
            "overridden-method-token",
            get("/api/sub-plain/overridden").bearer(bob),
            ok("overridden caller=bob")),
        inherit("axes-are-separate", get("/api/sub-plain/tightened"), partner401),
        inherit(
            "axes-are-separate-role",
            get("/api/sub-plain/tightened").bearer(bob),
            status(403).challenge(insufficientScope("partner"))),
        inherit("class-of-superclass", get("/api/sub-plain/unannotated"), ok("anonymous")),
        inherit("subclass-covers-inherited", get("/api/sub-strict/unannotated"), staff401),
        inherit(
            "subclass-covers-inherited-token",
            get("/api/sub-strict/unannotated").bearer(alice),
            ok("caller=alice")),
        inherit(
            "subclass-role-and-inherited-scheme",
            get("/api/sub-strict/base-scheme").bearer(bob),
            status(403).challenge(insufficientScope("partner"))),
        inherit("class-behind-interface", get("/api/ledger/class-rule"), partner401),
        inherit(
            "class-behind-interface-token",
            get("/api/ledger/class-rule").bearer(bob),
            ok("caller=bob")),
        inherit("method-behind-interface", get("/api/ledger/method-rule"), staff401),
        inherit(
            "method-behind-interface-role",
            get("/api/ledger/method-rule").bearer(alice),
            status(403).challenge(insufficientScope("staff"))),
        inherit("interface", get("/api/archive/class-rule"), partner401),
        inherit("interface-method", get("/api/archive/method-rule"), partner401),
        inherit(
            "interface-method-role",
            get("/api/archive/method-rule").bearer(bob),
            status(403).challenge(insufficientScope("partner"))),
        inherit("generic-method", Request.post("/api/text-entries/entry", "x"), staff401),
        inherit(
            "generic-method-role",
            Request.post("/api/text-entries/entry", "x").bearer(alice),
            status(403).challenge(insufficientScope("staff"))),
        inherit(
            "generic-method-token",
            Request.post("/api/text-entries/entry", "x")
                .bearer(issuers.alice().groups("manager").compact()),
            ok("posted x")),
        application("protects-nothing-by-itself", get("/api/unannotated"), ok("anonymous")),
        application("replaces-the-default", get("/api/roles"), partner401),
        application("replaces-the-default-token", get("/api/roles").bearer(bob), ok("caller=bob")),
        application("method-overrides", get("/api/named").bearer(alice), ok("caller=alice")));
  }

  private static Expected ok(String body) {
    return status(200).withBody(body);
  }

  private static Case inherit(String id, Request request, Expected expected) {
    return Case.of("inherit-" + id, RULES, request, expected);
  }

  private static Case application(String id, Request request, Expected expected) {
    return Case.of("application-" + id, PARTNER_APPLICATION, request, expected);
  }
}
