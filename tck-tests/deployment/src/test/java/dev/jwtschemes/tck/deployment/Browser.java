package dev.jwtschemes.tck.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.tck.servers.ApplicationServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client that keeps cookies and follows redirects. Not thread-safe. */
final class Browser {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();
  private final URI base;

  /** Ask this application. */
  Browser(URI base) {
    this.base = base;
  }

  /** Status and body of a page. */
  String get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** The same, with a token. */
  String get(String path, String token) throws IOException, InterruptedException {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  /** What comes of sending the login form with this password. */
  String signIn(String password) throws IOException, InterruptedException {
    String form =
        "j_username="
            + ApplicationServer.USER
            + "&j_password="
            + URLEncoder.encode(password, UTF_8);
    return send(
        request("/j_security_check")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return response.statusCode() + " " + response.body().strip();
  }
}
