package dev.jwtschemes.tck.issuers;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The server of an issuer's metadata and keys, and the configuration that an application needs for
 * its tokens: scheme {@code app}. Both end with the test class.
 */
final class IssuerHost implements BeforeAllCallback, AfterAllCallback {
  private final HttpServer server;
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final Map<String, String> configuration = new TreeMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private IssuerHost(HttpServer server) {
    this.server = server;
  }

  /** Start to listen on a free port of this machine. */
  static IssuerHost start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      IssuerHost host = new IssuerHost(server);
      server.createContext(
          "/",
          exchange -> {
            String target = exchange.getRequestURI().toString();
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            host.requests.add(target + (authorization == null ? "" : " " + authorization));
            String body = host.documents.get(target);
            byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a path here. */
  String url(String target) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + target;
  }

  /**
   * Serve a document.
   *
   * @param target path and query
   */
  IssuerHost serve(String target, String document) {
    documents.put(target, document);
    return this;
  }

  /**
   * Configure the scheme as a page of the documentation does.
   *
   * @param number of the configuration in the page, from 1
   */
  IssuerHost configure(String page, int number) {
    configuration.putAll(new Page(page).configurations().get(number - 1));
    return this;
  }

  /**
   * Replace a text in what the scheme fetches or reads, as an address of the issuer by one of this
   * server; its issuers and audiences stay as they are.
   */
  IssuerHost replace(String text, String by) {
    configuration.replaceAll(
        (key, value) ->
            key.endsWith("verify.issuer") || key.endsWith("verify.audiences")
                ? value
                : value.replace(text, by));
    return this;
  }

  /** Configure a key of the scheme. */
  IssuerHost with(String key, String value) {
    configuration.put("jwt-schemes.app." + key, value);
    return this;
  }

  /** What was asked for: path and query, and the Authorization header if there was one. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    configuration.forEach(System::setProperty);
    releaseConfig();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.stop(0);
    configuration.keySet().forEach(System::clearProperty);
    releaseConfig();
  }

  /** SmallRye keeps the names of properties. */
  private static void releaseConfig() {
    ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig());
  }
}
