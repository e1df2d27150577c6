package dev.jwtschemes.tck.identity;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.ANY;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.CONTAINER;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;

/** A token of one scheme never opens what another guards, whoever was authenticated before. */
final class CrossingCases {
  private CrossingCases() {}

  static List<IdentityCase> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    Expected refused = status(401).challenge(Texts.PARTNER_REFUSES_STAFF);
    return List.of(
        IdentityCase.of(
            "early-login-own-scheme",
            CONTAINER,
            early("/api/staff/early-own")
                .bearer(alice)
                .expect(status(200).withBody(Texts.ALICE).withHeader("X-Authenticated", "true"))),
        IdentityCase.of(
            "early-login-other-scheme",
            CONTAINER,
            early("/api/partner/early-other")
                .bearer(alice)
                .expect(refused.withHeader("X-Authenticated", "true"))),
        IdentityCase.of(
            "early-login-no-token",
            ANY,
            early("/open/early-none").expect(status(401).challenge(Texts.STAFF))),
        IdentityCase.of(
            "early-login-open-servlet",
            CONTAINER,
            early("/open/early-open")
                .bearer(alice)
                .expect(
                    status(200)
                        .holding("request " + Texts.ALICE, "ejb " + Texts.ALICE, "token=alice"))),
        IdentityCase.of(
            "early-login-named-servlet-other-scheme",
            ANY,
            early("/partner/early-servlet").bearer(alice).expect(refused)),
        IdentityCase.of(
            "constraint-not-the-default",
            CONTAINER,
            get("/api/constrained/partner/constraint-own")
                .bearer(bob)
                .expect(status(200).withBody(Texts.BOB))),
        IdentityCase.of(
            "constraint-other-scheme",
            CONTAINER,
            get("/api/constrained/partner/constraint-other").bearer(alice).expect(refused)),
        IdentityCase.of(
            "forward-from-open-other-scheme",
            ANY,
            get("/open/forward?to=/api/partner/forward-open").bearer(alice).expect(refused)),
        IdentityCase.of(
            "forward-from-open-own-scheme",
            ANY,
            get("/open/forward?to=/api/partner/forward-own")
                .bearer(bob)
                .expect(status(200).withBody(Texts.BOB))),
        IdentityCase.of(
            "forward-from-open-no-token",
            ANY,
            get("/open/forward?to=/api/partner/forward-none")
                .expect(status(401).challenge(Texts.PARTNER))),
        IdentityCase.of(
            "forward-from-other-scheme",
            ANY,
            get("/staff/forward?to=/api/partner/forward-other").bearer(alice).expect(refused)),
        IdentityCase.of(
            "forward-from-own-scheme",
            ANY,
            get("/staff/forward?to=/api/staff/forward-same")
                .bearer(alice)
                .expect(status(200).withBody(Texts.ALICE))),
        IdentityCase.of(
            "forward-to-servlet-of-other-scheme",
            ANY,
            get("/staff/forward?to=/partner/forward-servlet").bearer(alice).expect(refused)),
        IdentityCase.of(
            "forward-to-servlet-no-token",
            ANY,
            get("/open/forward?to=/partner/forward-servlet-none")
                .expect(status(401).challenge(Texts.PARTNER))));
  }

  private static Request early(String target) {
    return get(target).header("X-Authenticate", "please");
  }
}
