package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.BARE;
import static dev.jwtschemes.contract.Deployment.CLOSED;
import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Deployment.STAR;
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
import java.util.stream.Stream;

/** Permission and scheme, on methods and classes. */
final class RuleCases {
  private static final Expected STAFF_401 = status(401).challenge("Bearer realm=\"staff\"");
  private static final Expected PARTNER_401 = status(401).challenge("Bearer realm=\"partner\"");
  private static final Expected NOT_HERE =
      status(401)
          .challenge(invalidToken("partner", "The issuer of the token is not accepted here"));

  private RuleCases() {}

  static List<Case> of(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    return Stream.of(
            onMethods(issuers, alice, bob),
            schemeOnClass(alice, bob),
            permissionOnClass(alice, bob),
            ownQualifiers(alice, bob),
            unannotated(alice))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> onMethods(Issuers issuers, String alice, String bob) {
    String manager = issuers.alice().groups("manager").compact();
    return List.of(
        rule("roles-no-token", get("/api/method/roles"), STAFF_401),
        rule("roles-one-of-two", get("/api/method/two-roles").bearer(alice), ok("caller=alice")),
        rule(
            "roles-default-scheme-only",
            get("/api/method/roles").bearer(bob),
            status(401)
                .challenge(invalidToken("staff", "The issuer of the token is not accepted here"))),
        rule("any-caller", get("/api/method/any-caller").bearer(alice), ok("caller=alice")),
        rule("any-caller-no-token", get("/api/method/any-caller"), STAFF_401),
        rule("permit-no-token", get("/api/method/permit"), ok("anonymous")),
        rule("permit-any-scheme", get("/api/method/permit").bearer(bob), ok("caller=bob")),
        rule("denied", get("/api/method/denied").bearer(alice), status(403)),
        rule("scheme-means-authenticated", get("/api/method/scheme").bearer(bob), ok("caller=bob")),
        rule("scheme-no-token", get("/api/method/scheme"), PARTNER_401),
        rule("scheme-not-the-default", get("/api/method/scheme").bearer(alice), NOT_HERE),
        rule("scheme-and-role", get("/api/method/scheme-roles").bearer(bob), ok("caller=bob")),
        rule(
            "scheme-and-role-missing",
            get("/api/method/scheme-roles").bearer(issuers.bob().groups("clerk").compact()),
            status(403).challenge(insufficientScope("partner"))),
        rule("optional-no-token", get("/api/method/optional"), ok("anonymous")),
        rule("optional-token", get("/api/method/optional").bearer(bob), ok("caller=bob")),
        rule("optional-other-scheme", get("/api/method/optional").bearer(alice), NOT_HERE),
        rule(
            "optional-other-auth-scheme",
            get("/api/method/optional").authorization("Basic YWxpY2U6c2VjcmV0"),
            ok("anonymous")),
        rule("denied-with-scheme", get("/api/method/denied-scheme").bearer(bob), status(403)),
        rule(
            "two-permissions-roles-permit-denied",
            get("/api/two-permissions/roles-permit").bearer(alice),
            status(403)),
        rule(
            "two-permissions-no-token-denied",
            get("/api/two-permissions/roles-permit"),
            status(403)),
        rule(
            "two-permissions-roles-deny-denied",
            get("/api/two-permissions/roles-deny").bearer(alice),
            status(403)),
        rule(
            "two-permissions-permit-deny-denied",
            get("/api/two-permissions/permit-deny"),
            status(403)),
        rule(
            "http-methods-have-their-own-rules",
            Request.post("/api/method/roles", "").bearer(alice),
            status(403).challenge(insufficientScope("staff"))),
        rule(
            "http-method-role",
            Request.post("/api/method/roles", "").bearer(manager),
            ok("caller=alice")),
        rule("head-no-token", Request.of("HEAD", "/api/method/roles"), STAFF_401),
        rule("head-token", Request.of("HEAD", "/api/method/roles").bearer(alice), status(200)),
        rule(
            "security-context",
            get("/api/method/context").bearer(alice),
            ok("Bearer clerk=true manager=false secure=false")),
        rule(
            "rewritten-path",
            get("/api/method/permit").header("X-Rewrite", "method/roles"),
            STAFF_401),
        rule(
            "rewritten-path-to-open",
            get("/api/method/roles").header("X-Rewrite", "method/permit"),
            ok("anonymous")),
        rule(
            "rewritten-method",
            get("/api/method/roles").header("X-HTTP-Method-Override", "POST").bearer(alice),
            status(403).challenge(insufficientScope("staff"))),
        rule("async", get("/api/method/async").bearer(alice), ok("caller=alice")),
        rule("async-no-token", get("/api/method/async"), STAFF_401));
  }

  private static List<Case> schemeOnClass(String alice, String bob) {
    return List.of(
        rule("class-scheme", get("/api/class-scheme/plain").bearer(bob), ok("caller=bob")),
        rule("class-scheme-no-token", get("/api/class-scheme/plain"), PARTNER_401),
        rule(
            "class-scheme-not-the-default", get("/api/class-scheme/plain").bearer(alice), NOT_HERE),
        rule(
            "class-scheme-method-overrides",
            get("/api/class-scheme/other").bearer(alice),
            ok("caller=alice")),
        rule("class-scheme-method-overrides-no-token", get("/api/class-scheme/other"), STAFF_401),
        rule(
            "class-scheme-role-on-method",
            get("/api/class-scheme/roles").bearer(bob),
            ok("caller=bob")),
        rule("class-scheme-permit-on-method", get("/api/class-scheme/permit"), ok("anonymous")),
        rule(
            "class-scheme-permit-on-method-token",
            get("/api/class-scheme/permit").bearer(bob),
            ok("caller=bob")),
        rule("class-scheme-denied", get("/api/class-scheme/denied").bearer(bob), status(403)),
        rule("class-optional-no-token", get("/api/class-optional/plain"), ok("anonymous")),
        rule(
            "class-optional-token", get("/api/class-optional/plain").bearer(bob), ok("caller=bob")),
        rule("class-optional-other", get("/api/class-optional/plain").bearer(alice), NOT_HERE),
        rule("class-optional-role", get("/api/class-optional/roles"), PARTNER_401));
  }

  private static List<Case> permissionOnClass(String alice, String bob) {
    return List.of(
        rule("class-permit", get("/api/class-permit/plain"), ok("anonymous")),
        rule("class-permit-scheme-closer", get("/api/class-permit/scheme"), PARTNER_401),
        rule(
            "class-permit-scheme-closer-token",
            get("/api/class-permit/scheme").bearer(bob),
            ok("caller=bob")),
        rule("class-permit-role", get("/api/class-permit/roles"), STAFF_401),
        rule(
            "class-roles",
            get("/api/class-roles/plain").bearer(alice),
            status(403).challenge(insufficientScope("staff"))),
        rule(
            "class-roles-scheme-on-method",
            get("/api/class-roles/scheme").bearer(bob),
            ok("caller=bob")),
        rule("class-roles-scheme-on-method-no-token", get("/api/class-roles/scheme"), PARTNER_401),
        rule("class-roles-permit-on-method", get("/api/class-roles/permit"), ok("anonymous")),
        rule("class-deny", get("/api/class-deny/plain").bearer(alice), status(403)),
        rule("class-deny-scheme-on-method", get("/api/class-deny/scheme").bearer(bob), status(403)),
        rule(
            "class-deny-role-on-method",
            get("/api/class-deny/roles").bearer(alice),
            ok("caller=alice")));
  }

  private static List<Case> ownQualifiers(String alice, String bob) {
    return List.of(
        rule("own-qualifier", get("/api/own/method").bearer(bob), ok("caller=bob")),
        rule("own-qualifier-no-token", get("/api/own/method"), PARTNER_401),
        rule("own-qualifier-not-the-default", get("/api/own/method").bearer(alice), NOT_HERE),
        rule(
            "own-qualifier-and-name",
            get("/api/own/with-name"),
            status(401).challenge(plain("partner")).challenge(plain("staff"))),
        rule("own-qualifier-optional", get("/api/own/optional"), ok("anonymous")),
        rule("own-qualifier-class", get("/api/own-class/plain").bearer(bob), ok("caller=bob")),
        rule("own-qualifier-class-no-token", get("/api/own-class/plain"), PARTNER_401),
        rule(
            "own-qualifier-class-overridden",
            get("/api/own-class/other").bearer(alice),
            ok("caller=alice")));
  }

  private static List<Case> unannotated(String alice) {
    return List.of(
        rule("unannotated-open", get("/api/method/unannotated"), ok("anonymous")),
        rule(
            "unannotated-open-token",
            get("/api/method/unannotated").bearer(alice),
            ok("caller=alice")),
        Case.of(
            "rule-unannotated-authenticated",
            STAR,
            get("/api/method/unannotated"),
            status(401).challenge(plain("partner")).challenge(plain("staff"))),
        Case.of(
            "rule-unannotated-authenticated-token",
            STAR,
            get("/api/method/unannotated").bearer(alice),
            ok("caller=alice")),
        Case.of(
            "rule-unannotated-deny",
            CLOSED,
            get("/api/method/unannotated").bearer(alice),
            status(403)),
        Case.of("rule-unannotated-deny-permit", CLOSED, get("/api/method/permit"), ok("anonymous")),
        Case.of("rule-no-default-500", CLOSED, get("/api/method/roles"), status(500)),
        Case.of(
            "rule-no-default-token-500",
            CLOSED,
            get("/api/method/roles").bearer(alice),
            status(500)),
        Case.of(
            "rule-no-default-named-scheme",
            CLOSED,
            get("/api/method/scheme"),
            status(401).challenge("Bearer realm=\"partner\"")),
        Case.of(
            "rule-no-scheme-token-ignored",
            BARE,
            get("/api/method/permit").bearer(alice),
            ok("anonymous")),
        Case.of("rule-no-scheme-protected-500", BARE, get("/api/method/roles"), status(500)),
        Case.of("rule-no-scheme-named-500", BARE, get("/api/method/scheme"), status(500)),
        Case.of("rule-no-scheme-denied", BARE, get("/api/method/denied"), status(403)));
  }

  private static Expected ok(String body) {
    return status(200).withBody(body);
  }

  private static Case rule(String id, Request request, Expected expected) {
    return Case.of("rule-" + id, RULES, request, expected);
  }
}
