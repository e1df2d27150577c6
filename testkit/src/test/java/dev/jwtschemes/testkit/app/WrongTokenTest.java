package dev.jwtschemes.testkit.app;

import static dev.jwtschemes.FailureReason.ALGORITHM_NOT_ALLOWED;
import static dev.jwtschemes.FailureReason.AUDIENCE_MISMATCH;
import static dev.jwtschemes.FailureReason.CLAIM_MALFORMED;
import static dev.jwtschemes.FailureReason.CLAIM_MISSING;
import static dev.jwtschemes.FailureReason.CRITICAL_HEADER_UNKNOWN;
import static dev.jwtschemes.FailureReason.DECRYPTION_FAILED;
import static dev.jwtschemes.FailureReason.ISSUED_IN_FUTURE;
import static dev.jwtschemes.FailureReason.ISSUER_NOT_REGISTERED;
import static dev.jwtschemes.FailureReason.ISSUER_OF_OTHER_SCHEME;
import static dev.jwtschemes.FailureReason.KEYS_UNAVAILABLE;
import static dev.jwtschemes.FailureReason.KEY_NOT_FOUND;
import static dev.jwtschemes.FailureReason.SIGNATURE_INVALID;
import static dev.jwtschemes.FailureReason.TOKEN_EXPIRED;
import static dev.jwtschemes.FailureReason.TOKEN_NOT_JWT;
import static dev.jwtschemes.FailureReason.TOKEN_NOT_YET_VALID;
import static dev.jwtschemes.FailureReason.TOKEN_TOO_LARGE;
import static dev.jwtschemes.FailureReason.TOKEN_TOO_OLD;
import static dev.jwtschemes.FailureReason.TYPE_NOT_ALLOWED;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.WithIssuers;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@WithIssuers(
    value = {"staff", "partner", "dark", "curve"},
    audience = "orders",
    properties = {"jwt-schemes.default=staff", "jwt-schemes.staff.verify.token.age=3600"})
class WrongTokenTest {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(OrdersApplication.class);

  private final TestIssuer staff;
  private final TestIssuer partner;
  private final TokenBuilder clerk;

  WrongTokenTest(
      @Issuer("staff") TestIssuer staff,
      @Issuer("partner") TestIssuer partner,
      @JwtCaller(issuer = "staff", groups = "clerk") TokenBuilder clerk) {
    this.staff = staff;
    this.partner = partner;
    this.clerk = clerk;
  }

  @BeforeEach
  void forgetEvents() {
    app.events().clear();
  }

  @Test
  void is_accepted_when_nothing_is_wrong() throws Exception {
    assertThat(app.get("api/orders", clerk)).isAccepted();
    assertThat(app.get("api/partner", partner.token())).isAccepted();
    assertThat(app.events().events()).noneMatch(AuthenticationFailed.class::isInstance);
  }

  @Test
  void is_wrong_in_time() throws Exception {
    assertRefused(clerk.expiredFor(ofMinutes(5)), TOKEN_EXPIRED);
    assertRefused(clerk.notYetValidFor(ofMinutes(5)), TOKEN_NOT_YET_VALID);
    assertRefused(clerk.issuedInFutureBy(ofMinutes(5)), ISSUED_IN_FUTURE);
    assertRefused(clerk.issuedAt(Instant.now().minus(ofHours(2))), TOKEN_TOO_OLD);
  }

  @Test
  void is_accepted_within_the_clock_skew() throws Exception {
    assertThat(app.get("api/orders", clerk.expiredFor(ofSeconds(10)).compact())).isAccepted();
  }

  @Test
  void is_wrongly_signed() throws Exception {
    assertRefused(clerk.signedByAnotherKey(), SIGNATURE_INVALID);
    assertRefused(clerk.withoutSignature(), SIGNATURE_INVALID);
    assertRefused(clerk.algNone(), ALGORITHM_NOT_ALLOWED);
    assertRefused(clerk.hmacWith(staff.publicKeyPem().getBytes(US_ASCII)), ALGORITHM_NOT_ALLOWED);
    assertRefused(partner.token().groups("clerk").issuer(staff.issuer()), SIGNATURE_INVALID);
  }

  @Test
  void is_signed_with_an_algorithm_that_is_not_configured(@Issuer("curve") TestIssuer curve)
      throws Exception {
    curve.rotate("ES384");

    assertThat(app.get("api/curve", curve.token()))
        .isChallengedBy("curve")
        .because(ALGORITHM_NOT_ALLOWED);
    assertThat(app.get("api/curve", curve.token().algorithm("RS256"))).isAccepted();
  }

  @Test
  void has_a_wrong_header() throws Exception {
    assertRefused(clerk.kid("k99"), KEY_NOT_FOUND);
    assertRefused(clerk.type("logout+jwt"), TYPE_NOT_ALLOWED);
    assertRefused(clerk.header("crit", List.of("x")).header("x", 1), CRITICAL_HEADER_UNKNOWN);
    assertRefused(clerk.rawHeader("{\"alg\":"), TOKEN_NOT_JWT);
  }

  @Test
  void has_wrong_claims() throws Exception {
    assertRefused(clerk.audience("other"), AUDIENCE_MISMATCH);
    assertRefused(clerk.issuer("https://other.example"), ISSUER_NOT_REGISTERED);
    assertRefused(clerk.issuer(partner.issuer()), ISSUER_OF_OTHER_SCHEME);
    assertRefused(clerk.without("exp"), CLAIM_MISSING);
    assertRefused(clerk.claim("exp", "soon"), CLAIM_MALFORMED);
    assertRefused(clerk.claim("text", "x".repeat(20_000)), TOKEN_TOO_LARGE);
  }

  @Test
  void is_encrypted_for_a_scheme_that_cannot_decrypt() throws Exception {
    RSAPublicKey key = (RSAPublicKey) rsa().generateKeyPair().getPublic();

    assertRefused(clerk.encryptedFor(key), DECRYPTION_FAILED);
  }

  @Test
  void cannot_be_checked_during_an_outage(@Issuer("dark") TestIssuer dark) throws Exception {
    dark.outage();

    assertThat(app.get("api/dark", dark.token())).isUnavailable().because(KEYS_UNAVAILABLE);
    assertThat(app.events().await(AuthenticationFailed.class, "dark").failure().reason())
        .isEqualTo(KEYS_UNAVAILABLE);
    dark.recover();
  }

  private static void assertRefused(TokenBuilder token, FailureReason reason) throws Exception {
    app.events().clear();
    HttpResponse<String> response = app.get("api/orders", token);

    assertThat(response).isChallengedBy("staff").because(reason);
    assertThat(app.events().await(AuthenticationFailed.class).failure().reason()).isEqualTo(reason);
  }

  private static KeyPairGenerator rsa() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator;
  }
}
