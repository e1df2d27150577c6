package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MP-JWT 2.2: RS256 and ES256 are accepted where no algorithm is configured, and no other. */
class MpJwtAlgorithmsTest {
  private TestIssuer issuer;

  @BeforeEach
  void startIssuer() {
    issuer = TestIssuer.start("https://staff.example");
  }

  @AfterEach
  void stopIssuer() {
    issuer.close();
  }

  @Test
  void accepts_rs256_and_es256_of_one_key_set_when_no_algorithm_is_configured() {
    String rs256 = token();
    issuer.rotate("ES256");
    try (Deployment deployment = keySet().start()) {
      assertThat(validate(deployment, rs256)).isInstanceOf(ValidationResult.Valid.class);
      assertThat(validate(deployment, token())).isInstanceOf(ValidationResult.Valid.class);
    }
  }

  @Test
  void accepts_es256_of_a_pem_key_when_no_algorithm_is_configured() {
    issuer.rotate("ES256");
    try (Deployment deployment = pem().start()) {
      assertThat(validate(deployment, token())).isInstanceOf(ValidationResult.Valid.class);
    }
  }

  @Test
  void accepts_rs256_of_a_pem_key_when_no_algorithm_is_configured() {
    try (Deployment deployment = pem().start()) {
      assertThat(validate(deployment, token())).isInstanceOf(ValidationResult.Valid.class);
    }
  }

  @Test
  void rejects_another_algorithm_when_none_is_configured() {
    issuer.rotate("ES384");
    String es384 = token();
    issuer.rotate("PS256");
    try (Deployment deployment = keySet().start()) {
      assertRejected(deployment, es384);
      assertRejected(deployment, token());
    }
  }

  @Test
  void rejects_rs256_when_es256_is_configured() {
    String rs256 = token();
    issuer.rotate("ES256");
    try (Deployment deployment =
        keySet().with("mp.jwt.verify.publickey.algorithm", "ES256").start()) {
      assertRejected(deployment, rs256);
      assertThat(validate(deployment, token())).isInstanceOf(ValidationResult.Valid.class);
    }
  }

  @Test
  void rejects_es256_when_rs256_is_configured() {
    String rs256 = token();
    issuer.rotate("ES256");
    try (Deployment deployment =
        keySet().with("mp.jwt.verify.publickey.algorithm", "RS256").start()) {
      assertThat(validate(deployment, rs256)).isInstanceOf(ValidationResult.Valid.class);
      assertRejected(deployment, token());
    }
  }

  private Deployment.Plan keySet() {
    return mpJwt().with("mp.jwt.verify.publickey.location", issuer.jwksUrl());
  }

  private Deployment.Plan pem() {
    return mpJwt().with("mp.jwt.verify.publickey", issuer.publicKeyPem());
  }

  private Deployment.Plan mpJwt() {
    return Deployment.of()
        .with("mp.jwt.verify.issuer", issuer.issuer())
        .with("mp.jwt.verify.audiences", "orders");
  }

  private String token() {
    return issuer.token().audience("orders").upn("alice").groups("clerk").compact();
  }

  private static void assertRejected(Deployment deployment, String token) {
    assertThat(validate(deployment, token))
        .isInstanceOfSatisfying(
            ValidationResult.Invalid.class,
            invalid ->
                assertThat(invalid.failure().reason())
                    .isEqualTo(FailureReason.ALGORITHM_NOT_ALLOWED));
  }

  private static ValidationResult validate(Deployment deployment, String token) {
    return deployment.get(TokenValidator.class, JwtScheme.Literal.of("mp-jwt")).validate(token);
  }
}
