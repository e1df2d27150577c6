package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.Request.post;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.testkit.TokenBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the application gets injected. */
final class InjectionCases {
  private InjectionCases() {}

  static List<Case> of(Issuers issuers) {
    return Stream.of(identity(issuers), claims(issuers), decision(issuers), validator(issuers))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> identity(Issuers issuers) {
    String alice = issuers.alice().claim("dept", "d-12").compact();
    String bob = issuers.bob().compact();
    return List.of(
        inject(
            "partner-token-of-partner",
            get("/api/identity/either").bearer(bob),
            "token=bob principal=bob context=bob partner=bob own=bob"),
        inject(
            "partner-token-empty-for-staff",
            get("/api/identity/either").bearer(alice),
            "token=alice principal=alice context=alice partner=null own=null"),
        inject(
            "anonymous",
            get("/api/identity/open"),
            "token=null principal=null context=null partner=null own=null"),
        inject(
            "open-with-token",
            get("/api/identity/open").bearer(bob),
            "token=bob principal=bob context=bob partner=bob own=bob"),
        inject(
            "token",
            get("/api/identity/token")
                .bearer(issuers.alice().subject("u-1").claim("dept", "d-12").compact()),
            "subject=u-1 audience=[staff-app] groups=[clerk] issued=true expires=true id=true"
                + " raw=true dept=d-12"),
        Case.of(
            "inject-empty-token",
            RULES,
            get("/api/identity/empty"),
            status(200).holding("name=null subject=null", "issuer=null raw=null dept=null")),
        inject("resource-class-is-a-bean", get("/api/identity/bean"), "anonymous"));
  }

  private static List<Case> claims(Issuers issuers) {
    TokenBuilder full =
        issuers
            .alice()
            .groups("clerk", "auditor")
            .claim("dept", "d-12")
            .claim("level", 7)
            .claim("active", true)
            .claim("address", Map.of("city", "Ghent"))
            .claim("tags", List.of("x", "y"));
    String other = issuers.alice().upn("anna").claim("dept", "d-13").compact();
    String dynamic =
        "name=alice value=d-12 claim=dept optionalValue=d-12 missing=false"
            + " groups=[auditor, clerk] provider=d-12 optionalProvider=d-12 instance=d-12";
    return List.of(
        inject(
            "claims-plain",
            get("/api/claims/plain").bearer(full.compact()),
            "dept=d-12 iss=true groups=[auditor, clerk] exp=true level=7 active=true"
                + " optional=d-12 missing=none optionalLevel=7"),
        inject("interceptor", get("/api/stamped").bearer(full.compact()), "letter stamped"),
        inject("claims-dynamic", get("/api/claims/dynamic").bearer(full.compact()), dynamic),
        Case.of(
            "inject-claims-dynamic-per-request",
            RULES,
            get("/api/claims/dynamic").bearer(full.compact()).expect(ok(dynamic)),
            get("/api/claims/dynamic")
                .bearer(other)
                .expect(
                    ok(
                        "name=anna value=d-13 claim=dept optionalValue=d-13 missing=false"
                            + " groups=[clerk] provider=d-13 optionalProvider=d-13"
                            + " instance=d-13"))),
        inject(
            "claims-json",
            get("/api/claims/json").bearer(full.compact()),
            "text=d-12 number=7 object={\"city\":\"Ghent\"} array=[\"x\",\"y\"] value=true"
                + " dynamic=d-12 optional=d-12"));
  }

  private static List<Case> decision(Issuers issuers) {
    return List.of(
        Case.of(
            "inject-decision-accepted",
            RULES,
            get("/api/identity/decision").bearer(issuers.bob().compact()),
            status(200)
                .holding(
                    "AUTHENTICATED scheme=partner candidates=[staff, partner] failure=none",
                    "stages=RULE,EXTRACT,SELECT,VALIDATE")),
        Case.of(
            "inject-decision-anonymous",
            RULES,
            get("/api/identity/decision-optional"),
            status(200).holding("ANONYMOUS scheme=staff candidates=[staff] failure=none")),
        inject("decision-open", get("/api/identity/decision-open"), "OPEN scheme=none"),
        inject(
            "decision-open-with-token",
            get("/api/identity/decision-open").bearer(issuers.bob().compact()),
            "AUTHENTICATED scheme=partner"));
  }

  private static List<Case> validator(Issuers issuers) {
    String bob = issuers.bob().compact();
    return List.of(
        inject("validator-valid", post("/api/validate/partner", bob), "valid bob"),
        inject("validator-own-qualifier", post("/api/validate/own", bob), "valid bob"),
        inject(
            "validator-refused",
            post("/api/validate/partner", issuers.bob().signedByAnotherKey().compact()),
            "signature-invalid REFUSED"),
        inject(
            "validator-other-issuer",
            post("/api/validate/partner", issuers.alice().compact()),
            "issuer-of-other-scheme REFUSED"),
        inject("validator-not-a-jwt", post("/api/validate/partner", "x"), "token-not-jwt REFUSED"),
        inject(
            "validator-could-not-check",
            post("/api/validate/dead", issuers.dead().token().audience("dead-app").compact()),
            "keys-unavailable COULD_NOT_CHECK"),
        inject(
            "validator-typo",
            post("/api/validate/typo", bob),
            "scheme-not-registered MISCONFIGURED"));
  }

  /** Schemes that come and go at run time. */
  static List<Case> registry(Issuers issuers) {
    String token = issuers.late().token().audience("later-app").upn("lena").compact();
    Request later = get("/api/scheme/later");
    Request add =
        post("/api/registry/later", "")
            .header("X-Issuer", issuers.late().issuer())
            .header("X-Keys", issuers.late().jwksUrl())
            .header("X-Audience", "later-app");
    return List.of(
        Case.of(
            "registry-added-and-removed",
            RULES,
            later.bearer(token).expect(status(500)),
            add.expect(ok("added")),
            later.bearer(token).expect(ok("caller=lena")),
            later.expect(status(401).challenge(plain("later"))),
            add.expect(ok("refused")),
            Request.of("DELETE", "/api/registry/later").expect(ok("removed")),
            later.bearer(token).expect(status(500)),
            Request.of("DELETE", "/api/registry/later").expect(ok("none"))),
        Case.of(
            "registry-removed-scheme-is-unknown-to-others",
            RULES,
            add.expect(ok("added")),
            get("/api/scheme/partner")
                .bearer(token)
                .expect(
                    status(401)
                        .challenge(
                            invalidToken(
                                "partner", "The issuer of the token is not accepted here"))),
            Request.of("DELETE", "/api/registry/later").expect(ok("removed")),
            get("/api/scheme/partner")
                .bearer(token)
                .expect(
                    status(401)
                        .challenge(
                            invalidToken("partner", "The issuer of the token is not accepted")))),
        Case.of(
            "registry-overlap-refused",
            RULES,
            post("/api/registry/overlap", "")
                .header("X-Issuer", issuers.staff().issuer())
                .header("X-Keys", issuers.staff().jwksUrl())
                .header("X-Audience", "staff-app")
                .expect(ok("refused"))),
        Case.of(
            "registry-without-keys-refused",
            RULES,
            post("/api/registry/keyless", "")
                .header("X-Issuer", "urn:contract:keyless")
                .header("X-Audience", "keyless-app")
                .expect(ok("refused"))),
        Case.of(
            "registry-lists",
            RULES,
            get("/api/registry"),
            status(200)
                .holding("by-cookie, by-header, commas, curve, dead, found, in-code")
                .holding("default=staff")),
        Case.of(
            "registry-finds",
            RULES,
            get("/api/registry/titled"),
            ok("titled [titled-app] The \"inner\" office, back\\yard")));
  }

  private static Case inject(String id, Request request, String body) {
    return Case.of("inject-" + id, RULES, request, ok(body));
  }

  private static Expected ok(String body) {
    return status(200).withBody(body);
  }
}
