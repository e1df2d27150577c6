package dev.jwtschemes.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of who may read the console: the browser that was opened by the address in the log.
 *
 * <p>The address has a key that opens once, for a cookie; the next key is made then, and logged by
 * the caller. A foreign {@code Host} (DNS rebinding), {@code Origin} or {@code Sec-Fetch-Site} is
 * rejected whatever cookie comes. Thread-safe.
 */
final class Door {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;

  private final List<String> hosts;
  private final String cookie;
  private final String session = random();
  private String key = random();

  Door(int port) {
    this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    this.cookie = "jwt-schemes-console-" + port;
  }

  /** The key that opens next. */
  synchronized String key() {
    return key;
  }

  /** Whether a request comes from a page of this console, or from no page at all. */
  boolean isFromHere(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    Optional<String> host = only(headers, "Host");
    URI target = exchange.getRequestURI();
    if (host.isEmpty() || !hosts.contains(host.get()) || target.getRawAuthority() != null) {
      return false;
    }
    return matches(headers, "Origin", "http://" + host.get())
        && (matches(headers, "Sec-Fetch-Site", "same-origin")
            || matches(headers, "Sec-Fetch-Site", "none"));
  }

  /** Absent or exactly this, once. */
  private static boolean matches(Headers headers, String name, String value) {
    return !headers.containsKey(name) || only(headers, name).filter(value::equals).isPresent();
  }

  private static Optional<String> only(Headers headers, String name) {
    List<String> values = headers.get(name);
    return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.get(0));
  }

  /** Use up the key; the cookie to set, if it was the right one. */
  synchronized Optional<String> open(@Nullable String sent) {
    if (sent == null || !same(sent, key)) {
      return Optional.empty();
    }
    key = random();
    return Optional.of(cookie + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
  }

  /** Whether the cookie came. */
  boolean knows(HttpExchange exchange) {
    for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      for (String pair : header.split(";", -1)) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length == 2 && parts[0].equals(cookie) && same(parts[1], session)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
