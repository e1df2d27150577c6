package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Encrypted tokens: what is inside must be signed as any other. */
final class EncryptionCases {
  private static final String ALGORITHM = "The algorithm of the token is not allowed";
  private static final String SIGNATURE = "The signature of the token is invalid";

  private EncryptionCases() {}

  static List<Case> of(Issuers issuers) {
    TokenBuilder carol = issuers.carol("sealed-app");
    String failed = "The token could not be decrypted";
    return List.of(
        sealed("nested", carol.encryptedFor(issuers.encryptionKey()), ok("caller=carol")),
        sealed("signed-only", carol, refused("sealed", failed)),
        sealed(
            "inner-unsigned",
            carol.unsigned().encryptedFor(issuers.encryptionKey()),
            refused("sealed", ALGORITHM)),
        sealed(
            "inner-foreign-key",
            carol.signedWithForeignKey().encryptedFor(issuers.encryptionKey()),
            refused("sealed", SIGNATURE)),
        sealed(
            "inner-expired",
            carol.expires(Instant.now().minusSeconds(3600)).encryptedFor(issuers.encryptionKey()),
            refused("sealed", "The token has expired")),
        Case.of(
            "encrypted-inner-not-signed-at-all",
            RULES,
            get("/api/scheme/sealed")
                .bearer(EncryptedTokens.unsigned(issuers.encryptionKey(), issuers.shared())),
            refused("sealed", "The token is not a well-formed JWT")),
        Case.of(
            "encrypted-by-password-with-endless-work",
            RULES,
            get("/api/scheme/sealed").bearer(EncryptedTokens.byPassword()),
            refused("sealed", ALGORITHM)),
        Case.of(
            "encrypted-where-none-is-taken",
            RULES,
            get("/api/scheme/partner")
                .bearer(issuers.bob().encryptedFor(issuers.encryptionKey()).compact()),
            refused("partner", failed)),
        Case.of(
            "encrypted-sole-candidate-with-a-key",
            RULES,
            get("/api/several/sealed-staff")
                .bearer(carol.encryptedFor(issuers.encryptionKey()).compact()),
            ok("caller=carol")),
        Case.of(
            "encrypted-header-issuer",
            RULES,
            get("/api/several/sealed-staff")
                .bearer(
                    carol
                        .encryptedFor(
                            issuers.encryptionKey(), Map.of("iss", issuers.shared().issuer()))
                        .compact()),
            ok("caller=carol")));
  }

  private static Case sealed(String id, TokenBuilder token, Expected expected) {
    return Case.of(
        "encrypted-" + id, RULES, get("/api/scheme/sealed").bearer(token.compact()), expected);
  }

  private static Expected refused(String realm, String text) {
    return status(401).challenge(invalidToken(realm, text));
  }

  private static Expected ok(String body) {
    return status(200).withBody(body);
  }
}
