package dev.jwtschemes.tck.identity;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.ANY;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.CONTAINER;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Issuers;
import java.util.List;

/** No login outlives its request, whatever cookies come back. */
final class SessionCases {
  private SessionCases() {}

  static List<IdentityCase> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    return List.of(
        twice(
            "rest",
            ANY,
            get("/api/session/rest").bearer(alice).expect(status(200).withBody(Texts.ALICE)),
            get("/api/session/rest-again").expect(status(401).challenge(Texts.STAFF))),
        twice(
            "rest-then-servlet",
            ANY,
            get("/api/session/then").bearer(alice).expect(status(200)),
            get("/clerk/again").expect(status(401).challenge(Texts.STAFF))),
        twice(
            "constrained-servlet",
            CONTAINER,
            get("/clerk/first?session=yes").bearer(alice).expect(status(200)),
            get("/clerk/again").expect(status(401).challenge(Texts.STAFF))),
        twice(
            "constrained-servlet-then-rest",
            CONTAINER,
            get("/clerk/first?session=yes").bearer(alice).expect(status(200)),
            get("/api/constrained/staff/again")
                .expect(status(401).challenge(Texts.PARTNER).challenge(Texts.STAFF))),
        twice(
            "named-servlet",
            ANY,
            get("/partner/first?session=yes").bearer(bob).expect(status(200)),
            get("/partner/again").expect(status(401).challenge(Texts.PARTNER))),
        twice(
            "open-servlet",
            CONTAINER,
            get("/clerk/first?session=yes").bearer(alice).expect(status(200)),
            get("/open/again").expect(status(200).holding("request name=null", "token=null"))),
        twice(
            "other-caller",
            CONTAINER,
            get("/clerk/first?session=yes").bearer(alice).expect(status(200)),
            get("/clerk/again")
                .bearer(issuers.alice().upn("dora").compact())
                .expect(status(200).holding("request name=dora", "ejb name=dora"))));
  }

  private static IdentityCase twice(
      String id, IdentityCase.Reach reach, Exchange first, Exchange second) {
    return IdentityCase.of("session-" + id, reach, first, second).withCookies();
  }
}
