package dev.jwtschemes.internal.adapter.rest;

import jakarta.ws.rs.core.Application;
import java.net.URI;
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
      ContainerResponse response = rest.apply(request).get();
      return new Answer(response.getStatus(), response.getStringHeaders().keySet());
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
