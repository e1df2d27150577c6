package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.SAMPLE;
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

/** The resources of the sample, with tokens of either issuer and of a third. */
final class SampleCases {
  private static final String OTHER = "The issuer of the token is not accepted here";
  private static final String UNKNOWN = "The issuer of the token is not accepted";

  private SampleCases() {}

  static List<Case> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    String stranger = issuers.stranger().token().audience("staff-app").groups("clerk").compact();
    return List.of(
        sample("open-no-token", get("/api/open"), status(200)),
        sample("open-staff-token", get("/api/open").bearer(alice), status(200)),
        sample("open-partner-token", get("/api/open").bearer(bob), status(200)),
        sample(
            "open-unknown-issuer",
            get("/api/open").bearer(stranger),
            status(401)
                .challenge(invalidToken("partner", UNKNOWN))
                .challenge(invalidToken("staff", UNKNOWN))),
        sample(
            "open-bad-staff-token",
            get("/api/open").bearer(issuers.alice().signedByAnotherKey().compact()),
            status(401)
                .challenge(plain("partner"))
                .challenge(invalidToken("staff", "The signature of the token is invalid"))),
        sample(
            "orders-clerk",
            get("/api/orders").bearer(alice),
            status(200)
                .holding("\"scheme\":\"staff\"", "\"name\":\"alice\"")
                .holding("\"issuer\":\"" + issuers.staff().issuer() + "\"")
                .holding("\"groups\":[\"clerk\"]")),
        sample(
            "orders-partner-token",
            get("/api/orders").bearer(bob),
            status(401).challenge(invalidToken("staff", OTHER))),
        sample(
            "orders-unknown-issuer",
            get("/api/orders").bearer(stranger),
            status(401).challenge(invalidToken("staff", UNKNOWN))),
        sample(
            "orders-other-audience",
            get("/api/orders").bearer(issuers.alice().audience("partner-app").compact()),
            status(401)
                .challenge(invalidToken("staff", "The token is meant for another audience"))),
        sample("orders-unknown-method", Request.of("PUT", "/api/orders"), status(405)),
        sample("unknown-path", get("/api/nothing-here"), status(404)),
        sample(
            "partner-orders",
            get("/api/partner/orders").bearer(bob),
            status(200).holding("\"scheme\":\"partner\"", "\"name\":\"bob\"")),
        sample(
            "partner-orders-no-token",
            get("/api/partner/orders"),
            status(401).challenge("Bearer realm=\"partner\"")),
        sample(
            "partner-orders-staff-token",
            get("/api/partner/orders").bearer(alice),
            status(401).challenge(invalidToken("partner", OTHER))),
        sample(
            "either-staff",
            get("/api/either").bearer(alice),
            status(200).holding("\"scheme\":\"staff\"", "\"name\":\"alice\"")),
        sample(
            "either-partner",
            get("/api/either").bearer(bob),
            status(200).holding("\"scheme\":\"partner\"", "\"name\":\"bob\"")),
        sample(
            "either-no-token",
            get("/api/either"),
            status(401).challenge("Bearer realm=\"staff\"").challenge("Bearer realm=\"partner\"")),
        sample("optional-no-token", get("/api/optional"), status(200).holding("anonymous")),
        sample(
            "optional-staff-token",
            get("/api/optional").bearer(alice),
            status(200).holding("alice")),
        sample(
            "optional-bad-token",
            get("/api/optional").bearer(issuers.alice().signedByAnotherKey().compact()),
            status(401).challenge(invalidToken("staff", "The signature of the token is invalid"))),
        sample(
            "optional-partner-token",
            get("/api/optional").bearer(bob),
            status(401).challenge(invalidToken("staff", OTHER))),
        sample(
            "whoami-without-groups",
            get("/api/whoami").bearer(issuers.alice().without("groups").compact()),
            status(200).holding("\"name\":\"alice\"", "\"groups\":[]")),
        sample(
            "whoami-no-token", get("/api/whoami"), status(401).challenge("Bearer realm=\"staff\"")),
        sample(
            "sub-resource-clerk",
            get("/api/customers/7/orders").bearer(alice),
            status(200).holding("\"scheme\":\"staff\"")),
        sample(
            "sub-resource-no-token",
            get("/api/customers/7/orders"),
            status(401).challenge("Bearer realm=\"staff\"")),
        sample(
            "sub-resource-role-missing",
            get("/api/customers/7/orders").bearer(issuers.alice().groups("visitor").compact()),
            status(403).challenge(insufficientScope("staff"))));
  }

  private static Case sample(String id, Request request, Expected expected) {
    return Case.of("sample-" + id, SAMPLE, request, expected);
  }
}
