package dev.jwtschemes.tck.keycloak;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Changes the signing keys of one realm, as an administrator would. */
final class RealmKeys {
  private static final String TYPE = "org.keycloak.keys.KeyProvider";
  private static final String RSA = "rsa-generated";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI admin;
  private final String token;

  /** Takes the realm's address in the admin API, and a token of its administrator. */
  RealmKeys(URI admin, String token) {
    this.admin = admin;
    this.token = token;
  }

  /** Adds a key that signs from now on, and returns its name; the old ones stay published. */
  String rotate() throws Exception {
    long highest = 100;
    for (Map<?, ?> provider : providers()) {
      if (provider.get("config") instanceof Map<?, ?> config
          && config.get("priority") instanceof List<?> priority) {
        highest = Math.max(highest, Long.parseLong((String) priority.get(0)));
      }
    }
    String name = "rotated-" + (highest + 1);
    String body =
        JSONObjectUtils.toJSONString(
            Map.of(
                "name", name,
                "providerId", RSA,
                "providerType", TYPE,
                "config", Map.of("priority", List.of("" + (highest + 1)))));
    send(request("components").POST(BodyPublishers.ofString(body)), 201);
    return name;
  }

  /** Removes all signing keys but this one: they are published no more. */
  void removeAllBut(String name) throws Exception {
    for (Map<?, ?> provider : providers()) {
      if (!name.equals(provider.get("name"))) {
        send(request("components/" + provider.get("id")).DELETE(), 204);
      }
    }
  }

  private List<Map<?, ?>> providers() throws Exception {
    String json = send(request("components?type=" + TYPE).GET(), 200);
    return JSONArrayUtils.parse(json).stream()
        .<Map<?, ?>>map(provider -> (Map<?, ?>) provider)
        .filter(provider -> RSA.equals(provider.get("providerId")))
        .toList();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(admin.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest.Builder request, int expected) throws Exception {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != expected) {
      throw new IllegalStateException(
          response.request().uri() + " answers " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }
}
