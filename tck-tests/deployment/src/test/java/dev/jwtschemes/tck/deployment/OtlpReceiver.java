package dev.jwtschemes.tck.deployment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * A receiver of OpenTelemetry's protocol over HTTP: what came is kept as bytes, in which names and
 * values of attributes can be read.
 */
final class OtlpReceiver implements AutoCloseable {
  private final Map<String, StringBuffer> received = new ConcurrentHashMap<>();
  private final HttpServer server;

  private OtlpReceiver(HttpServer server) {
    this.server = server;
  }

  static OtlpReceiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OtlpReceiver receiver = new OtlpReceiver(server);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          boolean isPacked =
              "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
          byte[] body =
              (isPacked
                      ? new GZIPInputStream(exchange.getRequestBody())
                      : exchange.getRequestBody())
                  .readAllBytes();
          receiver
              .received
              .computeIfAbsent(exchange.getRequestURI().getPath(), path -> new StringBuffer())
              .append(new String(body, StandardCharsets.ISO_8859_1));
          exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return receiver;
  }

  /** The configuration of an application that sends here. */
  Map<String, String> configuration() {
    return Map.of(
        "otel.sdk.disabled", "false",
        "otel.exporter.otlp.protocol", "http/protobuf",
        "otel.exporter.otlp.endpoint", "http://127.0.0.1:" + server.getAddress().getPort(),
        "otel.metric.export.interval", "500",
        "otel.bsp.schedule.delay", "100");
  }

  /** What came to this path so far. */
  String received(String path) {
    return String.valueOf(received.getOrDefault(path, new StringBuffer()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
