package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Encrypted tokens: what is inside must be signed as any other. */
final class EncryptionCases {
  private static final String ALGORITHM = "The algorithm of the token is not allowed";
  private static final String SIGNATURE = "The signature of the token is invalid";

  /** A key derived from a password in two thousand million rounds (CVE-2023-31582). */
  private static final String BY_PASSWORD =
      Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(
                  """
                  {"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"AAAAAAAAAAA","p2c":2147483647}"""
                      .getBytes(UTF_8))
          + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";

  private EncryptionCases() {}

  static List<Case> of(Issuers issuers) {
    TokenBuilder carol = issuers.carol("sealed-app");
    String failed = "The token could not be decrypted";
    return List.of(
        sealed("nested", carol.encryptedFor(issuers.encryptionKey()), ok("caller=carol")),
        sealed("signed-only", carol, refused("sealed", failed)),
        sealed(
            "inner-unsigned",
            carol.algNone().encryptedFor(issuers.encryptionKey()),
            refused("sealed", ALGORITHM)),
        sealed(
            "inner-foreign-key",
            carol.signedByAnotherKey().encryptedFor(issuers.encryptionKey()),
            refused("sealed", SIGNATURE)),
        sealed(
            "inner-expired",
            carol.expires(Instant.now().minusSeconds(3600)).encryptedFor(issuers.encryptionKey()),
            refused("sealed", "The token has expired")),
        Case.of(
            "encrypted-inner-not-signed-at-all",
            RULES,
            get("/api/scheme/sealed")
                .bearer(carol.encryptedWithoutSignatureFor(issuers.encryptionKey()).compact()),
            refused("sealed", "The token is not a well-formed JWT")),
        Case.of(
            "encrypted-by-password-with-endless-work",
            RULES,
            get("/api/scheme/sealed").bearer(BY_PASSWORD),
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
