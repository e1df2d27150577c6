package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;
import java.util.stream.Stream;

/** What observers can change, and what they can't. */
final class VerbCases {
  private static final Expected STAFF_401 = status(401).challenge(plain("staff"));

  private VerbCases() {}

  static List<Case> of(Issuers issuers) {
    return Stream.of(tokens(issuers), groups(issuers), answers(issuers), faults(issuers))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> tokens(Issuers issuers) {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().compact();
    return List.of(
        Traced.get("verb-use-token", "staff")
            .header("X-Verb", "use-token")
            .header("X-Other", alice)
            .expect(status(200).withBody("caller=alice"))
            .asCase(),
        Traced.get("verb-use-token-instead-of-what-came", "either")
            .bearer(alice)
            .header("X-Verb", "use-token")
            .header("X-Other", bob)
            .expect(status(200).withBody("caller=bob"))
            .asCase(),
        Traced.get("verb-use-token-is-checked", "staff")
            .header("X-Verb", "use-token")
            .header("X-Other", issuers.alice().signedByAnotherKey().compact())
            .expect(
                status(401)
                    .challenge(invalidToken("staff", "The signature of the token is invalid")))
            .asCase(),
        Traced.get("verb-use-token-on-open", "open")
            .header("X-Verb", "use-token")
            .header("X-Other", bob)
            .expect(status(200).withBody("caller=bob"))
            .asCase(),
        Traced.get("verb-ignore-token", "staff")
            .bearer(alice)
            .header("X-Verb", "ignore-token")
            .expect(STAFF_401)
            .asCase(),
        Traced.get("verb-ignore-token-on-open", "open")
            .bearer("opaque")
            .header("X-Verb", "ignore-token")
            .expect(status(200).withBody("anonymous"))
            .asCase(),
        Traced.get("verb-reject", "staff")
            .bearer(alice)
            .header("X-Verb", "reject")
            .expect(
                status(401)
                    .challenge(invalidToken("staff", "The token was rejected"))
                    .lacking("blocked-by-list"))
            .viewKinds("RequestReceived; TokenValidated; AuthenticationFailed; CallerChallenged")
            .viewHolding("failure", "rejected-by-application: ", "blocked-by-list")
            .asCase());
  }

  private static List<Case> groups(Issuers issuers) {
    String visitor = issuers.alice().groups("visitor").compact();
    return List.of(
        Traced.get("verb-add-groups", "groups")
            .bearer(visitor)
            .header("X-Verb", "add-groups")
            .expect(status(200).withBody("[clerk, extra, visitor] extra=true claim=[visitor]"))
            .asCase(),
        Case.of(
            "verb-add-groups-for-one-request",
            RULES,
            Request.get("/api/traced/once-a/groups")
                .bearer(visitor)
                .header("X-Verb", "add-groups")
                .expect(status(200)),
            Request.get("/api/traced/once-b/groups")
                .bearer(visitor)
                .expect(status(403).challenge(insufficientScope("staff")))),
        Traced.get("verb-too-late", "staff")
            .bearer(visitor)
            .header("X-Verb", "late")
            .expect(status(200))
            .waitFor("late", 1, "refused")
            .asCase());
  }

  private static List<Case> answers(Issuers issuers) {
    String alice = issuers.alice().compact();
    return List.of(
        Traced.get("verb-respond-to-challenge", "staff")
            .header("X-Verb", "respond")
            .expect(
                status(418)
                    .challenge(plain("staff"))
                    .withBody("{\"title\":\"no\"}")
                    .withHeader("Content-Type", "application/problem+json"))
            .asCase(),
        Traced.get("verb-respond-to-forbidden", "manager")
            .bearer(alice)
            .header("X-Verb", "respond")
            .expect(status(404).challenge(insufficientScope("staff")).withBody("nothing here"))
            .asCase(),
        Traced.get("verb-respond-to-denied", "denied")
            .header("X-Verb", "respond")
            .expect(status(404).withBody("nothing here"))
            .asCase(),
        Traced.get("verb-respond-200-to-challenge-fails-closed", "staff")
            .header("X-Verb", "respond-200")
            .expect(status(500).lacking("come in"))
            .asCase(),
        Traced.get("verb-respond-200-to-forbidden-fails-closed", "manager")
            .bearer(alice)
            .header("X-Verb", "respond-200")
            .expect(status(500).lacking("come in"))
            .asCase());
  }

  private static List<Case> faults(Issuers issuers) {
    String alice = issuers.alice().compact();
    return List.of(
        fault("RequestReceived", Traced.get("verb-fault-request-received", "staff").bearer(alice)),
        fault("RequestReceived", Traced.get("verb-fault-on-open", "open")),
        fault("TokenValidated", Traced.get("verb-fault-token-validated", "staff").bearer(alice)),
        fault(
            "AuthenticationFailed",
            Traced.get("verb-fault-authentication-failed", "staff").bearer("opaque")),
        fault("CallerChallenged", Traced.get("verb-fault-caller-challenged", "staff")),
        fault(
            "AccessForbidden", Traced.get("verb-fault-access-forbidden", "manager").bearer(alice)));
  }

  private static Case fault(String event, Traced traced) {
    return traced.header("X-Verb", "throw-" + event).expect(status(500).withBody("")).asCase();
  }
}
