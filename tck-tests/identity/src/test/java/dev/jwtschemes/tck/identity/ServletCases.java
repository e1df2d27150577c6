package dev.jwtschemes.tck.identity;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.ANY;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.CONTAINER;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.servers.ApplicationServer;
import java.util.List;

/** Servlets that the server protects, and servlets that only their class protects. */
final class ServletCases {
  private static final Expected ALICE_EVERYWHERE = everywhere(Texts.ALICE, "alice");
  private static final Expected BOB_EVERYWHERE = everywhere(Texts.BOB, "bob");

  private ServletCases() {}

  static List<IdentityCase> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    String bobTheClerk = issuers.bob().groups("clerk", "buyer").compact();
    return List.of(
        one("constrained-no-token", get("/clerk/x").expect(status(401).challenge(Texts.STAFF))),
        one(
            "constrained-no-token-with-body",
            Request.post("/clerk/x", "unread").expect(status(401).challenge(Texts.STAFF))),
        one(
            "constrained-bad-token",
            get("/clerk/x")
                .bearer(issuers.alice().signedByAnotherKey().compact())
                .expect(
                    status(401)
                        .challenge(
                            "Bearer realm=\"staff\", error=\"invalid_token\","
                                + " error_description=\"The signature of the token is invalid\""))),
        one(
            "constrained-malformed",
            get("/clerk/x")
                .authorization("Bearer x y")
                .expect(
                    status(400)
                        .challenge(
                            "Bearer realm=\"staff\", error=\"invalid_request\","
                                + " error_description=\"The Authorization header is malformed\""))),
        container(
            "constrained-role-missing",
            get("/clerk/x")
                .bearer(issuers.alice().groups("visitor").compact())
                .expect(status(403))),
        container("constrained-role", get("/clerk/x").bearer(alice).expect(ALICE_EVERYWHERE)),
        container(
            "constrained-role-of-a-registry-users-name",
            get("/clerk/x")
                .bearer(issuers.alice().caller(ApplicationServer.USER).groups("clerk").compact())
                .expect(everywhere("name=dora clerk=true buyer=false", "dora"))),
        container(
            "constrained-role-missing-of-a-registry-users-name",
            get("/clerk/x")
                .bearer(issuers.alice().caller(ApplicationServer.USER).groups("visitor").compact())
                .expect(status(403))),
        one(
            "constrained-other-scheme",
            get("/clerk/x")
                .bearer(bobTheClerk)
                .expect(status(401).challenge(Texts.STAFF_REFUSES_PARTNER))),
        one(
            "constrained-named-no-token",
            get("/partner-clerk/x").expect(status(401).challenge(Texts.PARTNER))),
        one(
            "constrained-named-other-scheme",
            get("/partner-clerk/x")
                .bearer(alice)
                .expect(status(401).challenge(Texts.PARTNER_REFUSES_STAFF))),
        container(
            "constrained-named-role",
            get("/partner-clerk/x")
                .bearer(bobTheClerk)
                .expect(everywhere("name=bob clerk=true buyer=true", "bob"))),
        container(
            "constrained-named-role-missing",
            get("/partner-clerk/x").bearer(bob).expect(status(403))),
        one("named-no-token", get("/partner/x").expect(status(401).challenge(Texts.PARTNER))),
        container("named", get("/partner/x").bearer(bob).expect(BOB_EVERYWHERE)),
        one(
            "named-other-scheme",
            get("/partner/x")
                .bearer(alice)
                .expect(status(401).challenge(Texts.PARTNER_REFUSES_STAFF))),
        one(
            "named-and-role-no-token",
            get("/buyer/x").expect(status(401).challenge(Texts.PARTNER))),
        container("named-and-role", get("/buyer/x").bearer(bob).expect(BOB_EVERYWHERE)),
        one(
            "named-and-role-missing",
            get("/buyer/x")
                .bearer(issuers.bob().groups("visitor").compact())
                .expect(status(403).challenge(Texts.PARTNER_ROLE_MISSING))),
        one("named-and-denied", get("/denied/x").bearer(bob).expect(status(403))),
        one("open-no-token", get("/open/x").expect(status(200).holding("token=null"))),
        one("nothing-there", get("/nothing/x").bearer(alice).expect(status(404))));
  }

  private static IdentityCase one(String id, Exchange exchange) {
    return IdentityCase.of("servlet-" + id, ANY, exchange);
  }

  private static IdentityCase container(String id, Exchange exchange) {
    return IdentityCase.of("servlet-" + id, CONTAINER, exchange);
  }

  private static Expected everywhere(String caller, String name) {
    return status(200)
        .withBody(
            "request "
                + caller
                + "\njakarta "
                + caller
                + "\nejb "
                + caller
                + "\ninjected principal="
                + name
                + " token="
                + name);
  }
}
