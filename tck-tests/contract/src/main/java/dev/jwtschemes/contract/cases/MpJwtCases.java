package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.CLOSED;
import static dev.jwtschemes.contract.Deployment.MP_JWT;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.time.Instant;
import java.util.List;

/** An application that knows only {@code mp.jwt.*}: its sole scheme is the default. */
final class MpJwtCases {
  private MpJwtCases() {}

  static List<Case> of(Issuers issuers) {
    String alice = issuers.alice().without("aud").claim("tenant", "t-417").compact();
    return List.of(
        mpJwt("no-token", get("/api/method/roles"), status(401).challenge(plain("mp-jwt"))),
        mpJwt(
            "token", get("/api/method/roles").bearer(alice), status(200).withBody("caller=alice")),
        mpJwt(
            "role-missing",
            get("/api/method/roles")
                .bearer(issuers.alice().groups("visitor").claim("tenant", "t-417").compact()),
            status(403).challenge(insufficientScope("mp-jwt"))),
        mpJwt(
            "expired",
            get("/api/method/roles")
                .bearer(issuers.alice().expires(Instant.now().minusSeconds(999)).compact()),
            status(401).challenge(invalidToken("mp-jwt", "The token has expired"))),
        mpJwt(
            "other-issuer",
            get("/api/method/roles").bearer(issuers.bob().compact()),
            status(401)
                .challenge(invalidToken("mp-jwt", "The issuer of the token is not accepted"))),
        mpJwt(
            "key-of-the-scheme-is-added",
            get("/api/method/roles").bearer(issuers.alice().compact()),
            status(401).challenge(invalidToken("mp-jwt", "The token lacks a required claim"))),
        mpJwt("named-scheme-is-not-there", get("/api/method/scheme").bearer(alice), status(500)),
        Case.of(
            "mp-jwt-beside-others-is-a-candidate",
            CLOSED,
            get("/api/method/permit").bearer(issuers.carol("anything").compact()),
            status(200).withBody("caller=carol")),
        Case.of(
            "mp-jwt-beside-others-is-no-default",
            CLOSED,
            get("/api/method/roles").bearer(issuers.carol("anything").compact()),
            status(500)));
  }

  private static Case mpJwt(String id, Request request, Expected expected) {
    return Case.of("mp-jwt-" + id, MP_JWT, request, expected);
  }
}
