package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Deployment.SAMPLE;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Change;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Algorithms, keys and signatures: what RFC 8725 warns of. */
final class SignatureCases {
  private static final String ALGORITHM = "The algorithm of the token is not allowed";
  private static final String SIGNATURE = "The signature of the token is invalid";

  private SignatureCases() {}

  static List<Case> of(Issuers issuers) {
    return Stream.of(signatures(issuers), headers(issuers), keys(issuers))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> signatures(Issuers issuers) {
    TokenBuilder alice = issuers.alice();
    String[] good = alice.compact().split("\\.", -1);
    String[] other = alice.groups("manager").compact().split("\\.", -1);
    return List.of(
        staff("alg-missing", alice.rawHeader("{\"kid\":\"k1\"}"), ALGORITHM),
        staff("alg-none", alice.algNone(), ALGORITHM),
        staff("alg-none-other-case", alice.algNone().header("alg", "nOnE"), ALGORITHM),
        Case.of(
            "signature-alg-none-signed-part-kept",
            SAMPLE,
            get("/api/orders").bearer(alice.header("alg", "none").compact()),
            refused("staff", ALGORITHM)),
        staff(
            "rsa-key-as-hmac-secret",
            alice.hmacWith(issuers.staff().publicKeyPem().getBytes(US_ASCII)),
            ALGORITHM),
        staff(
            "hmac",
            alice.hmacWith("0123456789abcdef0123456789abcdef".getBytes(US_ASCII)),
            ALGORITHM),
        staff("algorithm-not-configured", alice.algorithm("RS512"), ALGORITHM),
        staff("pss-not-configured", alice.algorithm("PS256"), ALGORITHM),
        staff("foreign-key", alice.signedByAnotherKey(), SIGNATURE),
        Case.of(
            "signature-removed",
            SAMPLE,
            get("/api/orders").bearer(good[0] + "." + good[1] + "."),
            refused("staff", SIGNATURE)),
        Case.of(
            "signature-of-another-token",
            SAMPLE,
            get("/api/orders").bearer(good[0] + "." + other[1] + "." + good[2]),
            refused("staff", SIGNATURE)),
        Case.of(
            "signature-ecdsa",
            RULES,
            get("/api/scheme/curve").bearer(curve(issuers).compact()),
            ok("caller=carla")),
        Case.of(
            "signature-ecdsa-scheme-takes-no-rsa",
            RULES,
            get("/api/scheme/curve").bearer(curve(issuers).algorithm("RS256").compact()),
            refused("curve", ALGORITHM)),
        Case.of(
            "signature-ecdsa-zero",
            RULES,
            get("/api/scheme/curve").bearer(zeroSignature(curve(issuers).compact())),
            refused("curve", SIGNATURE)),
        Case.of(
            "signature-inline-key",
            RULES,
            get("/api/scheme/inline").bearer(issuers.carol("inline-app").compact()),
            ok("caller=carol")),
        Case.of(
            "signature-inline-key-foreign",
            RULES,
            get("/api/scheme/inline")
                .bearer(issuers.carol("inline-app").signedByAnotherKey().compact()),
            refused("inline", SIGNATURE)));
  }

  private static List<Case> headers(Issuers issuers) {
    TokenBuilder alice = issuers.alice();
    String trap = issuers.trap().url();
    return List.of(
        staff(
            "unknown-crit",
            alice
                .header("crit", List.of("https://example.com/x"))
                .header("https://example.com/x", true),
            "The token has a critical header that is not understood"),
        staff(
            "crit-b64",
            alice.header("crit", List.of("b64")).header("b64", false),
            "The token has a critical header that is not understood"),
        staff("unknown-kid", alice.kid("no-such-key"), "The key of the token is not known"),
        Case.of(
            "signature-without-kid",
            SAMPLE,
            get("/api/orders").bearer(alice.withoutKid().compact()),
            status(200).holding("\"name\":\"alice\"")),
        untouched(
            issuers, "jku", alice.header("jku", trap + "/jwks").signedByAnotherKey(), SIGNATURE),
        untouched(
            issuers, "x5u", alice.header("x5u", trap + "/x5u").signedByAnotherKey(), SIGNATURE),
        untouched(
            issuers,
            "embedded-jwk",
            alice
                .header(
                    "jwk", Map.of("kty", "RSA", "e", "AQAB", "n", "sXchDaQebHnPiGvyDOAT4saGEUet"))
                .signedByAnotherKey(),
            SIGNATURE),
        staff("type-id-token", alice.type("logout+jwt"), "The type of the token is not allowed"),
        Case.of(
            "signature-type-at-jwt",
            SAMPLE,
            get("/api/orders").bearer(alice.type("at+jwt").compact()),
            status(200).holding("\"name\":\"alice\"")));
  }

  private static List<Case> keys(Issuers issuers) {
    TestIssuer rolling = issuers.rolling();
    TokenBuilder token = rolling.token().audience("rolling-app").upn("rolf");
    String next = rolling.newUnpublishedKey();
    return List.of(
        Case.of(
            "keys-rotation-is-followed-at-once",
            RULES,
            get("/api/scheme/rolling").bearer(token.compact()).expect(ok("caller=rolf")),
            new Change(() -> rolling.publish(next)),
            get("/api/scheme/rolling")
                .bearer(token.signedWith(next).compact())
                .expect(ok("caller=rolf")),
            get("/api/scheme/rolling").bearer(token.compact()).expect(ok("caller=rolf"))),
        Case.of(
            "keys-outage-does-not-touch-known-keys",
            RULES,
            new Change(() -> rolling.outage()),
            get("/api/scheme/rolling").bearer(token.compact()).expect(ok("caller=rolf")),
            get("/api/scheme/rolling")
                .bearer(token.kid("unknown").compact())
                .expect(status(503).withRetryAfter()),
            new Change(() -> rolling.recover())));
  }

  private static TokenBuilder curve(Issuers issuers) {
    return issuers.curve().token().audience("curve-app").upn("carla");
  }

  private static String zeroSignature(String token) {
    return token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);
  }

  private static Case untouched(Issuers issuers, String id, TokenBuilder token, String text) {
    return Case.of(
        "signature-header-" + id + "-not-followed",
        SAMPLE,
        get("/api/orders").bearer(token.compact()).expect(refused("staff", text)),
        new Change(issuers.trap()::requireUntouched));
  }

  private static Case staff(String id, TokenBuilder token, String text) {
    return Case.of(
        "signature-" + id,
        SAMPLE,
        get("/api/orders").bearer(token.compact()),
        refused("staff", text));
  }

  private static Expected refused(String realm, String text) {
    return status(401).challenge(invalidToken(realm, text));
  }

  private static Expected ok(String body) {
    return status(200).withBody(body);
  }
}
