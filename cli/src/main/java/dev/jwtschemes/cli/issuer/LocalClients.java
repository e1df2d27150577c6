package dev.jwtschemes.cli.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Keeps other web sites out: a browser on this machine may be sent here by any of them. What is
 * asked for under another name (DNS rebinding), or from another origin, gets 403.
 */
record LocalClients(String baseUrl, HttpHandler handler) implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    List<String> origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
    if (hosts.size() == 1
        && names().contains(hosts.get(0))
        && origins.stream().allMatch(origin -> origin.equals("http://" + hosts.get(0)))) {
      handler.handle(exchange);
    } else {
      Answers.text(exchange, 403, "Only for clients of this machine, at " + baseUrl + "/\n");
    }
  }

  private Set<String> names() {
    String address = baseUrl.substring("http://".length());
    return Set.of(address, address.replace("127.0.0.1", "localhost"));
  }
}
