package dev.jwtschemes.cli.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A client of an issuer. */
final class Http {
  private final HttpClient client = HttpClient.newHttpClient();

  HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  /** Send a form of names and values in turn, and one header. */
  HttpResponse<String> post(String url, String header, String value, String... form)
      throws IOException, InterruptedException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      pairs.add(form[i] + "=" + URLEncoder.encode(form[i + 1], UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header(header, value)
            .POST(BodyPublishers.ofString(String.join("&", pairs)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** The token that a client gets for this form. */
  String token(String issuer, String... form) throws IOException, InterruptedException {
    String body = post(issuer + "/token", "Accept", "*/*", form).body();
    return body.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
  }
}
