package dev.jwtschemes.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawHttpTest {
  private ServerSocket server;

  @BeforeEach
  void bind() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void sends_the_target_and_repeated_headers_as_they_are() throws Exception {
    CompletableFuture<String> received = answer("HTTP/1.1 200 OK\r\n\r\n");
    RawHttp.send(
        base("/app"),
        Request.get("//a/../b;x=%2F").header("Authorization", "A").header("authorization", "B"));
    assertThat(received.get())
        .startsWith("GET /app//a/../b;x=%2F HTTP/1.1\r\n")
        .contains("\r\nAuthorization: A\r\nauthorization: B\r\n");
  }

  @Test
  void reads_status_headers_and_body() throws Exception {
    CompletableFuture<String> received =
        answer("HTTP/1.1 401 No\r\nX: 1\r\nx: 2\r\n\r\nbody: \u00e9");
    Response response = RawHttp.send(base(""), Request.get("/"));
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.values("X")).containsExactly("1", "2");
    assertThat(response.body()).isEqualTo("body: \u00e9");
    assertThat(received.get()).startsWith("GET / HTTP/1.1");
  }

  @Test
  void reads_a_chunked_body() throws Exception {
    CompletableFuture<String> received =
        answer(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n");
    assertThat(RawHttp.send(base(""), Request.get("/")).body()).isEqualTo("abcde");
    assertThat(received.get()).startsWith("GET / HTTP/1.1");
  }

  @ParameterizedTest
  @Timeout(10)
  @CsvSource({
    "GET,  200 OK, Content-Length: 3, abc, abc",
    "GET,  401 No, Content-Length: 0, '', ''",
    "GET,  200 OK, Transfer-Encoding: chunked, '3|abc|0||', abc",
    "HEAD, 200 OK, Content-Length: 3, '', ''",
    "GET,  204 No, X: 1, '', ''",
    "GET,  304 No, X: 1, '', ''"
  })
  void does_not_wait_for_the_end_of_a_connection_that_stays_open(
      String method, String status, String header, String sent, String body) throws Exception {
    var done = new CompletableFuture<Void>();
    CompletableFuture<String> received =
        answer(
            "HTTP/1.1 " + status + "\r\n" + header + "\r\n\r\n" + sent.replace("|", "\r\n"), done);
    assertThat(RawHttp.send(base(""), Request.of(method, "/")).body()).isEqualTo(body);
    assertThat(received).isNotDone();
    done.complete(null);
    assertThat(received.get()).startsWith(method + " / HTTP/1.1");
  }

  @Test
  void reports_a_connection_that_ends_without_an_answer() throws Exception {
    CompletableFuture<String> received = answer("");
    assertThat(RawHttp.send(base(""), Request.get("/")).status()).isEqualTo(Response.CLOSED);
    assertThat(received.get()).startsWith("GET / HTTP/1.1");
  }

  private URI base(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  private CompletableFuture<String> answer(String response) {
    return answer(response, CompletableFuture.completedFuture(null));
  }

  private CompletableFuture<String> answer(String response, CompletableFuture<Void> done) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = server.accept()) {
            var request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
              request.append((char) socket.getInputStream().read());
            }
            socket.getOutputStream().write(response.getBytes(UTF_8));
            done.join();
            return new String(request.toString().getBytes(ISO_8859_1), UTF_8);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
