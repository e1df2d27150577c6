package dev.jwtschemes.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests as bytes, with any header that a browser or an attacker would send. */
final class Browser {
  private final int port;

  Browser(int port) {
    this.port = port;
  }

  /** Send a GET with the right Host and these header lines, and read the answer to its end. */
  String get(String target, String... headers) throws IOException {
    return send("GET " + target + " HTTP/1.1", withHost(headers), "");
  }

  String post(String target, String body, String... headers) throws IOException {
    return send("POST " + target + " HTTP/1.1", withHost(headers), body);
  }

  private List<String> withHost(String... headers) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of("Host: 127.0.0.1:" + port),
            java.util.stream.Stream.of(headers))
        .toList();
  }

  String send(String start, List<String> headers, String body) throws IOException {
    StringBuilder request = new StringBuilder(start).append("\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    request.append("Content-Length: ").append(bytes.length).append("\r\n");
    request.append("Connection: close\r\n\r\n").append(body);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
