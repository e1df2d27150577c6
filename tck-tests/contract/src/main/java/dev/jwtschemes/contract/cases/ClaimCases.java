package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.insufficientScope;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Times, required claims and groups, and the configuration keys they follow. */
final class ClaimCases {
  private ClaimCases() {}

  static List<Case> of(Issuers issuers) {
    return Stream.of(times(issuers), required(issuers), groups(issuers), identity(issuers))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> times(Issuers issuers) {
    Instant now = Instant.now();
    TokenBuilder strict =
        issuers.carol("strict-app").issuedAt(now.minusSeconds(300)).claim("tenant", "t-417");
    TokenBuilder patient = issuers.carol("patient-app").issuedAt(now.minusSeconds(300));
    TokenBuilder bob = issuers.bob().issuedAt(now.minusSeconds(300));
    String expired = "The token has expired";
    return List.of(
        scheme("strict", "strict-valid", strict, ok()),
        scheme(
            "strict",
            "no-skew-expired",
            strict.expires(now.minusSeconds(2)),
            refused("strict", expired)),
        scheme("patient", "skew-still-valid", patient.expires(now.minusSeconds(60)), ok()),
        scheme(
            "patient",
            "skew-expired",
            patient.expires(now.minusSeconds(125)),
            refused("patient", expired)),
        scheme("partner", "default-skew", bob.expires(now.minusSeconds(20)), status(200)),
        scheme(
            "partner",
            "default-skew-expired",
            bob.expires(now.minusSeconds(65)),
            refused("partner", expired)),
        scheme(
            "partner",
            "not-yet-valid",
            bob.notBefore(now.plusSeconds(600)),
            refused("partner", "The token is not yet valid")),
        scheme(
            "partner", "not-before-in-the-past", bob.notBefore(now.minusSeconds(5)), status(200)),
        scheme(
            "partner",
            "issued-in-future",
            bob.issuedAt(now.plusSeconds(600)).expires(now.plusSeconds(900)),
            refused("partner", "The token was issued in the future")),
        scheme(
            "strict",
            "too-old",
            strict.issuedAt(now.minusSeconds(660)),
            refused("strict", "The token is too old")),
        scheme("strict", "age-within-limit", strict.issuedAt(now.minusSeconds(500)), ok()),
        scheme("partner", "age-not-limited", bob.issuedAt(now.minusSeconds(86_400)), status(200)));
  }

  private static List<Case> required(Issuers issuers) {
    TokenBuilder bob = issuers.bob();
    String missing = "The token lacks a required claim";
    String malformed = "A claim of the token is malformed";
    return List.of(
        scheme(
            "strict",
            "required-claim-missing",
            issuers.carol("strict-app"),
            refused("strict", missing)),
        scheme("partner", "no-exp", bob.without("exp"), refused("partner", missing)),
        scheme("partner", "no-iat", bob.without("iat"), refused("partner", missing)),
        scheme(
            "partner",
            "no-name-claim",
            bob.without("upn").without("sub").without("preferred_username"),
            refused("partner", missing)),
        scheme(
            "partner",
            "no-audience",
            bob.without("aud"),
            refused("partner", "The token is meant for another audience")),
        scheme("partner", "no-issuer", bob.without("iss"), refused("partner", missing)),
        scheme(
            "partner", "exp-is-text", bob.claim("exp", "tomorrow"), refused("partner", malformed)),
        scheme("partner", "exp-is-huge", bob.claim("exp", 1e300), refused("partner", malformed)),
        scheme(
            "partner",
            "groups-is-an-object", // no groups, then, and the resource needs none
            bob.claim("groups", Map.of("a", 1)),
            status(200).withBody("caller=bob")),
        scheme(
            "partner",
            "issuer-is-a-list",
            bob.claim("iss", List.of(issuers.partner().issuer())),
            refused("partner", malformed)),
        scheme(
            "many", "second-issuer", issuers.carol("more-app").issuer("urn:contract:second"), ok()),
        scheme("many", "first-issuer", issuers.carol("many-app"), ok()),
        scheme("found", "authority-discovered", issuers.carol("found-app"), ok()),
        scheme(
            "found",
            "authority-foreign-key",
            issuers.carol("found-app").signedByAnotherKey(),
            refused("found", "The signature of the token is invalid")),
        scheme("in-code", "defined-in-code", issuers.carol("in-code-app"), ok()));
  }

  private static List<Case> groups(Issuers issuers) {
    return List.of(
        clerk(
            "nested",
            "groups-nested",
            issuers
                .carol("nested-app")
                .without("groups")
                .claim("realm_access", Map.of("roles", List.of("clerk", "x"))),
            ok()),
        clerk(
            "nested",
            "groups-nested-only",
            issuers.carol("nested-app"),
            status(403).challenge(insufficientScope("nested"))),
        clerk(
            "scoped",
            "groups-scope",
            issuers.carol("scoped-app").without("groups").claim("scope", "openid clerk profile"),
            ok()),
        clerk(
            "scoped",
            "groups-scope-whole-words",
            issuers.carol("scoped-app").without("groups").claim("scope", "openid clerks"),
            status(403).challenge(insufficientScope("scoped"))),
        clerk(
            "commas",
            "groups-separator",
            issuers.carol("commas-app").without("groups").claim("roles", "first,clerk"),
            ok()),
        clerk(
            "commas",
            "groups-separator-not-space",
            issuers.carol("commas-app").without("groups").claim("roles", "first clerk"),
            status(403).challenge(insufficientScope("commas"))),
        clerk(
            "nested",
            "groups-string-is-one-group",
            issuers
                .carol("nested-app")
                .without("groups")
                .claim("realm_access", Map.of("roles", "guest clerk")),
            status(403).challenge(insufficientScope("nested"))),
        clerk(
            "quoted",
            "groups-path-quoted-name",
            issuers
                .carol("quoted-app")
                .without("groups")
                .claim("https://example.com/access", Map.of("roles", List.of("clerk"))),
            ok()));
  }

  private static List<Case> identity(Issuers issuers) {
    TokenBuilder bob = issuers.bob();
    return List.of(
        scheme(
            "partner",
            "name-preferred-username",
            bob.without("upn").claim("preferred_username", "robert"),
            status(200).withBody("caller=robert")),
        scheme(
            "partner",
            "name-subject",
            bob.without("upn").subject("user-77"),
            status(200).withBody("caller=user-77")),
        Case.of(
            "claim-realm-is-escaped",
            RULES,
            get("/api/scheme/titled"),
            status(401).challenge("Bearer realm=\"The \\\"inner\\\" office, back\\\\yard\"")));
  }

  private static Case scheme(String scheme, String id, TokenBuilder token, Expected expected) {
    return Case.of(
        "claim-" + id, RULES, get("/api/scheme/" + scheme).bearer(token.compact()), expected);
  }

  private static Case clerk(String scheme, String id, TokenBuilder token, Expected expected) {
    return Case.of(
        "claim-" + id, RULES, get("/api/clerk/" + scheme).bearer(token.compact()), expected);
  }

  private static Expected refused(String realm, String text) {
    return status(401).challenge(invalidToken(realm, text));
  }

  private static Expected ok() {
    return status(200).withBody("caller=carol");
  }
}
