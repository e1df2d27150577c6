package dev.jwtschemes.testkit.app;

import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.event.RecordingObserver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JAX-RS application that runs in the JVM of a test class, and a client for it:
 * {@code @RegisterExtension static final EmbeddedApplication app =
 * EmbeddedApplication.of(OrdersApplication.class)} in a class with {@link
 * dev.jwtschemes.testkit.WithIssuers}, whose configuration it finds.
 *
 * <p>It needs a JAX-RS implementation that starts by itself ({@link SeBootstrap}, Jakarta REST 3.1
 * chapter 2.3.4) and CDI on the class path, for instance RESTEasy with {@code
 * resteasy-undertow-cdi}. Nested classes share it. Thread-safe.
 */
public final class EmbeddedApplication implements BeforeAllCallback, AfterAllCallback {
  /** The longest that a response may take: 30 seconds, so that a test can't hang. */
  public static final Duration BOUND = Duration.ofSeconds(30);

  private final Class<? extends Application> application;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile SeBootstrap.@Nullable Instance server;
  private @Nullable String owner;

  private EmbeddedApplication(Class<? extends Application> application) {
    this.application = application;
  }

  /** Run this application. */
  public static EmbeddedApplication of(Class<? extends Application> application) {
    return new EmbeddedApplication(application);
  }

  /**
   * The address of a path below the root of the server, for other clients.
   *
   * @throws IllegalStateException if it doesn't run
   */
  public URI uri(String path) {
    SeBootstrap.Instance running = server;
    if (running == null) {
      throw new IllegalStateException(
          application.getName()
              + " doesn't run: the field must be static and carry"
              + " @RegisterExtension");
    }
    return URI.create("http://127.0.0.1:" + running.configuration().port() + "/").resolve(path);
  }

  /** Get this path without a token. See {@link #send} for errors. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  /** Get this path with a bearer token. See {@link #send} for errors. */
  public HttpResponse<String> get(String path, String token) {
    return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
  }

  /** Get this path with a bearer token. See {@link #send} for errors. */
  public HttpResponse<String> get(String path, TokenBuilder token) {
    return get(path, token.compact());
  }

  /**
   * Send any request, whose address comes from {@link #uri}.
   *
   * @throws UncheckedIOException without a response, or if it takes longer than {@link #BOUND}
   */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(BOUND).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The recorded events of the application. */
  public RecordingObserver events() {
    return CDI.current().select(RecordingObserver.class).get();
  }

  /** Start the application; for JUnit. */
  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    if (server == null) {
      SeBootstrap.Configuration configuration =
          SeBootstrap.Configuration.builder().host("127.0.0.1").port(0).build();
      server = SeBootstrap.start(application, configuration).toCompletableFuture().join();
      owner = context.getUniqueId();
    }
  }

  /** Stop the application; for JUnit. */
  @Override
  public synchronized void afterAll(ExtensionContext context) {
    SeBootstrap.Instance running = server;
    if (running != null && context.getUniqueId().equals(owner)) {
      server = null;
      running.stop().toCompletableFuture().join();
    }
  }
}
