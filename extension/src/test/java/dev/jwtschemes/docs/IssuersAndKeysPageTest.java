package dev.jwtschemes.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.Registered;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Verdict;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The configurations of the page on issuers and keys, as they are written there; addresses from
 * which something is fetched are replaced by those of a test issuer.
 */
class IssuersAndKeysPageTest {
  private static final Path PAGE = Path.of("../docs/how-to/issuers-and-keys.md");
  private static final Pattern BLOCK = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

  private final TestIssuer issuer = TestIssuer.start();
  private final TestIssuer other = TestIssuer.start();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    issuer.close();
    other.close();
  }

  @Test
  void metadata_at_an_address_of_its_own() throws IOException {
    serve("/tenant/v2.0/openid-configuration", metadata("https://login.example.com/tenant/v2.0/"));
    Map<String, String> page = block("flow");
    assertAccepted(page, token("https://login.example.com/tenant/v2.0/"));
    assertRefused(
        page, token("https://login.example.com/tenant/"), FailureReason.ISSUER_NOT_REGISTERED);
    assertThat(requests).contains("/tenant/v2.0/openid-configuration?p=signin -");
  }

  @Test
  void issuers_of_listed_tenants() throws IOException {
    serve(
        "/common/v2.0/openid-configuration", metadata("https://login.example.com/{tenantid}/v2.0"));
    Map<String, String> page = block("partner");
    assertAccepted(page, token("https://login.example.com/acme/v2.0").claim("tenant", "acme"));
    assertRefused(
        page,
        token("https://login.example.com/acme/v2.0").claim("tenant", "globex"),
        FailureReason.ISSUER_NOT_REGISTERED);
    assertRefused(
        page,
        token("https://login.example.com/other/v2.0").claim("tenant", "other"),
        FailureReason.CLAIM_MISMATCH);
  }

  @Test
  void keys_of_several_locations() throws IOException {
    serve("/keys/web.json", issuer.jwksJson());
    serve("/keys/app.json", other.jwksJson().replace("\"k1\"", "\"app1\""));
    Map<String, String> page = block("staff");
    assertAccepted(page, token("https://login.example.com/staff"));
    assertAccepted(
        page,
        other.token().issuer("https://login.example.com/staff").audience("orders").kid("app1"));
  }

  @Test
  void keys_for_clients_with_a_token(@TempDir Path folder) throws IOException {
    serve("/openid/v1/jwks", issuer.jwksJson());
    Map<String, String> page = block("cluster");
    page.put(
        "jwt-schemes.cluster.fetch.authorization.token-file",
        Files.writeString(folder.resolve("token"), "invented.account.token").toString());
    assertAccepted(page, token("https://kubernetes.default.svc.cluster.local"));
    assertThat(requests).containsExactly("/openid/v1/jwks Bearer invented.account.token");
  }

  @Test
  void keys_over_plain_http() throws IOException {
    assertAccepted(block("mesh"), token("https://login.example.com/mesh"));
  }

  @Test
  void shared_secret_as_text() throws IOException {
    byte[] secret = "not-a-secret-but-long-enough-for-HS256".getBytes(UTF_8);
    Map<String, String> page = block("batch");
    assertAccepted(page, token("https://batch.example.com").hmacWith(secret));
    assertRefused(page, token("https://batch.example.com"), FailureReason.ALGORITHM_NOT_ALLOWED);
  }

  /** Nothing on the page is left out here. */
  @Test
  void has_no_other_configuration() throws IOException {
    assertThat(BLOCK.matcher(Files.readString(PAGE)).results().count()).isEqualTo(6);
  }

  private TokenBuilder token(String name) {
    return issuer.token().issuer(name).audience("orders");
  }

  private String metadata(String name) {
    return "{\"issuer\":\"" + name + "\",\"jwks_uri\":\"" + issuer.jwksUrl() + "\"}";
  }

  private void serve(String path, String body) {
    issuer.serve(
        path,
        exchange -> {
          String authorization = exchange.getRequestHeaders().getFirst("Authorization");
          requests.add(
              exchange.getRequestURI() + " " + (authorization == null ? "-" : authorization));
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  /** The configuration of this scheme; nothing is fetched from the addresses of the page. */
  private Map<String, String> block(String scheme) throws IOException {
    String text =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.startsWith("jwt-schemes." + scheme + "."))
            .findFirst()
            .orElseThrow();
    Properties read = new Properties();
    read.load(new StringReader(text));
    Map<String, String> properties = new HashMap<>();
    for (String key : read.stringPropertyNames()) {
      String value = read.getProperty(key, "");
      properties.put(
          key,
          key.endsWith(".location") || key.endsWith(".metadata")
              ? value
                  .replace("https://login.example.com", issuer.baseUrl())
                  .replace("http://keys.mesh.internal", issuer.baseUrl())
              : value);
    }
    return properties;
  }

  private static void assertAccepted(Map<String, String> configuration, TokenBuilder token) {
    assertThat(verdict(configuration, token)).isInstanceOf(Verdict.Accepted.class);
  }

  private static void assertRefused(
      Map<String, String> configuration, TokenBuilder token, FailureReason reason) {
    assertThat(verdict(configuration, token))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> assertThat(refused.failure().reason()).isEqualTo(reason));
  }

  private static Verdict verdict(Map<String, String> configuration, TokenBuilder token) {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(configuration, "page", 100))
            .build();
    ConfigReader.Result result = new ConfigReader(config, Map.of(), Optional.empty()).read();
    assertThat(result.findings()).isEmpty();
    SchemeDefinition definition = result.definitions().get(0);
    var reading = UnverifiedToken.read(token.compact(), definition.maxTokenSize());
    return Registered.scheme(definition)
        .verifier()
        .verify(((UnverifiedToken.Readable) reading).token());
  }
}
