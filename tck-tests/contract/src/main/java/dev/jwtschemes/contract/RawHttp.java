package dev.jwtschemes.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Speak HTTP/1.1 over a socket, one connection per request, exactly as told.
 *
 * <p>The JDK's clients won't send two {@code Authorization} lines, and they normalize paths. Every
 * request ends within {@value #LIMIT_SECONDS} seconds.
 */
public final class RawHttp {
  private static final int LIMIT_SECONDS = 30;
  private static final int CONNECT_MILLIS = 5_000;

  private RawHttp() {}

  /** Send one request to the deployment at this base, and read the whole response. */
  public static Response send(URI base, Request request) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), CONNECT_MILLIS);
      // A write has no timeout of its own; closing the socket ends it.
      var limit = CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS);
      CompletableFuture<Void> alarm = CompletableFuture.runAsync(() -> close(socket), limit);
      try {
        return exchange(socket, base, request);
      } finally {
        alarm.cancel(false);
      }
    }
  }

  private static Response exchange(Socket socket, URI base, Request request) throws IOException {
    var received = new ByteArrayOutputStream();
    try {
      socket.getOutputStream().write(bytes(base, request));
      socket.getOutputStream().flush();
      socket.getInputStream().transferTo(received);
    } catch (IOException reset) {
      // A server may answer, or just close, before it has read all of a large request.
      drain(socket, received);
    }
    return received.size() == 0
        ? new Response(Response.CLOSED, List.of(), "")
        : parse(received.toByteArray());
  }

  private static void drain(Socket socket, ByteArrayOutputStream into) {
    try {
      socket.getInputStream().transferTo(into);
    } catch (IOException nothingMore) {
      // What has come until now is all there is.
    }
  }

  private static byte[] bytes(URI base, Request request) {
    byte[] body = request.body().getBytes(UTF_8);
    var head = new StringBuilder();
    head.append(request.method()).append(' ').append(base.getRawPath()).append(request.target());
    head.append(" HTTP/1.1\r\nHost: ").append(base.getRawAuthority());
    head.append("\r\nConnection: close\r\n");
    if (body.length > 0) {
      head.append("Content-Type: text/plain;charset=UTF-8\r\n");
    }
    if (body.length > 0 || request.method().equals("POST")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    for (Header header : request.headers()) {
      head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static Response parse(byte[] received) throws IOException {
    String text = new String(received, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("Not an HTTP response: " + text);
    }
    String[] lines = text.substring(0, end).split("\r\n", -1);
    var headers = new ArrayList<Header>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
    String raw = text.substring(end + 4);
    boolean chunked =
        new Response(status, headers, "").values("Transfer-Encoding").contains("chunked");
    byte[] body = (chunked ? dechunk(raw) : raw).getBytes(ISO_8859_1);
    return new Response(status, headers, new String(body, UTF_8));
  }

  private static String dechunk(String raw) {
    var body = new StringBuilder();
    int at = 0;
    while (true) {
      int line = raw.indexOf("\r\n", at);
      int size = Integer.parseInt(raw.substring(at, line).split(";", 2)[0].strip(), 16);
      if (size == 0) {
        return body.toString();
      }
      body.append(raw, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException unclosed) {
      throw new java.io.UncheckedIOException(unclosed);
    }
  }
}
