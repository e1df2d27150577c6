package dev.jwtschemes.tck.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.closed.app.Reached;
import dev.jwtschemes.tck.process.ServerProcess;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Apache TomEE serves resources by Apache CXF, which loads no {@code DynamicFeature} as a service:
 * without the feature that an Application lists the filter of this library is never installed.
 */
class TomeeIT {
  private static final String REASON =
      "JWTS-310 dev.jwtschemes.tck.closed.app.VaultApplication: The JAX-RS runtime is not known to load this library's filter, without which every resource would be open (Apache TomEE, and the feature isn't listed). Use a server or runtime with RESTEasy or Jersey; on Apache TomEE list dev.jwtschemes.rest.JwtSchemesFeature in the Application, since Apache CXF loads no feature as a service.";

  private static final List<String> PATHS =
      List.of(
          "/api/vault",
          "/api/vault/scheme",
          "/api/vault/roles",
          "/api/vault/denied",
          "/api/vault/later",
          "/api/vault/leaf",
          "/api/vault/leaf/roles",
          "/page");

  private static final String FOUND = "FoundFeature.class";
  private static final String SKIPPED = "SkippedFeature.class";
  private static final String LISTING = "WithFeature.class";

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final TestIssuer ISSUER = TestIssuer.start();
  private static ServerProcess server;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    Path work = Path.of(System.getProperty("closed.work"), "tomee");
    War.remove(work);
    Files.createDirectories(work);
    List<War> wars =
        List.of(
            protectedWar(work, "jersey-client", FOUND, SKIPPED, LISTING)
                .withJars(libraries().stream().filter(TomeeIT::isClient)),
            protectedWar(work, "plain", FOUND, SKIPPED, LISTING),
            protectedWar(work, "trimmed", FOUND, SKIPPED, LISTING)
                .with(
                    "WEB-INF/beans.xml",
                    """
                    <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="none"/>
                    """)
                .with(
                    "WEB-INF/web.xml",
                    """
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                      <absolute-ordering/>
                    </web-app>
                    """),
            protectedWar(work, "skipped", FOUND, LISTING),
            protectedWar(work, "half", SKIPPED),
            protectedWar(work, "static", SKIPPED, LISTING)
                .with(
                    "WEB-INF/openejb-jar.xml",
                    """
                    <openejb-jar>
                      <pojo-deployment class-name="jaxrs-application">
                        <properties>
                          cxf.jaxrs.staticSubresourceResolution = true
                        </properties>
                      </pojo-deployment>
                    </openejb-jar>
                    """),
            protectedWar(work, "found", SKIPPED, LISTING),
            War.of(work.resolve("without"), "Caller.class", FOUND, SKIPPED, LISTING));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-cp", serverClassPath(work), Tomee.class.getName()));
    arguments.add(String.valueOf(ServerProcess.freePort()));
    arguments.add(work.resolve("home").toString());
    wars.forEach(war -> arguments.add(war.directory().toString()));
    server = ServerProcess.java(work.resolve("tomee.log"), Map.of(), arguments);
    address = server.address(START_LIMIT);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    ISSUER.close();
  }

  /** The application would be wide open: what the other tests ask for is there. */
  @ParameterizedTest
  @ValueSource(strings = "without")
  void application_without_the_library_is_served(String war) throws Exception {
    assertThat(deploymentOf(war)).contains("it serves " + war);
    for (String path : PATHS) {
      assertThat(get(war + path, "").body()).as(path).isEqualTo(Reached.TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jersey-client", "plain"})
  void application_is_refused_with_its_reason_in_one_line(String war) throws Exception {
    assertThat(deploymentOf(war).lines().map(String::strip)).contains(REASON);
  }

  @Test
  void application_that_leaves_the_library_out_is_refused() throws Exception {
    assertThat(deploymentOf("trimmed")).contains("it refuses trimmed", "JWTS-312 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jersey-client", "plain", "trimmed"})
  void nothing_of_it_can_be_reached_anonymously_or_with_any_token(String war) throws Exception {
    for (String path : PATHS) {
      for (String authorization : credentials()) {
        HttpResponse<String> answer = get(war + path, authorization);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as(path).doesNotContain(Reached.TEXT);
      }
    }
  }

  /**
   * TomEE leaves the feature out of an Application, or of one of two, or takes the declared type of
   * a locator for the class of what it returns.
   */
  @ParameterizedTest
  @ValueSource(strings = {"skipped", "half", "static"})
  void resources_answer_500_where_the_filter_is_not_in_place(String war) throws Exception {
    assertThat(deploymentOf(war)).contains("it serves " + war);
    List<String> paths =
        war.equals("half")
            ? PATHS.stream().map(path -> path.replace("/api/", "/listed/")).toList()
            : List.of();
    for (String path : Stream.concat(PATHS.stream(), paths.stream()).toList()) {
      for (String authorization : credentials()) {
        HttpResponse<String> answer = get(war + path, authorization);
        if (!path.equals("/page")) {
          assertThat(answer.statusCode()).as(path).isEqualTo(500);
          assertThat(answer.body()).as(path).doesNotContain(Reached.TEXT);
        }
      }
    }
    assertThat(server.log()).contains("[" + war + "] 500 enforcement-missing: 'GET' '/api/vault'");
  }

  @Test
  void resources_are_protected_with_the_feature() throws Exception {
    assertThat(deploymentOf("found")).contains("it serves found");
    assertThat(statuses("found", ""))
        .isEqualTo(
            Map.of(
                "/api/vault", 200,
                "/api/vault/scheme", 401,
                "/api/vault/roles", 401,
                "/api/vault/denied", 403,
                "/api/vault/later", 401,
                "/api/vault/leaf", 403,
                "/api/vault/leaf/roles", 401,
                "/page", 401));
    assertThat(statuses("found", ISSUER.token().audience("staff-service").groups("admin").bearer()))
        .isEqualTo(
            Map.of(
                "/api/vault", 200,
                "/api/vault/scheme", 200,
                "/api/vault/roles", 200,
                "/api/vault/denied", 403,
                "/api/vault/later", 200,
                "/api/vault/leaf", 403,
                "/api/vault/leaf/roles", 200,
                "/page", 200));
  }

  private static Map<String, Integer> statuses(String war, String authorization) throws Exception {
    Map<String, Integer> statuses = new HashMap<>();
    for (String path : PATHS) {
      HttpResponse<String> answer = get(war + path, authorization);
      statuses.put(path, answer.statusCode());
      assertThat(answer.body().contains(Reached.TEXT))
          .as(path)
          .isEqualTo(answer.statusCode() == 200);
    }
    return statuses;
  }

  private static List<String> credentials() {
    return List.of(
        "",
        "Bearer nonsense",
        ISSUER.token().audience("staff-service").groups("admin").bearer(),
        ISSUER.token().audience("staff-service").groups("admin").algNone().bearer(),
        ISSUER.token().audience("other-service").groups("admin").bearer());
  }

  private static War protectedWar(Path work, String name, String... without) throws IOException {
    return War.of(work.resolve(name), without)
        .withJarsOf(JwtScheme.class, JsonWebToken.class)
        .configured(
            Map.of(
                "jwt-schemes.staff.verify.issuer", ISSUER.issuer(),
                "jwt-schemes.staff.verify.publickey.location", ISSUER.jwksUrl(),
                "jwt-schemes.staff.verify.audiences", "staff-service"));
  }

  /** What the server printed while it deployed this WAR. */
  private static String deploymentOf(String war) throws IOException {
    String log = server.log();
    int from = log.indexOf("it deploys " + war);
    int next = log.indexOf("it deploys ", from + 1);
    return log.substring(from, next < 0 ? log.length() : next);
  }

  private static HttpResponse<String> get(String path, String authorization) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/" + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  /** The server alone; what is in the WARs is not above them. */
  private static String serverClassPath(Path work) throws IOException {
    Path classes = War.locationOf(Tomee.class);
    String main = Tomee.class.getName().replace('.', '/') + ".class";
    Path copy = work.resolve("main").resolve(main);
    Files.createDirectories(copy.getParent());
    Files.copy(classes.resolve(main), copy);
    Path application = War.locationOf(JwtScheme.class);
    Path api = War.locationOf(JsonWebToken.class);
    Stream<Path> libraries =
        libraries().stream()
            .filter(each -> !List.of(classes, application, api).contains(each) && !isClient(each));
    return Stream.concat(Stream.of(work.resolve("main")), libraries)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Jersey's client and what it needs. */
  private static boolean isClient(Path jar) {
    String path = jar.toString().replace('\\', '/');
    return path.contains("/org/glassfish/jersey/") || path.contains("/org/glassfish/hk2/");
  }

  private static List<Path> libraries() {
    // Under Failsafe java.class.path may name only a jar with a manifest.
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator)).map(Path::of).toList();
  }
}
