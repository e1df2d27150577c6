package dev.jwtschemes.internal.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The reader of the query of an address, as forms write it. One pass over it. Stateless. */
final class QueryString {
  private QueryString() {}

  /** The first value of a parameter, decoded; none if it can't be decoded. */
  static Optional<String> first(String rawQuery, String name) {
    int start = 0;
    while (start <= rawQuery.length()) {
      int ampersand = rawQuery.indexOf('&', start);
      int end = ampersand < 0 ? rawQuery.length() : ampersand;
      String pair = rawQuery.substring(start, end);
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (decoded(key).filter(name::equals).isPresent()) {
        return equals < 0 ? Optional.of("") : decoded(pair.substring(equals + 1));
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
