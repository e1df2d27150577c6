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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Apache TomEE serves resources by Apache CXF, which loads no {@code DynamicFeature} as a service:
 * the filter of this library would never be installed.
 */
class TomeeIT {
  private static final String REASON =
      "JWTS-310 the JAX-RS runtime: The JAX-RS runtime is not known to load this library's filter, without which every resource would be open (org.apache.openejb.server.cxf.rs.CxfRSService). Use a server or runtime with RESTEasy or Jersey; Apache CXF (Apache TomEE) loads no DynamicFeature as a service.";

  private static final List<String> PATHS =
      List.of(
          "/api/vault",
          "/api/vault/scheme",
          "/api/vault/roles",
          "/api/vault/denied",
          "/api/vault/leaf",
          "/page");

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
            protectedWar(work, "jersey-client")
                .withJars(libraries().stream().filter(TomeeIT::isClient)),
            protectedWar(work, "plain"),
            protectedWar(work, "trimmed")
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
            War.of(work.resolve("without"), "Caller.class"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-cp", serverClassPath(), Tomee.class.getName()));
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
  @ValueSource(strings = {"jersey-client", "plain", "trimmed"})
  void application_is_refused_with_its_reason_in_one_line(String war) throws Exception {
    assertThat(deploymentOf(war)).contains("it refuses " + war);
    assertThat(deploymentOf(war).lines().map(String::strip)).contains(REASON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jersey-client", "plain", "trimmed"})
  void nothing_of_it_can_be_reached_anonymously_or_with_any_token(String war) throws Exception {
    List<String> credentials =
        List.of(
            "",
            "Bearer nonsense",
            ISSUER.token().audience("staff-service").groups("admin").bearer(),
            ISSUER.token().audience("staff-service").groups("admin").algNone().bearer(),
            ISSUER.token().audience("other-service").groups("admin").bearer());
    for (String path : PATHS) {
      for (String authorization : credentials) {
        HttpResponse<String> answer = get(war + path, authorization);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as(path).doesNotContain(Reached.TEXT);
      }
    }
  }

  private static War protectedWar(Path work, String name) throws IOException {
    return War.of(work.resolve(name))
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
  private static String serverClassPath() {
    Path application = War.locationOf(JwtScheme.class);
    Path api = War.locationOf(JsonWebToken.class);
    return libraries().stream()
        .filter(each -> !each.equals(application) && !each.equals(api) && !isClient(each))
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
