package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Deployment.SAMPLE;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Issuers;
import java.time.Instant;
import java.util.List;

/** Every row of the outcome table, with its headers written out. */
final class OutcomeCases {
  private OutcomeCases() {}

  static List<Case> of(Issuers issuers) {
    return List.of(
        Case.of(
            "outcome-no-token-401",
            SAMPLE,
            get("/api/orders"),
            status(401).challenge("Bearer realm=\"staff\"").withBody("")),
        Case.of(
            "outcome-other-auth-scheme-401",
            SAMPLE,
            get("/api/orders").authorization("Basic YWxpY2U6c2VjcmV0"),
            status(401).challenge("Bearer realm=\"staff\"")),
        Case.of(
            "outcome-refused-401",
            SAMPLE,
            get("/api/orders")
                .bearer(issuers.alice().expires(Instant.now().minusSeconds(3600)).compact()),
            status(401)
                .challenge(
                    "Bearer realm=\"staff\", error=\"invalid_token\","
                        + " error_description=\"The token has expired\"")
                .withBody("")),
        Case.of(
            "outcome-not-a-jwt-401",
            SAMPLE,
            get("/api/orders").bearer("c8f2a9d0-opaque"),
            status(401)
                .challenge(
                    "Bearer realm=\"staff\", error=\"invalid_token\","
                        + " error_description=\"The token is not a well-formed JWT\"")),
        Case.of(
            "outcome-malformed-400",
            SAMPLE,
            get("/api/orders").authorization("Bearer one two"),
            status(400)
                .challenge(
                    "Bearer realm=\"staff\", error=\"invalid_request\","
                        + " error_description=\"The Authorization header is malformed\"")
                .withBody("")),
        Case.of(
            "outcome-two-headers-400",
            SAMPLE,
            get("/api/orders").bearer(issuers.alice().compact()).bearer(issuers.alice().compact()),
            status(400)
                .challenge(
                    "Bearer realm=\"staff\", error=\"invalid_request\","
                        + " error_description=\"More than one credential was sent\"")),
        Case.of(
            "outcome-keys-unavailable-503",
            RULES,
            get("/api/scheme/dead").bearer(issuers.dead().token().audience("dead-app").compact()),
            status(503).withRetryAfter().withBody("")),
        Case.of(
            "outcome-keys-unavailable-no-token-401",
            RULES,
            get("/api/scheme/dead"),
            status(401).challenge("Bearer realm=\"dead\"")),
        Case.of(
            "outcome-unregistered-scheme-no-token-500",
            RULES,
            get("/api/scheme/prtner"),
            status(500)),
        Case.of(
            "outcome-unregistered-scheme-token-500",
            RULES,
            get("/api/scheme/prtner").bearer(issuers.bob().compact()),
            status(500).withBody("")),
        Case.of(
            "outcome-role-missing-403",
            SAMPLE,
            get("/api/orders").bearer(issuers.alice().groups("visitor").compact()),
            status(403)
                .challenge(
                    "Bearer realm=\"staff\", error=\"insufficient_scope\","
                        + " error_description=\"The caller lacks a required role\"")
                .withBody("")),
        Case.of("outcome-deny-all-no-token-403", SAMPLE, get("/api/denied"), status(403)),
        Case.of(
            "outcome-deny-all-token-not-read-403",
            SAMPLE,
            get("/api/denied").authorization("Bearer one two"),
            status(403)),
        Case.of(
            "outcome-deny-all-good-token-403",
            SAMPLE,
            get("/api/denied").bearer(issuers.alice().compact()),
            status(403)));
  }
}
