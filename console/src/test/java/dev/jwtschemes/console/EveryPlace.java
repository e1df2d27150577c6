package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.testkit.LibraryLog;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Comparison of one decision with the catalogue wherever it is shown: header, body, event, log
 * line, row of the console, documentation.
 */
abstract class EveryPlace {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern INSTANCE =
      Pattern.compile("\"instance\":\"urn:jwt-decision:([a-z2-7]{12})\"");

  private static @Nullable ConsoleClient console;

  private final EmbeddedApplication app;

  EveryPlace(EmbeddedApplication app) {
    this.app = app;
  }

  @BeforeAll
  static void open() throws Exception {
    console = ConsoleClient.open();
  }

  @BeforeEach
  void forgetEvents() {
    app.events().clear();
  }

  /** Compare the response and all that is known of its decision with the catalogue. */
  final void assertSame(FailureReason reason, HttpResponse<String> response) throws Exception {
    assertSame(reason, response, "'GET' '/");
  }

  /** The same, with what the log line has of the request. */
  final void assertSame(FailureReason reason, HttpResponse<String> response, String request)
      throws Exception {
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
    assertLogged(reason, id, request);
    JsonObject row = Objects.requireNonNull(console).get("/api/decisions/" + id);
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

  private static void assertLogged(FailureReason reason, String id, String request) {
    assertThat(LibraryLog.lines().stream().filter(line -> line.endsWith(" [" + id + "]")))
        .singleElement()
        .asString()
        .startsWith(reason.status() + " " + reason.id() + ": " + request)
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

  /** Compare what is sent to the client besides the members of a public problem. */
  private static void assertBody(FailureReason reason, JsonObject problem, JsonObject row) {
    if (ConfigProvider.getConfig()
        .getValue("jwt-schemes.problem-details", String.class)
        .equals("public")) {
      assertThat(problem.keySet())
          .as("nothing of the token or the configuration")
          .containsExactly("type", "title", "status", "instance", "reason");
      return;
    }
    assertThat(problem.getString("advice")).isEqualTo(reason.advice());
    assertThat(problem.getString("detail"))
        .isEqualTo(row.getJsonObject("failure").getString("detail"));
    assertThat(problem.getString("scheme", "")).isEqualTo(row.getString("scheme", ""));
    assertThat(problem.getJsonArray("candidates")).isEqualTo(row.getJsonArray("candidates"));
  }
}
