package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token for the server of keys reaches that server, and no other. */
class FetchAuthorizationTest {
  private final TestIssuer issuer = TestIssuer.start();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> seenElsewhere = new CopyOnWriteArrayList<>();
  private HttpServer configured;
  private HttpServer elsewhere;

  @BeforeEach
  void start() throws IOException {
    configured = server();
    elsewhere = server();
  }

  @AfterEach
  void stop() {
    configured.stop(0);
    elsewhere.stop(0);
    issuer.close();
  }

  @Test
  void token_is_sent_to_the_location() throws Exception {
    serve(configured, "/keys", 200, issuer.jwksJson());
    fetch(located("s3cret"));
    assertThat(seen).containsExactly("/keys Bearer s3cret");
  }

  @Test
  void token_is_sent_to_metadata_and_key_set_of_one_origin() throws Exception {
    String base = base(configured);
    serve(configured, "/.well-known/openid-configuration", 200, metadata(base, base + "/keys"));
    serve(configured, "/keys", 200, issuer.jwksJson());
    fetch(discovered("s3cret"));
    assertThat(seen)
        .containsExactly("/.well-known/openid-configuration Bearer s3cret", "/keys Bearer s3cret");
  }

  @Test
  void token_is_not_sent_to_another_origin_that_metadata_names() throws Exception {
    String base = base(configured);
    serve(
        configured,
        "/.well-known/openid-configuration",
        200,
        metadata(base, base(elsewhere) + "/keys"));
    serve(elsewhere, "/keys", 200, issuer.jwksJson());
    fetch(discovered("s3cret"));
    assertThat(seenElsewhere).containsExactly("/keys null");
  }

  @Test
  void token_follows_no_redirect() {
    configured.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().add("Location", base(elsewhere) + "/keys");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    serve(elsewhere, "/keys", 200, issuer.jwksJson());
    assertThat(failure(located("s3cret")))
        .hasMessage(
            "key set at "
                + base(configured)
                + "/keys: HTTP status 302, a redirect that is not followed, to "
                + base(elsewhere)
                + "/keys");
    assertThat(seenElsewhere).isEmpty();
  }

  @Test
  void token_file_is_read_anew_at_each_fetch(@TempDir Path folder) throws Exception {
    serve(configured, "/keys", 200, issuer.jwksJson());
    Path file = Files.writeString(folder.resolve("token"), "first\n");
    SchemeDefinition scheme =
        scheme(
            FetchSettings.builder().authorizationTokenFile(file.toString()).build(),
            SchemeDefinition.named("s").keyLocation(base(configured) + "/keys"));
    fetch(scheme);
    Files.writeString(file, "second");
    fetch(scheme);
    assertThat(seen).containsExactly("/keys Bearer first", "/keys Bearer second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a\nInjected: header", "ü"})
  void file_without_a_token_sends_nothing(String text, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), text);
    SchemeDefinition scheme =
        scheme(
            FetchSettings.builder().authorizationTokenFile(file.toString()).build(),
            SchemeDefinition.named("s").keyLocation(base(configured) + "/keys"));
    assertThat(failure(scheme))
        .hasMessage(
            "key set at "
                + base(configured)
                + "/keys: fetch.authorization.token-file "
                + file
                + " holds no bearer token (RFC 6750 section 2.1)");
    assertThat(seen).isEmpty();
  }

  @Test
  void file_that_is_missing_is_named() {
    SchemeDefinition scheme =
        scheme(
            FetchSettings.builder().authorizationTokenFile("/absent/token").build(),
            SchemeDefinition.named("s").keyLocation(base(configured) + "/keys"));
    assertThat(failure(scheme))
        .hasMessage(
            "key set at "
                + base(configured)
                + "/keys: fetch.authorization.token-file /absent/token can't be read"
                + " (NoSuchFileException)");
  }

  @Test
  void server_that_wants_a_token_is_named_with_the_key_to_set() {
    serve(configured, "/keys", 401, "");
    assertThat(failure(located(null)))
        .hasMessage(
            "key set at "
                + base(configured)
                + "/keys: HTTP status 401, see fetch.authorization.token");
  }

  @Test
  void token_is_not_shown() {
    serve(configured, "/keys", 500, "");
    SchemeDefinition scheme = located("s3cret");
    try (LoggedLines log = LoggedLines.of("dev.jwtschemes")) {
      assertThat(failure(scheme).toString()).doesNotContain("s3cret");
      assertThat(scheme.toString() + scheme.fetching() + scheme.hashCode())
          .doesNotContain("s3cret");
      assertThat(log.lines()).noneMatch(line -> line.contains("s3cret"));
    }
    assertThat(located("one")).isNotEqualTo(located("two"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/keys, https://a.example:443",
    "HTTPS://A.example:443/x?y, https://a.example:443",
    "http://a.example, http://a.example:80",
    "https://user@a.example:8443/, https://a.example:8443",
    "https://[::1]/, https://[::1]:443"
  })
  void origin_is_scheme_host_and_port(String address, String origin) {
    assertThat(FetchAuthorization.origin(URI.create(address))).isEqualTo(origin);
  }

  private SchemeDefinition located(@Nullable String token) {
    return scheme(
        settings(token), SchemeDefinition.named("s").keyLocation(base(configured) + "/keys"));
  }

  private SchemeDefinition discovered(String token) {
    return scheme(settings(token), SchemeDefinition.named("s").authority(base(configured)));
  }

  private static FetchSettings settings(@Nullable String token) {
    return token == null
        ? FetchSettings.DEFAULT
        : FetchSettings.builder().authorizationToken(token).build();
  }

  private static SchemeDefinition scheme(FetchSettings settings, SchemeBuilder builder) {
    return builder.fetching(settings).build();
  }

  private static Keys fetch(SchemeDefinition scheme) throws Exception {
    return new KeyFetch(
            PlainHttp.client(), scheme, scheme.keyLocations().stream().findFirst(), PlainHttp.CLOCK)
        .fetch()
        .get(20, TimeUnit.SECONDS);
  }

  private static Throwable failure(SchemeDefinition scheme) {
    return Optional.ofNullable(
            catchThrowableOfType(ExecutionException.class, () -> fetch(scheme)).getCause())
        .orElseThrow();
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return server;
  }

  private void serve(HttpServer server, String path, int status, String body) {
    List<String> requests = server == configured ? seen : seenElsewhere;
    server.createContext(
        path,
        exchange -> {
          requests.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static String base(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static String metadata(String issuer, String keys) {
    return "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys + "\"}";
  }
}
