package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Request.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Refusals on one server, wherever they show: bodies, which no page of the server's own replaces,
 * its access log, and the console.
 */
final class ProblemsRun implements ServerSuite.Run {
  private static final Pattern ID = Pattern.compile("(?<=jwt-decision:|\\(decision )[a-z2-7]{12}");

  private static final Pattern CONSOLE =
      Pattern.compile("JWT Schemes console: (http://127\\.0\\.0\\.1:\\d+/\\?key=[\\w-]+)");
  private static final String REFUSED = "/public/good/async/stage";

  private final ServerRun run;
  private final String line;

  private ProblemsRun(ServerRun run, String line) {
    this.run = run;
    this.line = line;
  }

  /**
   * Start everything.
   *
   * @param product with an access log
   * @param line what that has about a refusal, with {@code ID} for that of the decision
   */
  static ProblemsRun on(ApplicationServer product, String line)
      throws IOException, InterruptedException {
    return new ProblemsRun(
        ServerRun.start(
            product,
            "problems",
            (issuers, directory) ->
                List.of(
                    GateArchive.problems("public", Map.of()).war(issuers, directory),
                    GateArchive.problems("dev", Map.of(GateArchive.CONSOLE, "true"))
                        .war(issuers, directory))),
        line);
  }

  @Override
  public Stream<DynamicTest> tests() {
    String alice = run.issuers().alice().compact();
    String guest = run.issuers().alice().groups("guest").compact();
    String bob = run.issuers().bob().compact();
    return Stream.of(
        problem(
            "resource-401",
            get("/public/good/async/stage"),
            401,
            "no-token",
            "A bearer token is required"),
        problem(
            "resource-400",
            get("/public/good/async/stage").authorization("Bearer"),
            400,
            "header-malformed",
            "The Authorization header is malformed"),
        problem(
            "resource-401-token",
            get("/public/good/async/stage").bearer(bob),
            401,
            "issuer-of-other-scheme",
            "The issuer of the token is not accepted here"),
        problem(
            "resource-403",
            get("/public/good/async/stage").bearer(guest),
            403,
            "role-missing",
            "The caller lacks a required role"),
        problem(
            "resource-403-denied",
            get("/public/good/secret").bearer(alice),
            403,
            "denied",
            "Access is denied to every caller"),
        problem(
            "resource-500",
            get("/public/dark/secret").bearer(alice),
            500,
            "enforcement-missing",
            "The service is misconfigured"),
        problem(
            "resource-503",
            get("/public/good/orders/partner").bearer(bob),
            503,
            "keys-unavailable",
            "Tokens cannot be checked at the moment"),
        problem(
            "servlet-401", get("/public/clerks"), 401, "no-token", "A bearer token is required"),
        problem(
            "servlet-400",
            get("/public/clerks").authorization("Bearer a b"),
            400,
            "header-malformed",
            "The Authorization header is malformed"),
        problem(
            "servlet-403",
            get("/public/clerks").bearer(guest),
            403,
            "role-missing",
            "The caller lacks a required role"),
        dynamicTest("text-resource", () -> checkText("/public/good/async/stage")),
        dynamicTest("text-servlet", () -> checkText("/public/clerks")),
        dynamicTest("dev-resource", () -> checkDetails("/dev/good/async/stage")),
        dynamicTest("dev-servlet", () -> checkDetails("/dev/clerks")),
        dynamicTest("access-log", this::checkAccessLog),
        dynamicTest("console", this::checkConsole),
        dynamicTest("line-of-the-start", this::checkStart));
  }

  private DynamicTest problem(
      String name, Request request, int status, String reason, String title) {
    return dynamicTest(
        name,
        () -> {
          Response response = send(request, status);
          assertThat(response.values("Content-Type"))
              .singleElement()
              .asString()
              .startsWith("application/problem+json");
          assertThat(masked(response.body()))
              .isEqualTo(
                  "{\"type\":\"tag:jwtschemes.dev,2026:reason/"
                      + reason
                      + "\",\"title\":\""
                      + title
                      + "\",\"status\":"
                      + status
                      + ",\"instance\":\"urn:jwt-decision:ID\",\"reason\":\""
                      + reason
                      + "\"}");
          checkLogged(response.body(), reason);
        });
  }

