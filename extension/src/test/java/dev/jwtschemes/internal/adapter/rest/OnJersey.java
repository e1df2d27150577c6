package dev.jwtschemes.internal.adapter.rest;

import jakarta.ws.rs.core.Application;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey in Java SE, which makes resources itself. */
final class OnJersey implements RestRuntime {
  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler rest;

  OnJersey(Application application) {
    rest = new ApplicationHandler(ResourceConfig.forApplication(application));
  }

  @Override
  public Answer send(String method, String path, String... headers) {
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            URI.create("http://localhost" + path),
            method,
            null,
            new MapPropertiesDelegate(),
            rest.getConfiguration());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      ContainerResponse response = rest.apply(request, body).get();
      return Answer.of(
          response.getStatus(), response.getStringHeaders(), body.toString(StandardCharsets.UTF_8));
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
