package dev.jwtschemes.tck.identity;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.tck.identity.IdentityCase.Reach.REST_ONLY;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Issuers;
import java.util.List;

/**
 * What remains where the server takes no caller over: JAX-RS, and never a 500. What the server
 * itself protects, by a constraint or because the application asks it to authenticate, stays
 * closed: it knows nobody.
 */
final class RestOnlyCases {
  private RestOnlyCases() {}

  static List<IdentityCase> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    return List.of(
        only(
            "request",
            get("/api/who/request")
                .bearer(alice)
                .expect(status(200).withBody("name=null clerk=false buyer=false"))),
        only(
            "ejb-refuses",
            get("/api/who/ejb-clerks")
                .bearer(alice)
                .expect(status(403).withBody("the EJB refuses"))),
        only(
            "named-servlet",
            get("/partner/x")
                .bearer(bob)
                .expect(status(200).holding("injected principal=bob token=bob"))),
        only("groups-added", get("/api/promoted/rest-only").bearer(alice).expect(status(200))),
        only("constrained-servlet", get("/clerk/x").bearer(alice).expect(status(403))),
        only(
            "constrained-rest",
            get("/api/constrained/staff/rest-only").bearer(alice).expect(status(403))),
        only(
            "early-login",
            get("/api/staff/rest-only-early")
                .header("X-Authenticate", "please")
                .bearer(alice)
                .expect(status(403))));
  }

  private static IdentityCase only(String id, Exchange exchange) {
    return IdentityCase.of("rest-only-" + id, REST_ONLY, exchange);
  }
}
