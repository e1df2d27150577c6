package dev.jwtschemes.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
  private static final String HEAD_END = "\r\n\r\n";

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
      readResponse(socket.getInputStream(), received, request.method());
    } catch (IOException reset) {
      // A server may answer, or just close, before it has read all of a large request.
      drain(socket, received);
    }
    return received.size() == 0
        ? new Response(Response.CLOSED, List.of(), "")
        : parse(received.toByteArray());
  }

  /** Until it is complete: not every server closes the connection, as it was asked to. */
  private static void readResponse(InputStream from, ByteArrayOutputStream into, String method)
      throws IOException {
    var buffer = new byte[8192];
    while (!isComplete(into.toString(ISO_8859_1), method)) {
      int count = from.read(buffer);
      if (count < 0) {
        return;
      }
      into.write(buffer, 0, count);
    }
  }

  /** By RFC 9112 section 6.3; without a length the body ends with the connection. */
  private static boolean isComplete(String text, String method) {
    int end = text.indexOf(HEAD_END);
    if (end < 0) {
      return false;
    }
    Response head = head(text.substring(0, end));
    if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
      return true;
    }
    if (isChunked(head)) {
      return text.endsWith("\r\n0\r\n\r\n");
    }
    List<String> length = head.values("Content-Length");
    return !length.isEmpty()
        && text.length() >= end + HEAD_END.length() + Integer.parseInt(length.get(0));
  }

  private static boolean isChunked(Response head) {
    return head.values("Transfer-Encoding").contains("chunked");
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
    int end = text.indexOf(HEAD_END);
    if (end < 0) {
      throw new IOException("Not an HTTP response: " + text);
    }
    Response head = head(text.substring(0, end));
    String raw = text.substring(end + HEAD_END.length());
    byte[] body = (isChunked(head) ? dechunk(raw) : raw).getBytes(ISO_8859_1);
    return new Response(head.status(), head.headers(), new String(body, UTF_8));
  }

  /** A response without its body. */
  private static Response head(String text) {
    String[] lines = text.split("\r\n", -1);
    var headers = new ArrayList<Header>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return new Response(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, "");
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
