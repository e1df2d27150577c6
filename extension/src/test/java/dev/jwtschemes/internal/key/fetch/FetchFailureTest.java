package dev.jwtschemes.internal.key.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a failed fetch says: phase, address, cause. */
class FetchFailureTest {
  private final List<HttpServer> servers = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void names_an_authority_that_is_not_trusted() throws Exception {
    String url = secure(ServerCertificate.generate(folder));
    assertKeySetFails(
        url,
        FetchSettings.DEFAULT,
        "TLS: no trusted certificate leads to the server's, see tls.trust-store.location");
    ServerCertificate namesake =
        ServerCertificate.generate(Files.createDirectory(folder.resolve("other")));
    assertKeySetFails(
        url,
        trusting(namesake),
        "TLS: no trusted certificate leads to the server's, see tls.trust-store.location");
  }

  @Test
  void names_an_authority_beside_which_another_is_trusted() throws Exception {
    ServerCertificate other =
        ServerCertificate.ofAuthority(Files.createDirectory(folder.resolve("other")));
    assertKeySetFails(
        secure(ServerCertificate.generate(folder)),
        trusting(other),
        "TLS: no trusted certificate leads to the server's, see tls.trust-store.location");
  }

  @Test
  void names_a_certificate_of_another_host() throws Exception {
    ServerCertificate certificate = ServerCertificate.generate(folder);
    String url = secure(certificate).replace("127.0.0.1", "localhost");
    assertKeySetFails(
        url, trusting(certificate), "TLS: the server's certificate is of another host");
  }

  @Test
  void names_a_certificate_of_another_address() throws Exception {
    ServerCertificate certificate =
        ServerCertificate.ofAuthority(folder, "-ext", "san=ip:127.0.0.2");
    assertKeySetFails(
        secure(certificate),
        trusting(certificate),
        "TLS: the server's certificate is of another host");
  }

  @Test
  void names_a_certificate_that_has_expired() throws Exception {
    ServerCertificate certificate =
        ServerCertificate.ofAuthority(folder, "-startdate", "-10d", "-validity", "1");
    assertKeySetFails(
        secure(certificate),
        trusting(certificate),
        "TLS: the server's certificate, or one that it leads to, has expired");
  }

  @Test
  void names_a_certificate_that_is_not_valid_yet() throws Exception {
    ServerCertificate certificate =
        ServerCertificate.ofAuthority(folder, "-startdate", "+10d", "-validity", "1");
    assertKeySetFails(
        secure(certificate),
        trusting(certificate),
        "TLS: the server's certificate, or one that it leads to, is not valid yet");
  }

  @Test
  void certificate_of_a_trusted_authority_is_fine() throws Exception {
    ServerCertificate certificate = ServerCertificate.ofAuthority(folder);
    assertKeySetFails(secure(certificate), trusting(certificate), "HTTP status 404");
  }

