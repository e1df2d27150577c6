package dev.jwtschemes.tck.identity;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.ANY;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.CONTAINER;

import dev.jwtschemes.contract.Issuers;
import java.util.List;

/** Whom the parts of the server take the caller of a JAX-RS method for. */
final class ResourceCases {
  private ResourceCases() {}

  static List<IdentityCase> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String visitor = issuers.alice().groups("visitor").compact();
    return List.of(
        IdentityCase.of(
            "rest",
            ANY,
            get("/api/who/rest").bearer(alice).expect(status(200).withBody(Texts.ALICE))),
        IdentityCase.of(
            "rest-no-token", ANY, get("/api/who/rest").expect(status(401).challenge(Texts.STAFF))),
        IdentityCase.of(
            "rest-async",
            ANY,
            get("/api/async/rest-async")
                .bearer(alice)
                .expect(status(200).withBody("later").withHeader("X-Rest-Caller", "alice"))),
        IdentityCase.of(
            "rest-async-parameter",
            ANY,
            get("/api/async/parameter/rest-async")
                .bearer(alice)
                .expect(status(200).withBody(Texts.ALICE))),
        IdentityCase.of(
            "request",
            CONTAINER,
            get("/api/who/request").bearer(alice).expect(status(200).withBody(Texts.ALICE))),
        IdentityCase.of(
            "jakarta-security",
            CONTAINER,
            get("/api/who/jakarta").bearer(alice).expect(status(200).withBody(Texts.ALICE))),
        IdentityCase.of(
            "ejb",
            CONTAINER,
            get("/api/who/ejb").bearer(alice).expect(status(200).withBody(Texts.ALICE))),
        IdentityCase.of(
            "ejb-injected",
            ANY,
            get("/api/who/ejb-injected")
                .bearer(alice)
                .expect(status(200).withBody("principal=alice token=alice groups=[clerk]"))),
        IdentityCase.of(
            "ejb-role",
            CONTAINER,
            get("/api/who/ejb-clerks").bearer(alice).expect(status(200).withBody("served alice"))),
        IdentityCase.of(
            "ejb-role-missing",
            ANY,
            get("/api/who/ejb-clerks")
                .bearer(visitor)
                .expect(status(403).withBody("the EJB refuses"))),
        IdentityCase.of(
            "groups-added-by-an-observer",
            CONTAINER,
            get("/api/promoted/groups-added")
                .bearer(alice)
                .expect(
                    status(200)
                        .withBody(
                            "name=alice clerk=true buyer=true; name=alice clerk=true buyer=true"))),
        IdentityCase.of(
            "groups-added-for-one-request",
            CONTAINER,
            get("/api/who/request").bearer(alice).expect(status(200).withBody(Texts.ALICE)),
            get("/api/promoted/groups-added-for-one")
                .bearer(alice)
                .expect(
                    status(200)
                        .withBody(
                            "name=alice clerk=true buyer=true; name=alice clerk=true buyer=true")),
            get("/api/who/request").bearer(alice).expect(status(200).withBody(Texts.ALICE)),
            get("/api/who/ejb").bearer(alice).expect(status(200).withBody(Texts.ALICE))),
        IdentityCase.of(
            "one-name-two-tokens",
            CONTAINER,
            get("/api/who/request").bearer(alice).expect(status(200).withBody(Texts.ALICE)),
            get("/api/who/request")
                .bearer(visitor)
                .expect(status(200).withBody("name=alice clerk=false buyer=false")),
            get("/api/who/request").bearer(alice).expect(status(200).withBody(Texts.ALICE)),
            get("/api/who/ejb")
                .bearer(visitor)
                .expect(status(200).withBody("name=alice clerk=false buyer=false"))),
        IdentityCase.of(
            "groups-added-behind-a-constraint",
            CONTAINER,
            get("/api/constrained/promoted/groups-added-constrained")
                .bearer(alice)
                .expect(
                    status(200)
                        .withBody(
                            "name=alice clerk=true buyer=true; name=alice clerk=true buyer=true"))));
  }
}
