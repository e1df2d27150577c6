package dev.jwtschemes.tck.keycloak;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;

/** What Keycloak hands out for one login, each in compact form. */
record Tokens(String access, String id, String refresh) {

  /**
   * Logs a user in with the password grant (RFC 6749 section 4.3); its password is {@code
   * <user>-secret} in the realm files.
   *
   * @throws IllegalStateException if Keycloak refuses; carries its answer
   */
  static Tokens of(String authority, String client, String user)
      throws IOException, InterruptedException, ParseException {
    return of(authority, client, user, user + "-secret");
  }

  /** The same with another password. */
  static Tokens of(String authority, String client, String user, String password)
      throws IOException, InterruptedException, ParseException {
    String form =
        "grant_type=password&scope=openid&client_id=%s&username=%s&password=%s"
            .formatted(client, user, password);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(authority + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(user + " can't log in: " + response.body());
    }
    Map<String, Object> json = JSONObjectUtils.parse(response.body());
    return new Tokens(
        JSONObjectUtils.getString(json, "access_token"),
        JSONObjectUtils.getString(json, "id_token"),
        JSONObjectUtils.getString(json, "refresh_token"));
  }
}
