package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.LibraryLog;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@WithIssuers(
    value = {"staff", "partner"},
    properties = {"jwt-schemes.default=staff", "jwt-schemes.console=true"})
class ConsoleOfApplicationTest {
  private static final String LINE = "JWT Schemes console: ";

  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(ShownApplication.class);

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** The newest address in the log, which was not used yet. */
  private static String address() {
    List<String> lines = LibraryLog.lines().stream().filter(line -> line.startsWith(LINE)).toList();
    return lines.get(lines.size() - 1).substring(LINE.length());
  }

  private JsonObject get(String target) throws Exception {
    URI address = URI.create(address());
    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    String body =
        client
            .send(HttpRequest.newBuilder(address.resolve(target)).build(), BodyHandlers.ofString())
            .body();
    return Json.createReader(new StringReader(body)).readObject();
  }

  private JsonObject explain(TokenBuilder token, String resource) throws Exception {
    URI address = URI.create(address());
    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    JsonObject asked =
        Json.createObjectBuilder().add("token", token.compact()).add("resource", resource).build();
    String body =
        client
            .send(
                HttpRequest.newBuilder(address.resolve("/api/explain"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(asked.toString()))
                    .build(),
                BodyHandlers.ofString())
            .body();
    return Json.createReader(new StringReader(body)).readObject();
  }

  private static JsonObject named(JsonObject all, String list, String key, String value) {
    return all.getJsonArray(list).stream()
        .map(each -> each.asJsonObject())
        .filter(each -> each.getString(key, "").equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(all.toString()));
  }

  @Test
  void shows_schemes_with_their_keys(@Issuer("staff") TestIssuer staff) throws Exception {
    assertThat(app.get("orders", staff.token().groups("clerk")).statusCode()).isEqualTo(200);

    JsonObject all = get("/api/schemes");

    assertThat(all.getString("default")).isEqualTo("staff");
    JsonObject shown = named(all, "schemes", "name", "staff");
    assertThat(shown.getJsonArray("issuers").getString(0)).isEqualTo(staff.issuer());
    assertThat(shown.getJsonArray("audiences").getString(0)).isEqualTo("staff");
    assertThat(shown.getJsonObject("keys").getString("state")).isEqualTo("ready");
    assertThat(shown.getJsonObject("keys").getJsonArray("inUse").getString(0)).contains("k1");
    assertThat(shown.getJsonObject("keys").getInt("clockDifference")).isBetween(-2, 2);
    assertThat(shown.getInt("accepted")).isPositive();
  }

  @Test
  void counts_tokens_and_not_requests_without_one(@Issuer("staff") TestIssuer staff)
      throws Exception {
    app.get("orders", staff.token().groups("clerk"));
    JsonObject before = named(get("/api/schemes"), "schemes", "name", "staff");

    assertThat(app.get("orders").statusCode()).isEqualTo(401);
    app.get("orders", staff.token().groups("clerk").audience("elsewhere"));
    app.get("orders", staff.token().groups("clerk"));

    JsonObject after = named(get("/api/schemes"), "schemes", "name", "staff");
    assertThat(after.getInt("accepted") - before.getInt("accepted")).isEqualTo(1);
    assertThat(after.getInt("refused") - before.getInt("refused", 0)).isEqualTo(1);
  }

  @Test
  void shows_resources_with_rule_schemes_and_findings() throws Exception {
    JsonObject all = get("/api/resources");

    String orders = ShownApplication.Orders.class.getName();
    JsonObject list = named(all, "resources", "id", orders + "#orders");
    assertThat(list.getJsonArray("requests").toString()).isEqualTo("[\"GET /orders\"]");
    assertThat(list.getString("access")).isEqualTo("roles");
    assertThat(list.getJsonArray("roles").toString()).isEqualTo("[\"clerk\"]");
    assertThat(list.getJsonArray("schemes").toString()).isEqualTo("[\"staff\"]");
    assertThat(named(all, "resources", "id", orders + "#delete").getString("access"))
        .isEqualTo("denied");
    assertThat(
            named(all, "resources", "id", orders + "#misspelt")
                .getJsonArray("findings")
                .getString(0))
        .contains("partnr");
  }

  @Test
  void shows_a_refused_request_by_its_decision_id(@Issuer("staff") TestIssuer staff)
      throws Exception {
    app.get("orders", staff.token().groups("clerk").audience("elsewhere"));
    JsonObject row =
        named(get("/api/decisions?limit=1"), "decisions", "reason", "audience-mismatch");

    JsonObject full = get("/api/decisions/" + row.getString("id"));

    assertThat(full.getString("path")).isEqualTo("/orders");
    assertThat(full.getInt("status")).isEqualTo(401);
    assertThat(full.getString("scheme")).isEqualTo("staff");
    assertThat(full.getJsonObject("failure").getString("advice")).isNotEmpty();
    assertThat(full.getJsonArray("steps")).isNotEmpty();
    assertThat(LibraryLog.lines()).anyMatch(line -> line.endsWith("[" + row.getString("id") + "]"));
  }

  @Test
  void shows_an_accepted_request(@Issuer("partner") TestIssuer partner) throws Exception {
    app.get("partner", partner.token());

    JsonObject row = get("/api/decisions?limit=1").getJsonArray("decisions").getJsonObject(0);

    assertThat(row.getString("outcome")).isEqualTo("authenticated");
    assertThat(row.getString("scheme")).isEqualTo("partner");
    assertThat(row).doesNotContainKey("status");
  }

  @Test
  void explains_a_token_without_a_trace_of_it(@Issuer("partner") TestIssuer partner)
      throws Exception {
    TokenBuilder expired = partner.token().expiredFor(java.time.Duration.ofMinutes(5));
    long before = get("/api/decisions").getJsonNumber("next").longValue();
    int fetches = partner.fetches();

    JsonObject answer = explain(expired, ShownApplication.Orders.class.getName() + "#partner");

    assertThat(answer.getBoolean("accepted")).isFalse();
    assertThat(answer.getString("reason")).isEqualTo("token-expired");
    assertThat(answer.getJsonObject("claims").getString("iss")).isEqualTo(partner.issuer());
    JsonObject scheme = answer.getJsonArray("schemes").getJsonObject(0);
    assertThat(scheme.getBoolean("chosen")).isTrue();
    assertThat(get("/api/decisions").getJsonNumber("next").longValue()).isEqualTo(before);
    assertThat(partner.fetches()).isEqualTo(fetches);
    assertThat(LibraryLog.lines()).noneMatch(line -> line.contains(expired.compact()));
  }

  @Test
  void can_be_used_in_a_browser(
      @Issuer("staff") TestIssuer staff, @Issuer("partner") TestIssuer partner) throws Exception {
    app.get("orders", staff.token().groups("clerk"));
    app.get("partner", partner.token());
    app.get("misspelt", partner.token());
    TokenBuilder rejected = staff.token().groups("clerk").audience("elsewhere");
    app.get("orders", rejected);
    String decision =
        get("/api/decisions?limit=1").getJsonArray("decisions").getJsonObject(0).getString("id");
    Path shots = Files.createDirectories(Path.of("target", "screenshots")).toAbsolutePath();

    Chromium.run("views.mjs", address(), shots.toString(), decision, rejected.compact());
  }
}
