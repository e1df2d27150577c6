package dev.jwtschemes.console;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.testkit.LibraryLog;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * One request for each reason of the catalogue; then header, body, event, log line, row of the
 * console and documentation of this one decision, each of which says what the catalogue says.
 *
 * <p>Two reasons need an application that doesn't start or has lost its filter: the module {@code
 * tck-tests/deployment} provokes these on servers.
 */
abstract class EveryReason {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern INSTANCE =
      Pattern.compile("\"instance\":\"urn:jwt-decision:([a-z2-7]{12})\"");

  /** More unknown keys than an issuer may be asked for at once. */
  private static final int MANY_KEYS = 100;

  private final EmbeddedApplication app;
  private final ConsoleClient console;
  private final TestIssuer staff;
  private final TestIssuer partner;
  private final TestIssuer dark;
  private final TestIssuer busy;

  EveryReason(
      EmbeddedApplication app,
      ConsoleClient console,
      TestIssuer staff,
      TestIssuer partner,
      TestIssuer dark,
      TestIssuer busy) {
    this.app = app;
    this.console = console;
    this.staff = staff;
    this.partner = partner;
    this.dark = dark;
    this.busy = busy;
  }

  /** Compare what is sent to the client besides the members of a public problem. */
  abstract void assertBody(FailureReason reason, JsonObject problem, JsonObject row);

  @BeforeEach
  void forgetEvents() {
    app.events().clear();
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureReason.class,
      mode = Mode.EXCLUDE,
      names = {"DEPLOYMENT_REFUSED", "ENFORCEMENT_MISSING"})
  void is_the_same_wherever_it_is_shown(FailureReason reason) throws Exception {
    HttpResponse<String> response = provoke(reason);

    assertThat(response.statusCode()).isEqualTo(reason.status());
    assertHeaders(reason, response);
    Matcher instance = INSTANCE.matcher(response.body());
    assertThat(instance.find()).as(response.body()).isTrue();
    String id = instance.group(1);
    JsonObject problem = Json.createReader(new StringReader(response.body())).readObject();
    assertThat(problem.getString("type"))
        .isEqualTo("tag:jwtschemes.dev,2026:reason/" + reason.id());
    assertThat(problem.getString("title")).isEqualTo(reason.publicText());
    assertThat(problem.getInt("status")).isEqualTo(reason.status());
    assertThat(problem.getString("reason")).isEqualTo(reason.id());
    assertEvent(reason, id);
    assertLogged(reason, id);
    JsonObject row = console.get("/api/decisions/" + id);
    assertRow(reason, row);
    assertBody(reason, problem, row);
    assertDocumented(reason);
  }

  private static void assertHeaders(FailureReason reason, HttpResponse<String> response) {
    List<String> challenges = response.headers().allValues("WWW-Authenticate");
    if (reason.error().isPresent()) {
      String error =
          "error=\"%s\", error_description=\"%s\""
              .formatted(reason.error().get(), reason.publicText());
      assertThat(challenges).hasSize(1).allMatch(each -> each.endsWith(error));
    } else if (reason.family() == FailureReason.Family.NONE_ARRIVED) {
      assertThat(challenges).containsExactly("Bearer realm=\"staff\"");
    } else {
      assertThat(challenges).isEmpty();
    }
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(response.headers().firstValue("Retry-After").isPresent())
        .isEqualTo(reason.family() == FailureReason.Family.COULD_NOT_CHECK);
  }

  private void assertEvent(FailureReason reason, String id) {
    Class<? extends JwtSchemeEvent> type =
        switch (reason) {
          case NO_TOKEN, OTHER_AUTH_SCHEME -> CallerChallenged.class;
          case ROLE_MISSING, DENIED -> AccessForbidden.class;
          default -> AuthenticationFailed.class;
        };
    JwtSchemeEvent event = app.events().awaitDecision(type, id);
    assertThat(event.decision().failure().orElseThrow().reason()).isEqualTo(reason);
    if (event instanceof AuthenticationFailed failed) {
      assertThat(failed.failure().reason()).isEqualTo(reason);
    }
  }

  private static void assertLogged(FailureReason reason, String id) {
    assertThat(LibraryLog.lines().stream().filter(line -> line.endsWith(" [" + id + "]")))
        .singleElement()
        .asString()
        .startsWith(reason.status() + " " + reason.id() + ": 'GET' '/")
        .endsWith(" " + reason.advice() + " [" + id + "]");
  }

  private static void assertRow(FailureReason reason, JsonObject row) {
    assertThat(row.getString("reason")).isEqualTo(reason.id());
    assertThat(row.getInt("status")).isEqualTo(reason.status());
    JsonObject failure = row.getJsonObject("failure");
    assertThat(failure.getString("reason")).isEqualTo(reason.id());
    assertThat(failure.getString("text")).isEqualTo(reason.publicText());
    assertThat(failure.getString("advice")).isEqualTo(reason.advice());
    assertThat(row.getString("outcome"))
        .isEqualTo(
            switch (reason.family()) {
              case NONE_ARRIVED -> "challenged";
              case REFUSED -> reason.status() == 403 ? "forbidden" : "challenged";
              case COULD_NOT_CHECK -> "unavailable";
              case MISCONFIGURED -> "misconfigured";
            });
    assertThat(row.getJsonArray("steps")).isNotEmpty();
  }

  private static void assertDocumented(FailureReason reason) throws IOException {
    assertThat(Files.readString(DOCS.resolve("how-to").resolve("troubleshooting.md")))
        .contains(
            "\n### %s\n\n%d. %s\n\n1. ".formatted(reason.id(), reason.status(), reason.advice()));
    assertThat(Files.readAllLines(DOCS.resolve("reference").resolve("reasons.md")))
        .filteredOn(line -> line.startsWith("| `" + reason.id() + "` | "))
        .singleElement()
        .asString()
        .contains(" | " + reason.status() + " | ")
        .contains(" | " + reason.publicText())
        .endsWith(" | " + reason.advice() + " |");
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
