package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFetchTest {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "https://issuer.example, https://issuer.example/.well-known/openid-configuration",
    "https://issuer.example/, https://issuer.example/.well-known/openid-configuration",
    "https://issuer.example/a, https://issuer.example/a/.well-known/openid-configuration"
  })
  void begins_at_the_metadata_of_an_authority(String authority, String address) {
    assertBegins(SchemeDefinition.named("s").authority(authority), Optional.empty(), address);
  }

  @Test
  void begins_at_the_address_of_the_metadata_where_it_is_given() {
    assertBegins(
        SchemeDefinition.named("s")
            .authority("https://issuer.example")
            .authorityMetadata("https://issuer.example/meta"),
        Optional.empty(),
        "https://issuer.example/meta");
  }

  @Test
  void begins_at_its_location() {
    assertBegins(
        SchemeDefinition.named("s").authority("https://issuer.example"),
        Optional.of("https://keys.example/set"),
        "https://keys.example/set");
  }

  private static void assertBegins(
      SchemeBuilder scheme, Optional<String> location, String address) {
    assertThat(
            new KeyFetch(PlainHttp.client(), scheme.build(), location, PlainHttp.CLOCK).address())
        .hasToString(address);
  }

  @Test
  void discovers_the_key_set_of_an_authority() throws Exception {
    try (TestIssuer issuer = TestIssuer.start()) {
      assertThat(fetch(issuer.baseUrl()).ids()).containsExactly("k1");
    }
  }

  @Test
  void puts_one_slash_behind_an_authority_that_ends_with_one() throws Exception {
    try (TestIssuer issuer = TestIssuer.start()) {
      serve("/.well-known/openid-configuration", 200, metadata(base + "/", issuer.jwksUrl()));
      assertThat(fetch(base + "/").ids()).containsExactly("k1");
    }
  }

  @Test
  void falls_back_to_oauth_metadata_between_host_and_path() throws Exception {
    try (TestIssuer issuer = TestIssuer.start()) {
      serve(
          "/.well-known/oauth-authorization-server/tenant",
          200,
          metadata(base + "/tenant", issuer.jwksUrl()));
      assertThat(fetch(base + "/tenant").ids()).containsExactly("k1");
    }
  }

  @Test
  void refuses_metadata_of_another_issuer() {
    serve(
        "/.well-known/openid-configuration", 200, metadata("https://evil.example", base + "/keys"));
    assertFails(
        "metadata at "
            + base
            + "/.well-known/openid-configuration is of issuer 'https://evil.example', expected ["
            + base
            + "]");
  }

  @Test
  void refuses_metadata_whose_issuer_only_has_a_slash_more() {
    serve("/.well-known/openid-configuration", 200, metadata(base + "/", base + "/keys"));
    assertFails(
        "metadata at "
            + base
            + "/.well-known/openid-configuration is of issuer '"
            + base
            + "/', expected ["
            + base
            + "]");
  }

  @Test
  void refuses_metadata_without_a_key_set() {
    serve("/.well-known/openid-configuration", 200, "{\"issuer\":\"" + base + "\"}");
    assertFails("metadata at " + base + "/.well-known/openid-configuration has no jwks_uri");
  }

  @Test
  void refuses_a_key_set_that_is_neither_http_nor_https() {
    serve("/.well-known/openid-configuration", 200, metadata(base, "file:///etc/passwd"));
    assertFails(
        "the jwks_uri in metadata at " + base + "/.well-known/openid-configuration is not https");
  }

  @Test
  void takes_no_secret_from_the_network() {
    serve("/keys", 200, "{\"keys\":[]}");
    SchemeDefinition scheme =
        SchemeDefinition.named("s").algorithms("HS256").keyLocation(base + "/keys").build();
    assertThat(
            new KeyFetch(PlainHttp.client(), scheme, Optional.of(base + "/keys"), PlainHttp.CLOCK)
                .fetch())
        .failsWithin(20, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withMessageEndingWith(
            "key set at " + base + "/keys: a shared secret is never fetched over the network");
  }

  /** Who publishes a secret may publish anything: the last good keys remain in use. */
  @Test
  void refuses_the_whole_set_that_mixes_secrets_and_public_keys() {
    serve(
        "/keys",
        200,
        "{\"keys\":["
            + GOOD
            + ",{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T\"}]}");
    assertThat(
            new KeyFetch(
                    PlainHttp.client(), located(), Optional.of(base + "/keys"), PlainHttp.CLOCK)
                .fetch())
        .failsWithin(20, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withMessageEndingWith(
            "key set at "
                + base
                + "/keys: what it serves can't be used: the set mixes shared secrets (oct) with public keys,"
                + " so that a secret may be published or a public key used as one (RFC 8725 section"
                + " 2.1)");
  }

  @Test
  void passes_over_a_flawed_key_and_says_why() {
    serve(
        "/keys",
        200,
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"weak\",\"x\":\""
            + "A".repeat(43)
            + "\"},"
            + GOOD
            + "]}");
    assertThat(
            new KeyFetch(
                    PlainHttp.client(), located(), Optional.of(base + "/keys"), PlainHttp.CLOCK)
                .fetch())
        .succeedsWithin(20, TimeUnit.SECONDS)
        .satisfies(
            keys -> {
              assertThat(keys.ids()).containsExactly("good");
              assertThat(keys.refused())
                  .map(Object::toString)
                  .containsExactly(
                      "'weak': EdDSA key of small order, for which anyone can sign (RFC 8032"
                          + " section 5.1.7)");
            });
  }

  /** RFC 7517 appendix A.1. */
  private static final String GOOD =
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"good\","
          + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
          + "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}";

  private SchemeDefinition located() {
    return SchemeDefinition.named("s").algorithms("ES256").keyLocation(base + "/keys").build();
  }

  @Test
  void refuses_a_key_set_in_the_clear_on_another_machine() {
    serve("/.well-known/openid-configuration", 200, metadata(base, "http://192.0.2.1/keys"));
    assertFails(
        "the jwks_uri in metadata at " + base + "/.well-known/openid-configuration is not https");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void asks_a_server_that_is_down_only_once(int status) {
    serve("/.well-known/openid-configuration", status, "");
    assertFails("metadata at " + base + "/.well-known/openid-configuration: HTTP status " + status);
  }

  @Test
  void gives_up_after_the_timeout_of_the_whole_fetch() throws Exception {
    server.createContext("/.well-known/", exchange -> awaitQuietly(stopped));
    SchemeDefinition scheme = SchemeDefinition.named("s").authority(base).build();
    FetchSettings settings = FetchSettings.builder().timeout(Duration.ofSeconds(1)).build();
    HttpFetch impatient = new HttpFetch("staff", settings, TrustStore.of(settings));
    assertThat(new KeyFetch(impatient, scheme, Optional.empty(), PlainHttp.CLOCK).fetch())
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining(
            "metadata at " + base + "/.well-known/openid-configuration: no answer within 1 s");
  }

  @Test
  void follows_no_redirect() {
    server.createContext(
        "/.well-known/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", base + "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    assertFails(
        "metadata at "
            + base
            + "/.well-known/openid-configuration: HTTP status 302, a redirect that is not followed,"
            + " to "
            + base
            + "/elsewhere; metadata at "
            + base
            + "/.well-known/oauth-authorization-server: HTTP status 302, a redirect that is not"
            + " followed, to "
            + base
            + "/elsewhere");
  }

  @Test
  void takes_metadata_of_524288_bytes() throws Exception {
    try (TestIssuer issuer = TestIssuer.start()) {
      String metadata = metadata(base, issuer.jwksUrl());
      String spaces = " ".repeat(524_288 - metadata.length());
      serve("/.well-known/openid-configuration", 200, metadata + spaces);
      assertThat(fetch(base).ids()).containsExactly("k1");
    }
  }

  @Test
  void gives_up_on_an_endless_body() {
    server.createContext(
        "/.well-known/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[64 * 1024];
          try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              body.write(chunk);
            }
          }
        });
    assertFails(
        "metadata at "
            + base
            + "/.well-known/openid-configuration: IOException: more than 524288 bytes");
  }

  @Test
  void names_both_addresses_when_neither_has_metadata() {
    assertFails(
        "metadata at "
            + base
            + "/.well-known/openid-configuration: HTTP status 404; metadata at "
            + base
            + "/.well-known/oauth-authorization-server: HTTP status 404");
  }

  @Test
  void names_the_phase_of_a_key_set_that_is_missing() {
    serve("/.well-known/openid-configuration", 200, metadata(base, base + "/keys?tenant=a"));
    assertFails("key set at " + base + "/keys?...: HTTP status 404");
  }

  @Test
  void names_an_address_that_nothing_listens_at() {
    server.stop(0);
    ExecutionException failure = catchThrowableOfType(ExecutionException.class, () -> fetch(base));
    assertThat(failure.getCause())
        .hasMessageStartingWith(
            "metadata at " + base + "/.well-known/openid-configuration: no connection: ");
  }

  @Test
  void names_a_host_that_is_not_known() {
    ExecutionException failure =
        catchThrowableOfType(ExecutionException.class, () -> fetch("https://issuer.invalid"));
    assertThat(failure.getCause())
        .hasMessage(
            "metadata at https://issuer.invalid/.well-known/openid-configuration: the host is not"
                + " known");
  }

  @Test
  void fetches_metadata_from_an_address_of_its_own() throws Exception {
    try (TestIssuer issuer = TestIssuer.start()) {
      serve("/meta", 200, metadata("https://tenant.example/v2.0/", issuer.jwksUrl()));
      SchemeDefinition scheme =
          SchemeDefinition.named("s")
              .issuer("https://tenant.example/v2.0/")
              .authorityMetadata(base + "/meta?p=policy")
              .build();
      assertThat(fetch(scheme).ids()).containsExactly("k1");
    }
  }

  @Test
  void asks_no_other_address_where_that_of_the_metadata_is_given() {
    SchemeDefinition scheme =
        SchemeDefinition.named("s").authority(base).authorityMetadata(base + "/meta").build();
    ExecutionException failure =
        catchThrowableOfType(ExecutionException.class, () -> fetch(scheme));
    assertThat(failure.getCause()).hasMessage("metadata at " + base + "/meta: HTTP status 404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example/{tenantid}/v2.0",
        "https://login.example/{tid}/v2.0",
        "https://login.example/11-22/v2.0"
      })
  void accepts_metadata_with_the_placeholder_of_the_issuer(String issuer) throws Exception {
    try (TestIssuer keys = TestIssuer.start()) {
      serve("/common/.well-known/openid-configuration", 200, metadata(issuer, keys.jwksUrl()));
      assertThat(fetch(template()).ids()).containsExactly("k1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example/{tenantid}/v1.0",
        "https://evil.example/{tenantid}/v2.0",
        "https://login.example/a/b/v2.0",
        "https://login.example//v2.0",
        "https://login.example/{tenantid}{tid}/v2.0"
      })
  void refuses_metadata_that_does_not_match_the_template(String issuer) {
    serve("/common/.well-known/openid-configuration", 200, metadata(issuer, base + "/keys"));
    ExecutionException failure =
        catchThrowableOfType(ExecutionException.class, () -> fetch(template()));
    assertThat(failure.getCause())
        .hasMessage(
            "metadata at "
                + base
                + "/common/.well-known/openid-configuration is of issuer '"
                + issuer
                + "', expected [https://login.example/{tid}/v2.0]");
  }

  private SchemeDefinition template() {
    return SchemeDefinition.named("s")
        .authority(base + "/common")
        .issuer("https://login.example/{tid}/v2.0")
        .build();
  }

  private static Keys fetch(SchemeDefinition scheme) throws Exception {
    return new KeyFetch(PlainHttp.client(), scheme, Optional.empty(), PlainHttp.CLOCK)
        .fetch()
        .get(20, TimeUnit.SECONDS);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Keys fetch(String authority) throws Exception {
    SchemeDefinition scheme = SchemeDefinition.named("s").authority(authority).build();
    return new KeyFetch(PlainHttp.client(), scheme, Optional.empty(), PlainHttp.CLOCK)
        .fetch()
        .get(20, TimeUnit.SECONDS);
  }

  private void assertFails(String message) {
    ExecutionException failure = catchThrowableOfType(ExecutionException.class, () -> fetch(base));
    assertThat(failure.getCause()).isInstanceOf(IOException.class).hasMessage(message);
  }

  private void serve(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static String metadata(String issuer, String keys) {
    return "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys + "\"}";
  }
}