  @Test
  void names_a_port_that_answers_without_tls() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> answerAnything(plain));
      server.start();
      assertKeySetFails(
          "https://127.0.0.1:" + plain.getLocalPort() + "/keys",
          FetchSettings.builder().timeout(Duration.ofSeconds(30)).build(),
          "TLS: the server answers without TLS, as one for plain http does");
    }
  }

  /**
   * As servers of plain http do when they read the beginning of TLS. The rest is read, too: a close
   * before would reset the connection, and with it the answer.
   */
  private static void answerAnything(ServerSocket plain) {
    try (Socket socket = plain.accept()) {
      assertThat(socket.getInputStream().read()).isNotNegative();
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
      socket.shutdownOutput();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void names_a_connection_that_is_refused() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    for (String protocol : List.of("http", "https")) {
      assertKeySetFails(
          protocol + "://127.0.0.1:" + port + "/keys",
          FetchSettings.DEFAULT,
          "no connection: refused");
    }
  }

  @Test
  void names_a_host_that_is_not_known() throws Exception {
    for (String protocol : List.of("http", "https")) {
      assertKeySetFails(
          protocol + "://jwt-schemes.invalid/keys", FetchSettings.DEFAULT, "the host is not known");
    }
  }

  @Test
  void names_the_time_that_is_over() throws Exception {
    FetchSettings impatient = FetchSettings.builder().timeout(Duration.ofSeconds(1)).build();
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      for (String protocol : List.of("http", "https")) {
        assertKeySetFails(
            protocol + "://127.0.0.1:" + silent.getLocalPort() + "/keys",
            impatient,
            "no answer within 1 s");
      }
    }
  }

  @Test
  void names_where_a_redirect_leads() throws Exception {
    assertKeySetFails(
        plain().replace("/keys", "/moved"),
        FetchSettings.DEFAULT,
        "HTTP status 301, a redirect that is not followed, to https://elsewhere.example/keys");
  }

  /** A secret may be in the target, and it may be relative, missing, or no address. */
  @Test
  void shows_nothing_secret_of_where_a_redirect_leads() throws Exception {
    for (String target : List.of("secret", "nowhere", "relative")) {
      assertThat(keySetFailure(plain().replace("/keys", "/" + target), FetchSettings.DEFAULT))
          .doesNotContain("s3cret")
          .contains("HTTP status 301");
    }
  }

  /** The metadata was good, the key set is what fails. */
  @Test
  void names_the_phase() throws Exception {
    HttpServer server = start();
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    String keys = secure(ServerCertificate.generate(folder));
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(exchange, "{\"issuer\":\"" + base + "\",\"jwks_uri\":\"" + keys + "\"}"));
    SchemeDefinition scheme = SchemeDefinition.named("s").authority(base).build();
    assertThat(failure(new KeyFetch(PlainHttp.client(), scheme, Optional.empty(), PlainHttp.CLOCK)))
        .isEqualTo(
            "key set at "
                + keys
                + ": TLS: no trusted certificate leads to the server's, see"
                + " tls.trust-store.location");
  }

  @Test
  void names_the_metadata_of_an_authority_that_is_not_trusted() throws Exception {
    String base = secure(ServerCertificate.generate(folder)).replace("/keys", "");
    SchemeDefinition scheme = SchemeDefinition.named("s").authority(base).build();
    assertThat(failure(new KeyFetch(PlainHttp.client(), scheme, Optional.empty(), PlainHttp.CLOCK)))
        .isEqualTo(
            "metadata at "
                + base
                + "/.well-known/openid-configuration: TLS: no trusted certificate leads to the"
                + " server's, see tls.trust-store.location");
  }

  private static void assertKeySetFails(String url, FetchSettings settings, String cause)
      throws Exception {
    assertThat(keySetFailure(url, settings)).isEqualTo("key set at " + url + ": " + cause);
  }

  private static String keySetFailure(String url, FetchSettings settings) throws Exception {
    SchemeDefinition scheme = SchemeDefinition.named("s").keyLocation(url).build();
    HttpFetch http = new HttpFetch("staff", settings, TrustStore.of(settings));
    return failure(new KeyFetch(http, scheme, Optional.of(url), PlainHttp.CLOCK));
  }

  private static String failure(KeyFetch fetch) {
    ExecutionException failure =
        catchThrowableOfType(
            ExecutionException.class, () -> fetch.fetch().get(20, TimeUnit.SECONDS));
    return failure.getCause() instanceof FetchFailure why ? why.text().toString() : "no failure";
  }

  private static FetchSettings trusting(ServerCertificate certificate) throws Exception {
    return FetchSettings.builder().trustStore(certificate.pem().toString()).build();
  }

  /** The address of a key set that isn't there, on a server with this certificate. */
  private String secure(ServerCertificate certificate) throws Exception {
    HttpServer server = certificate.serve();
    servers.add(server);
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  private String plain() throws IOException {
    HttpServer server = start();
    server.createContext("/moved", exchange -> move(exchange, "https://elsewhere.example/keys"));
    server.createContext(
        "/secret", exchange -> move(exchange, "https://user:s3cret@elsewhere.example/keys"));
    server.createContext("/nowhere", exchange -> move(exchange, "{s3cret}"));
    server.createContext("/relative", exchange -> move(exchange, "/keys?token=s3cret"));
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  private HttpServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    servers.add(server);
    return server;
  }

  private static void move(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().add("Location", target);
    exchange.sendResponseHeaders(301, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    exchange.sendResponseHeaders(200, body.length());
    exchange.getResponseBody().write(body.getBytes(US_ASCII));
    exchange.close();
  }
}