  private Response send(Request request, int status) throws IOException {
    Response response = RawHttp.send(run.server().address(), request);
    assertThat(response.status()).as(response.body()).isEqualTo(status);
    assertThat(response.values("Cache-Control")).contains("no-store");
    return response;
  }

  /** The line of the refusal ends with the id that the client got. */
  private void checkLogged(String body, String reason) throws IOException, InterruptedException {
    String id = idOf(body);
    run.server()
        .process()
        .await(
            0,
            Pattern.compile(" " + reason + ": .* \\[" + id + "]"),
            1,
            Pattern.compile("(?!)"),
            Duration.ofSeconds(30));
  }

  private void checkText(String path) throws IOException {
    Response response = send(get(path).header("Accept", "text/html"), 401);
    assertThat(response.values("Content-Type")).singleElement().asString().startsWith("text/plain");
    assertThat(masked(response.body())).isEqualTo("A bearer token is required (decision ID).");
  }

  private void checkDetails(String path) throws IOException {
    String late = run.issuers().alice().audience("other").compact();
    Response response = send(get(path).bearer(late), 401);
    assertThat(response.body())
        .contains(
            "\"reason\":\"audience-mismatch\"",
            "\"detail\":\"expected aud: [staff-app], actual: ['other']\"",
            "\"scheme\":\"staff\",\"candidates\":[\"staff\"],\"checks\":[",
            "\"check\":\"signature\",\"result\":\"passed\"",
            "\"check\":\"aud\",\"result\":\"failed\"");
  }

  private void checkStart() throws IOException, InterruptedException {
    run.awaitLog(0, "jwt-schemes.problem-details=dev: clients get expected and actual values");
    run.server()
        .process()
        .await(
            0,
            Pattern.compile(
                "JWT Schemes [0-9].* has started with 2 schemes: partner \\(keys from http:.*\\), staff"
                    + " \\(keys from http:.*\\); default staff; [1-9][0-9]* resource methods"),
            2,
            Pattern.compile("(?!)"),
            Duration.ofSeconds(30));
  }

  private void checkAccessLog() throws IOException, InterruptedException {
    String wanted = line.replace("ID", idOf(send(get(REFUSED), 401).body()));
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (accessLog().noneMatch(each -> each.contains(wanted))) {
      assertThat(System.nanoTime()).as("%s in %s", wanted, accessLog().toList()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Lines of each file that the server may mean by an access log. */
  private Stream<String> accessLog() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(run.work().resolve("server"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.contains("access") && (name.endsWith("log") || name.endsWith(".txt"))) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines.stream();
  }

  private void checkConsole() throws IOException, InterruptedException {
    String id = idOf(send(get("/dev/good/async/stage"), 401).body());
    URI address =
        URI.create(run.server().process().awaitLine(CONSOLE, Duration.ofSeconds(30)).group(1));
    HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    assertThat(read(http, address)).contains("<title>JWT Schemes console</title>");
    assertThat(read(http, address.resolve("/console.js"))).contains("api/schemes");
    assertThat(read(http, address.resolve("/api/schemes")))
        .contains("\"name\":\"partner\"", "\"name\":\"staff\"", "\"default\":\"staff\"");
    assertThat(read(http, address.resolve("/api/resources")))
        .contains("AsyncOrders#stage\"", "\"requests\":[\"GET /async/stage\"]");
    assertThat(read(http, address.resolve("/api/decisions/" + id)))
        .contains("\"reason\":\"no-token\"", "\"path\":\"/good/async/stage\"", "\"status\":401");
  }

  private static String read(HttpClient http, URI address)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static String idOf(String body) {
    Matcher id = ID.matcher(body);
    assertThat(id.find()).as(body).isTrue();
    return id.group();
  }

  private static String masked(String body) {
    return ID.matcher(body).replaceAll("ID");
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
