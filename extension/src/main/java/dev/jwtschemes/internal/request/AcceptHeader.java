package dev.jwtschemes.internal.request;

import java.util.List;
import java.util.Locale;

/**
 * The reader of the {@code Accept} header (RFC 9110 section 12.5.1), for the one choice between a
 * problem in JSON and a sentence of text. One pass over the header. Stateless.
 */
final class AcceptHeader {
  private AcceptHeader() {}

  /**
   * Whether text is all that a client accepts. One that accepts neither, or has sent no such
   * header, gets JSON.
   */
  static boolean isTextOnly(List<String> headers) {
    boolean text = false;
    int best = -1;
    boolean json = false;
    for (String header : headers) {
      int start = 0;
      while (start < header.length()) {
        int comma = header.indexOf(',', start);
        int end = comma < 0 ? header.length() : comma;
        String range = header.substring(start, end);
        start = end + 1;
        String type = type(range);
        boolean accepted = !isRefused(range);
        text |= accepted && isText(type);
        int specific = json(type);
        if (specific > best) {
          best = specific;
          json = accepted;
        } else if (specific == best && specific >= 0) {
          json |= accepted;
        }
      }
    }
    return text && !json;
  }

  private static String type(String range) {
    int semicolon = range.indexOf(';');
    return (semicolon < 0 ? range : range.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** With a weight of zero; what can't be read counts as accepted. */
  private static boolean isRefused(String range) {
    int from = range.indexOf(';');
    while (from >= 0) {
      int next = range.indexOf(';', from + 1);
      String parameter = range.substring(from + 1, next < 0 ? range.length() : next).strip();
      if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
        String weight = parameter.substring(2).strip();
        return !weight.isEmpty() && weight.chars().allMatch(c -> c == '0' || c == '.');
      }
      from = next;
    }
    return false;
  }

  private static boolean isText(String type) {
    return switch (type) {
      case "text/html", "text/plain", "text/*", "application/xhtml+xml" -> true;
      default -> false;
    };
  }

  /** How specifically a range means our JSON; less than 0: it doesn't. */
  private static int json(String type) {
    return switch (type) {
      case "application/problem+json" -> 3;
      case "application/json", "application/*+json" -> 2;
      case "application/*" -> 1;
      case "*/*" -> 0;
      default -> type.startsWith("application/") && type.endsWith("+json") ? 2 : -1;
    };
  }
}
