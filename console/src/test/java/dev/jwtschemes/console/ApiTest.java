package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private final DecisionHistory history = new DecisionHistory();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private ConsoleServer console;

  @BeforeEach
  void start() throws Exception {
    List<String> addresses = new ArrayList<>();
    console = ConsoleServer.start(0, new FixedSource(), history, addresses::add);
    send(HttpRequest.newBuilder(URI.create(addresses.get(0))));
    history.add(Entries.accepted("aaaa", "/orders/1"));
    history.add(Entries.expired("bbbb", "/partner/2"));
    history.add(Entries.accepted("cccc", "/orders/3"));
  }

  @AfterEach
  void stop() {
    console.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder at(String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console.port() + target));
  }

  private JsonObject get(String target) throws Exception {
    return Json.createReader(new StringReader(send(at(target)).body())).readObject();
  }

  private List<String> ids(String query) throws Exception {
    return get("/api/decisions" + query).getJsonArray("decisions").stream()
        .map(row -> row.asJsonObject().getString("id"))
        .toList();
  }

  @Test
  void lists_decisions_the_newest_first() throws Exception {
    assertThat(ids("")).containsExactly("cccc", "bbbb", "aaaa");
  }

  @ParameterizedTest
  @CsvSource({
    "?outcome=challenged,bbbb",
    "?scheme=partner,bbbb",
    "?reason=token-expired,bbbb",
    "?path=/partner,bbbb",
    "?id=bb,bbbb",
    "?limit=1,cccc"
  })
  void filters(String query, String id) throws Exception {
    assertThat(ids(query)).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "x", "99999999999"})
  void names_the_bounds_of_limit(String limit) throws Exception {
    HttpResponse<String> answer = send(at("/api/decisions?limit=" + limit));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"limit is a number from 1 to 1000.\"}");
  }

  @Test
  void shows_one_decision_with_its_steps_and_advice() throws Exception {
    assertThat(send(at("/api/decisions/bbbb")).body())
        .isEqualTo(
            "{\"id\":\"bbbb\",\"time\":\"2026-11-26T12:00:01Z\",\"method\":\"GET\",\"path\":\"/partner/2\","
                + "\"outcome\":\"challenged\",\"status\":401,\"scheme\":\"partner\",\"reason\":\"token-expired\","
                + "\"candidates\":[\"partner\"],\"steps\":[{\"stage\":\"validate\",\"text\":\"token-expired\"}],"
                + "\"failure\":{\"reason\":\"token-expired\",\"text\":\"The token expired\",\"detail\":\"exp was 5 minutes ago\","
                + "\"advice\":\"Ask the issuer for a new one.\",\"expected\":\"exp after now\",\"actual\":\"5 minutes ago\"}}");
  }

  @Test
  void says_that_a_decision_is_gone() throws Exception {
    HttpResponse<String> answer = send(at("/api/decisions/zzzz"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"No decision of this id is kept: the last 1000 are.\"}");
  }

  @Test
  void streams_what_comes_after_the_list_was_read() throws Exception {
    int next = get("/api/decisions").getInt("next");
    history.add(Entries.accepted("dddd", "/orders/4"));

    HttpResponse<java.io.InputStream> stream =
        client.send(
            at("/api/decisions/stream?from=" + next).build(),
            HttpResponse.BodyHandlers.ofInputStream());

    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(lines.readLine()).isEqualTo(": connected");
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo("id: 4");
      assertThat(lines.readLine()).isEqualTo("event: decisions");
      assertThat(lines.readLine()).contains("\"id\":\"dddd\"").endsWith("\"missed\":0}");
    }
  }

  private HttpResponse<String> explain(String body, String type) throws Exception {
    return send(
        at("/api/explain")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void explains_a_token_for_all_schemes_or_a_resource() throws Exception {
    assertThat(explain("{\"token\":\" a.b.c \"}", "application/json").body())
        .isEqualTo("{\"length\":5,\"resource\":\"all\"}");
    assertThat(
            explain("{\"token\":\"a.b.c\",\"resource\":\"r1\"}", "application/json;charset=utf-8")
                .body())
        .isEqualTo("{\"length\":5,\"resource\":\"r1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"token\":1}", "{}", "\"a.b.c\"", "{} {}"})
  void says_what_to_send(String body) throws Exception {
    HttpResponse<String> answer = explain(body, "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":\"Send ");
  }

  @Test
  void a_form_of_another_page_is_not_read() throws Exception {
    assertThat(explain("{\"token\":\"a\"}", "text/plain").statusCode()).isEqualTo(415);
  }

  @Test
  void a_body_is_bounded() throws Exception {
    assertThat(
            explain("{\"token\":\"" + "a".repeat(200_000) + "\"}", "application/json").statusCode())
        .isEqualTo(413);
  }

  @Test
  void an_unknown_resource_is_named_as_such() throws Exception {
    HttpResponse<String> answer =
        explain("{\"token\":\"a\",\"resource\":\"zz\"}", "application/json");

    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
