package dev.jwtschemes.console;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * One request for each reason of the catalogue that an application gives which runs as it should;
 * {@link BrokenServicesTest} provokes the others.
 */
abstract class EveryReason extends EveryPlace {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(ReasonsApplication.class);

  /** More unknown keys than an issuer may be asked for at once. */
  private static final int MANY_KEYS = 100;

  private final TestIssuer staff;
  private final TestIssuer partner;
  private final TestIssuer dark;
  private final TestIssuer busy;

  EveryReason(TestIssuer staff, TestIssuer partner, TestIssuer dark, TestIssuer busy) {
    super(app);
    this.staff = staff;
    this.partner = partner;
    this.dark = dark;
    this.busy = busy;
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureReason.class,
      mode = Mode.EXCLUDE,
      names = {"DEPLOYMENT_REFUSED", "ENFORCEMENT_MISSING"})
  void is_the_same_wherever_it_is_shown(FailureReason reason) throws Exception {
    assertSame(reason, provoke(reason));
  }

  private HttpResponse<String> provoke(FailureReason reason) throws Exception {
    TokenBuilder token = staff.token().claim("tenant", "a");
    return switch (reason) {
      case NO_TOKEN -> app.get("staff");
      case OTHER_AUTH_SCHEME -> authorized("staff", "Basic YTpi");
      case HEADER_MALFORMED -> authorized("staff", "Bearer");
      case CREDENTIAL_MALFORMED ->
          app.send(HttpRequest.newBuilder(app.uri("cookie")).header("Cookie", "Bearer=a b"));
      case SEVERAL_TOKENS ->
          app.send(
              HttpRequest.newBuilder(app.uri("staff"))
                  .header("Authorization", token.bearer())
                  .header("Authorization", partner.token().bearer()));
      case TOKEN_NOT_JWT -> app.get("staff", "opaque");
      case TOKEN_TOO_LARGE -> app.get("staff", token.claim("text", "x".repeat(20_000)));
      case ISSUER_NOT_REGISTERED -> app.get("staff", token.issuer("https://other.example"));
      case ISSUER_OF_OTHER_SCHEME -> app.get("staff", partner.token());
      case ALGORITHM_NOT_ALLOWED -> app.get("staff", token.algNone());
      case KEY_NOT_FOUND -> app.get("staff", token.kid("k99"));
      case SIGNATURE_INVALID -> app.get("staff", token.signedByAnotherKey());
      case DECRYPTION_FAILED -> app.get("staff", token.encryptedFor(rsa()));
      case TYPE_NOT_ALLOWED -> app.get("staff", token.type("logout+jwt"));
      case CRITICAL_HEADER_UNKNOWN ->
          app.get("staff", token.header("crit", List.of("x")).header("x", 1));
      case TOKEN_EXPIRED -> app.get("staff", token.expiredFor(ofMinutes(5)));
      case TOKEN_NOT_YET_VALID -> app.get("staff", token.notYetValidFor(ofMinutes(5)));
      case TOKEN_TOO_OLD -> app.get("staff", token.issuedAt(Instant.now().minus(ofHours(2))));
      case ISSUED_IN_FUTURE -> app.get("staff", token.issuedInFutureBy(ofMinutes(5)));
      case AUDIENCE_MISMATCH -> app.get("staff", token.audience("elsewhere"));
      case CLAIM_MISSING -> app.get("staff", token.without("exp"));
      case CLAIM_MISMATCH -> app.get("staff", token.claim("tenant", "b"));
      case CLAIM_MALFORMED -> app.get("staff", token.claim("exp", "soon"));
      case BINDING_NOT_CHECKED ->
          app.get(
              "staff",
              token.claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I")));
      case REJECTED_BY_APPLICATION ->
          app.get("staff", token.claim(ReasonsApplication.PLEASE, "reject"));
      case OBSERVER_FAILED -> app.get("staff", token.claim(ReasonsApplication.PLEASE, "throw"));
      case KEYS_UNAVAILABLE -> {
        dark.outage();
        yield app.get("dark", dark.token());
      }
      case REFRESH_OVER_BUDGET -> overBudget();
      case SCHEME_NOT_REGISTERED -> app.get("nowhere", token);
      case NO_DEFAULT_SCHEME -> app.get("nameless", token);
      case ROLE_MISSING -> app.get("clerks", token);
      case DENIED -> app.get("denied", token);
      case DEPLOYMENT_REFUSED, ENFORCEMENT_MISSING -> throw new AssertionError(reason);
    };
  }

  private HttpResponse<String> authorized(String path, String value) {
    return app.send(HttpRequest.newBuilder(app.uri(path)).header("Authorization", value));
  }

  /** An attacker's made-up key ids. */
  private HttpResponse<String> overBudget() {
    for (int key = 0; key < MANY_KEYS; key++) {
      HttpResponse<String> response = app.get("busy", busy.token().kid("made-up-" + key));
      if (response.statusCode() == 503) {
        return response;
      }
    }
    throw new AssertionError("The issuer was asked each time");
  }

  private static RSAPublicKey rsa() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return (RSAPublicKey) generator.generateKeyPair().getPublic();
  }
}
