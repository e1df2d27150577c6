package dev.jwtschemes.cli.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Calls the given addresses, follows nothing, and reads no more than it needs. Thread-safe. */
final class Client {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MAX_BYTES = 65_536;

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(Redirect.NEVER)
          .version(Version.HTTP_1_1)
          .connectTimeout(LIMIT)
          .build();

  /** An answer whose body was not read. */
  HttpResponse<InputStream> send(String method, URI address, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(LIMIT);
    headers.forEach(request::header);
    HttpResponse<InputStream> response =
        exchange(request.method(method, BodyPublishers.noBody()).build());
    try (InputStream body = response.body()) {
      return response;
    } catch (IOException e) {
      return response;
    }
  }

  /** The text that a form gets, at most 64 KB of it; empty, unless the status is 200. */
  String post(URI address, String form) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LIMIT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<InputStream> response = exchange(request);
    try (InputStream body = response.body()) {
      return response.statusCode() == 200 ? new String(body.readNBytes(MAX_BYTES), UTF_8) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private HttpResponse<InputStream> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw CommandFailed.notRun(
          Text.EMPTY
              .location(request.uri().toString())
              .and(" doesn't answer (")
              .name(e.getClass().getSimpleName())
              .and(")"),
          Text.of("check the address, and whether the service runs"));
    } catch (InterruptedException e) {
      throw CommandFailed.notRun(Text.of("it was interrupted"), Text.of("run it again"));
    }
  }
}
