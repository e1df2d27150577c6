package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/how-to/behind-a-proxy.md. */
class BehindProxyTest {
  private static GuideIssuers issuers;

  @BeforeAll
  static void start() {
    issuers = new GuideIssuers();
  }

  @AfterAll
  static void stop() {
    issuers.close();
  }

  @Test
  void keys_come_from_the_inner_address() {
    try (GuideApplication application =
        GuideApplication.start(
            "inner-address.properties",
            Map.of("https://keycloak.internal:8443/realms/staff/keys", issuers.staff.jwksUrl()),
            Set.of(StaffOrders.class))) {
      assertThat(application.findings()).isEmpty();
      assertThat(application.get("/orders", issuers.staff.token().groups("clerk")).status())
          .isEqualTo(200);
    }
  }

  @Test
  void keys_come_through_the_outgoing_proxy() throws IOException {
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          String address = exchange.getRequestURI().toString();
          asked.add(address);
          String answer =
              address.endsWith(".well-known/openid-configuration")
                  ? "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}"
                      .formatted(issuers.local.issuer(), issuers.local.jwksUrl())
                  : issuers.local.jwksJson();
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    proxy.start();
    try (GuideApplication application =
        GuideApplication.start(
            "outgoing-proxy.properties",
            Map.of(
                GuideIssuers.STAFF,
                issuers.local.issuer(),
                "proxy.internal",
                "127.0.0.1",
                "3128",
                String.valueOf(proxy.getAddress().getPort())),
            Set.of(StaffOrders.class))) {
      int fetches = issuers.local.fetches();
      assertThat(application.get("/orders", issuers.local.token().groups("clerk")).status())
          .isEqualTo(200);
      assertThat(asked).contains(issuers.local.jwksUrl());
      assertThat(issuers.local.fetches()).isEqualTo(fetches);
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void token_comes_in_the_header_of_the_proxy_alone() {
    try (GuideApplication application =
        GuideApplication.start(
            "token-header.properties", issuers.authority(), Set.of(StaffOrders.class))) {
      String token = issuers.local.token().groups("clerk").compact();
      assertThat(application.get("/orders", "X-Forwarded-Access-Token", token).status())
          .isEqualTo(200);
      assertThat(application.get("/orders", "Authorization", "Bearer " + token).status())
          .isEqualTo(401);
    }
  }
}
