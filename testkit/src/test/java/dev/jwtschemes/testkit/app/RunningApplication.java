package dev.jwtschemes.testkit.app;

import static java.util.Objects.requireNonNull;

import dev.jwtschemes.testkit.event.RecordingObserver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.SeBootstrap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The application, embedded on a free port; for JUnit after the issuers. */
public final class RunningApplication implements BeforeAllCallback, AfterAllCallback {
  private final HttpClient http = HttpClient.newHttpClient();
  private SeBootstrap.@Nullable Instance server;

  /** What the application's events are recorded by. */
  public RecordingObserver events() {
    return CDI.current().select(RecordingObserver.class).get();
  }

  /** The address of a resource. */
  public URI uri(String path) {
    int port = requireNonNull(server).configuration().port();
    return URI.create("http://127.0.0.1:" + port + "/api/" + path);
  }

  /** Get a resource without a token. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  /** Get a resource with a bearer token. */
  public HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build();
    return http.send(request, BodyHandlers.ofString());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    SeBootstrap.Configuration configuration =
        SeBootstrap.Configuration.builder().host("127.0.0.1").port(0).build();
    server = SeBootstrap.start(new OrdersApplication(), configuration).toCompletableFuture().join();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.stop().toCompletableFuture().join();
    }
  }
}
