package dev.jwtschemes.internal.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The reader of the {@code Cookie} header as RFC 6265 section 4.2.1 writes it: pairs separated by
 * semicolons, and by nothing else. Servers' own cookie maps hide that a name was sent twice, and
 * some switch to the commas and quotes of RFC 2109 when a cookie named {@code $Version} comes; here
 * that is a cookie like any other. One pass over the header. Stateless.
 */
public final class CookieHeader {
  private CookieHeader() {}

  /** The different values of the cookies of this name, which is compared exactly. */
  public static List<String> values(List<String> headers, String name) {
    Set<String> values = new LinkedHashSet<>();
    for (String header : headers) {
      int start = 0;
      while (start < header.length()) {
        int semicolon = header.indexOf(';', start);
        int end = semicolon < 0 ? header.length() : semicolon;
        add(header.substring(start, end), name, values);
        start = end + 1;
      }
    }
    return List.copyOf(values);
  }

  private static void add(String pair, String name, Set<String> values) {
    int equals = pair.indexOf('=');
    if (equals > 0 && trimmed(pair.substring(0, equals)).equals(name)) {
      values.add(unquoted(trimmed(pair.substring(equals + 1))));
    }
  }

  /** Without spaces and tabs; whatever else Unicode calls a space belongs to the name or value. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
