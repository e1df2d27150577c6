package dev.jwtschemes.internal.request.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the {@code Cookie} header (RFC 6265 section 5.4). Servers' own cookie maps hide that a name
 * was sent twice, and differ on old attributes such as {@code $Version}. Stateless.
 */
public final class CookieHeader {
  private CookieHeader() {}

  /** The different values of the cookies of this name. */
  public static List<String> values(List<String> headers, String name) {
    List<String> values = new ArrayList<>();
    for (String header : headers) {
      for (String pair : header.split("[;,]")) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
          values.add(unquoted(pair.substring(equals + 1).strip()));
        }
      }
    }
    return values.stream().distinct().toList();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
