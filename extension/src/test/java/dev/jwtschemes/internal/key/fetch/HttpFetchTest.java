package dev.jwtschemes.internal.key.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetchTest {
  @TempDir static Path folder;

  private static ServerCertificate certificate;
  private static HttpServer secure;
  private static HttpServer proxy;
  private static final List<String> proxied = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    certificate = ServerCertificate.generate(folder);
    secure = certificate.serve();
    secure.createContext("/", exchange -> answer(exchange, 200, "secure"));
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/", HttpFetchTest::pass);
    proxy.start();
  }

  @AfterAll
  static void stop() {
    secure.stop(0);
    proxy.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKCS12", "JKS"})
  void trusts_a_server_by_the_schemes_own_trust_store(String type) throws Exception {
    FetchSettings settings =
        FetchSettings.builder()
            .trustStore(certificate.trustStore(type).toString())
            .trustStorePassword(ServerCertificate.PASSWORD)
            .build();
    assertThat(get(settings, secureUri())).isEqualTo("secure");
  }

  @Test
  void trusts_a_server_by_a_pem_certificate() throws Exception {
    FetchSettings settings =
        FetchSettings.builder().trustStore(certificate.pem().toString()).build();
    assertThat(get(settings, secureUri())).isEqualTo("secure");
  }

  @Test
  void does_not_trust_a_server_that_only_another_scheme_trusts() {
    ExecutionException failure =
        catchThrowableOfType(
            ExecutionException.class, () -> get(FetchSettings.DEFAULT, secureUri()));
    assertThat(failure).hasCauseInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void does_not_trust_a_certificate_for_another_name() throws Exception {
    FetchSettings settings =
        FetchSettings.builder().trustStore(certificate.pem().toString()).build();
    URI other = URI.create("https://localhost:" + secure.getAddress().getPort() + "/");
    ExecutionException failure =
        catchThrowableOfType(ExecutionException.class, () -> get(settings, other));
    assertThat(failure).hasCauseInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void says_that_a_trust_stores_password_is_wrong_without_showing_it() throws Exception {
    FetchSettings settings =
        FetchSettings.builder()
            .trustStore(certificate.trustStore("PKCS12").toString())
            .trustStorePassword("wrong-password")
            .build();
    Unusable unusable = catchThrowableOfType(Unusable.class, () -> TrustStore.of(settings));
    assertThat(unusable)
        .hasMessageEndingWith(
            "trusted.PKCS12 is not a PKCS#12, JKS or PEM trust store, or the password is wrong (IOException)")
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  void says_that_a_trust_store_is_empty() throws Exception {
    Path store = certificate.trustStore("PKCS12");
    FetchSettings settings = FetchSettings.builder().trustStore(store.toString()).build();
    assertThat(catchThrowableOfType(Unusable.class, () -> TrustStore.of(settings)))
        .hasMessage("no certificate in " + store + ", or the password is missing");
  }

  @Test
  void says_that_a_trust_store_is_something_else() throws Exception {
    Path file = Files.writeString(folder.resolve("something"), "else");
    FetchSettings settings = FetchSettings.builder().trustStore(file.toString()).build();
    assertThat(catchThrowableOfType(Unusable.class, () -> TrustStore.of(settings)))
        .hasMessageContaining("something is not a PKCS#12, JKS or PEM trust store");
  }

  @Test
  void goes_through_the_schemes_proxy_with_its_credentials() throws Exception {
    proxied.clear();
    FetchSettings settings = proxySettings("secret-of-proxy");
    assertThat(get(settings, URI.create("http://127.0.0.1:9/keys"))).isEqualTo("through the proxy");
    assertThat(proxied).containsExactly("http://127.0.0.1:9/keys");
  }

  @Test
  void gives_up_when_the_proxy_refuses_the_credentials_and_shows_none() {
    FetchSettings settings = proxySettings("wrong-password");
    ExecutionException failure =
        catchThrowableOfType(
            ExecutionException.class, () -> get(settings, URI.create("http://127.0.0.1:9/keys")));
    assertThat(failure.getCause())
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  void closes_the_connection_to_a_server_that_hangs_within_its_answer() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> last =
          CompletableFuture.supplyAsync(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.setSoTimeout(20_000);
                  socket
                      .getOutputStream()
                      .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes(US_ASCII));
                  int read;
                  do {
                    read = socket.getInputStream().read();
                  } while (read >= 0);
                  return read;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      HttpFetch impatient = fetch(FetchSettings.builder().timeout(Duration.ofSeconds(1)).build());
      assertThat(impatient.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/")))
          .failsWithin(10, TimeUnit.SECONDS)
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(TimeoutException.class);
      assertThat(last).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(-1);
    }
  }

  /** Virtual threads (Java 21 and later) aren't among all stack traces, and cost little. */
  @Test
  @Timeout(60)
  void many_fetches_from_a_server_that_hangs_share_one_thread() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      FetchSettings settings = FetchSettings.builder().timeout(Duration.ofSeconds(30)).build();
      HttpFetch fetch = new HttpFetch("hang", settings, TrustStore.of(settings));
      List<Socket> accepted = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        fetch.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"));
        accepted.add(server.accept());
      }
      FlightSuite.await(() -> threads("hang") <= 1);
      for (Socket each : accepted) {
        each.getOutputStream()
            .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        each.close();
      }
      fetch.close();
      FlightSuite.await(() -> threads("hang") == 0);
    }
  }

  @Test
  void fetches_under_way_at_the_end_of_the_application_end_in_time() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      HttpFetch fetch = fetch(FetchSettings.builder().timeout(Duration.ofSeconds(1)).build());
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      List<CompletableFuture<String>> running = List.of(fetch.get(address), fetch.get(address));
      fetch.close();
      for (CompletableFuture<String> each : running) {
        assertThat(each).failsWithin(10, TimeUnit.SECONDS);
      }
    }
  }

  private static long threads(String scheme) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("jwt-schemes-keys-" + scheme))
        .count();
  }

  @Test
  void shows_no_user_and_no_password() {
    FetchSettings settings =
        FetchSettings.builder()
            .trustStore("ca.p12")
            .trustStorePassword("p1")
            .proxyHost("proxy.example")
            .proxyPort(3128)
            .proxyUser("u1")
            .proxyPassword("p2")
            .build();
    assertThat(settings)
        .hasToString("FetchSettings[timeout=PT5S, trustStore=ca.p12, proxy='proxy.example':3128]");
  }

  private static FetchSettings proxySettings(String password) {
    return FetchSettings.builder()
        .proxyHost("127.0.0.1")
        .proxyPort(proxy.getAddress().getPort())
        .proxyUser("scheme")
        .proxyPassword(password)
        .build();
  }

  private static String get(FetchSettings settings, URI uri) throws Exception {
    return fetch(settings).get(uri).get(20, TimeUnit.SECONDS);
  }

  private static HttpFetch fetch(FetchSettings settings) throws Unusable {
    return new HttpFetch("staff", settings, TrustStore.of(settings));
  }

  private static URI secureUri() {
    return URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/");
  }

  private static void pass(HttpExchange exchange) throws IOException {
    // Basic credentials: RFC 7617 section 2
    if ("Basic c2NoZW1lOnNlY3JldC1vZi1wcm94eQ=="
        .equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
      proxied.add(exchange.getRequestURI().toString());
      answer(exchange, 200, "through the proxy");
    } else {
      exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"proxy\"");
      answer(exchange, 407, "no");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
