package dev.jwtschemes.tck.identity;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.ANY;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.CONTAINER;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Issuers;
import java.util.List;

/** Events are fired once for each request, however often the server asks. */
final class EventCases {
  private static final String ACCEPTED = "RequestReceived; TokenValidated";
  private static final String CHALLENGED = "RequestReceived; CallerChallenged";
  private static final String REFUSED = "RequestReceived; AuthenticationFailed; CallerChallenged";

  private EventCases() {}

  static List<IdentityCase> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    return List.of(
        fired("rest", ANY, get("/api/staff/ev-rest").bearer(alice).expect(status(200)), ACCEPTED),
        fired(
            "rest-no-token",
            ANY,
            get("/api/staff/ev-rest-none").expect(status(401).challenge(Texts.STAFF)),
            CHALLENGED),
        fired(
            "constrained-rest",
            CONTAINER,
            get("/api/constrained/staff/ev-con")
                .bearer(alice)
                .expect(status(200).withBody(Texts.ALICE)),
            ACCEPTED),
        fired(
            "constrained-rest-other-scheme",
            CONTAINER,
            get("/api/constrained/partner/ev-con-other")
                .bearer(alice)
                .expect(status(401).challenge(Texts.PARTNER_REFUSES_STAFF)),
            REFUSED),
        fired(
            "constrained-rest-no-token",
            ANY,
            get("/api/constrained/staff/ev-con-none")
                .expect(status(401).challenge(Texts.PARTNER).challenge(Texts.STAFF)),
            CHALLENGED),
        fired(
            "constrained-servlet",
            CONTAINER,
            get("/clerk/ev-clerk").bearer(alice).expect(status(200)),
            ACCEPTED),
        fired(
            "constrained-servlet-no-token",
            ANY,
            get("/clerk/ev-clerk-none").expect(status(401).challenge(Texts.STAFF)),
            CHALLENGED),
        fired(
            "named-servlet",
            ANY,
            get("/partner/ev-named").bearer(bob).expect(status(200)),
            ACCEPTED),
        fired(
            "named-servlet-no-token",
            ANY,
            get("/partner/ev-named-none").expect(status(401).challenge(Texts.PARTNER)),
            CHALLENGED),
        fired(
            "constrained-named-servlet",
            CONTAINER,
            get("/partner-clerk/ev-both")
                .bearer(issuers.bob().groups("clerk").compact())
                .expect(status(200)),
            ACCEPTED),
        fired(
            "early-login",
            CONTAINER,
            get("/api/staff/ev-early")
                .header("X-Authenticate", "please")
                .bearer(alice)
                .expect(status(200)),
            ACCEPTED),
        fired("async", ANY, get("/api/async/ev-async").bearer(alice).expect(status(200)), ACCEPTED),
        fired(
            "forward",
            ANY,
            get("/staff/ev-forward?to=/api/staff/ev-forward").bearer(alice).expect(status(200)),
            ACCEPTED));
  }

  private static IdentityCase fired(
      String id, IdentityCase.Reach reach, Exchange exchange, String kinds) {
    String target = exchange.request().target().replaceFirst("\\?.*", "");
    String name = target.substring(target.lastIndexOf('/') + 1);
    return IdentityCase.of(
        "events-" + id,
        reach,
        exchange,
        get("/api/events/" + name).expect(status(200).withBody(kinds)));
  }
}
