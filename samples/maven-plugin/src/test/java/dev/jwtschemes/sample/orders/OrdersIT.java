package dev.jwtschemes.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.SeBootstrap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrdersIT {
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\\s*\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static SeBootstrap.Instance server;

  @BeforeAll
  static void start() throws Exception {
    SeBootstrap.Configuration configuration =
        SeBootstrap.Configuration.builder().protocol("HTTP").host("127.0.0.1").port(0).build();
    server = SeBootstrap.start(Api.class, configuration).toCompletableFuture().get();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop().toCompletableFuture().get();
  }

  @Test
  void clerk_gets_orders() throws Exception {
    HttpResponse<String> response = orders(token("clerk"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("orders for me");
  }

  @Test
  void another_role_gets_403() throws Exception {
    assertThat(orders(token("guest")).statusCode()).isEqualTo(403);
  }

  @Test
  void a_changed_token_gets_401() throws Exception {
    assertThat(orders(token("clerk").replaceFirst("\\.", "x.")).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> orders(String token) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.configuration().port() + "/api/orders");
    return HTTP.send(
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofString());
  }

  /** A token of the build's issuer, as a service would get it. */
  private static String token(String role) throws Exception {
    String form = "grant_type=client_credentials&client_id=me&groups=" + role;
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(System.getProperty("issuer") + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    Matcher token = TOKEN.matcher(response.body());
    assertThat(token.find()).as(response.body()).isTrue();
    return token.group(1);
  }
}
