package dev.jwtschemes.guide;

import dev.jwtschemes.internal.adapter.rest.RestApplication;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.testkit.TokenBuilder;
import jakarta.enterprise.context.control.RequestContextController;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.cdi.CdiInjectorFactory;
import org.jboss.resteasy.cdi.ResteasyCdiExtension;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.ResteasyDeployment;

/**
 * An application with the configuration of a page, whose addresses lead to issuers of the test; its
 * resources are beans.
 */
final class GuideApplication implements AutoCloseable {
  static final Path CONFIGURATIONS = Path.of("src", "test", "resources", "guide");

  private final Deployment cdi;
  private final ResteasyDeployment rest = new ResteasyDeploymentImpl();
  private String applicationPath = "";

  private GuideApplication(Deployment cdi, Set<Class<?>> resources) {
    this.cdi = cdi;
    try {
      cdi.started();
      rest.setInjectorFactoryClass(CdiInjectorFactory.class.getName());
      rest.setApplication(new RestApplication.Listed(resources, Set.of()));
      rest.start();
    } catch (RuntimeException | AssertionError e) {
      cdi.close();
      throw e;
    }
  }

  /** Start it; the addresses of the page are replaced by those of the test. */
  static GuideApplication start(
      String configuration,
      Map<String, String> addresses,
      Set<Class<?>> resources,
      Class<?>... beans) {
    Class<?>[] all = Stream.concat(resources.stream(), Stream.of(beans)).toArray(Class<?>[]::new);
    Deployment.Plan plan = Deployment.of(all);
    read(configuration, addresses).forEach((key, value) -> plan.with(key, value));
    return of(plan, resources);
  }

  /** Start what was planned. */
  static GuideApplication of(Deployment.Plan plan, Set<Class<?>> resources) {
    return new GuideApplication(plan.extendedBy(new ResteasyCdiExtension()).start(), resources);
  }

  /** A configuration of a page, with the addresses of the test. */
  static Map<String, String> read(String configuration, Map<String, String> addresses) {
    try {
      String text = Files.readString(CONFIGURATIONS.resolve(configuration));
      for (Map.Entry<String, String> address : addresses.entrySet()) {
        if (!text.contains(address.getKey())) {
          throw new AssertionError(configuration + " has no " + address.getKey());
        }
        text = text.replace(address.getKey(), address.getValue());
      }
      Properties properties = new Properties();
      properties.load(new StringReader(text));
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toMap(key -> key, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Send requests below this path, that of an {@code @ApplicationPath}. */
  GuideApplication below(String path) {
    applicationPath = path;
    return this;
  }

  /** Get a path with these headers, names and values in turn. */
  Answer get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** Get a path with a token. */
  Answer get(String path, TokenBuilder token) {
    return get(path, "Authorization", "Bearer " + token.compact());
  }

  /** Send a request with these headers, names and values in turn. */
  Answer send(String method, String path, String... headers) {
    try {
      MockHttpRequest request = request(method, path);
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      MockHttpResponse response = new MockHttpResponse();
      RequestContextController scope = cdi.started().select(RequestContextController.class).get();
      scope.activate();
      try {
        rest.getDispatcher().invoke(request, response);
      } finally {
        scope.deactivate();
      }
      return new Answer(
          response.getStatus(),
          response.getContentAsString(),
          response.getOutputHeaders().getOrDefault("WWW-Authenticate", List.of()).stream()
              .map(Object::toString)
              .toList());
    } catch (URISyntaxException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private MockHttpRequest request(String method, String path) throws URISyntaxException {
    if (applicationPath.isEmpty()) {
      return MockHttpRequest.create(method, path);
    }
    String base = "http://localhost" + applicationPath;
    return MockHttpRequest.create(method, new URI(base + path), new URI(base + "/"));
  }

  /** A bean of the application. */
  <T> T get(Class<T> type) {
    return cdi.get(type);
  }

  /** The findings that were reported so far. */
  List<String> findings() {
    return cdi.findings();
  }

  /** The refusals that were logged so far: status and reason. */
  List<String> refusals() {
    return cdi.log().stream()
        .filter(line -> line.matches("[A-Z]+ [45][0-9][0-9] [a-z-]+: .*"))
        .map(line -> line.replaceAll("^[A-Z]+ ([0-9]+ [a-z-]+): .*", "$1"))
        .toList();
  }

  @Override
  public void close() {
    rest.stop();
    cdi.close();
  }

  /** What came back. */
  record Answer(int status, String body, List<String> challenges) {}
}
