package dev.jwtschemes.internal.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.BitSet;

/**
 * Where in a path the templates of a class and of the locators after it can end. A parameter with
 * an expression may match anything: rather an end too many than one too few. Each step is linear in
 * the path. Immutable.
 */
final class PathEnds {
  /** An encoded slash, which does not separate segments; bytes are at most 0xff. */
  private static final char ENCODED_SLASH = '\u0100';

  private final String path;
  private final BitSet ends;

  private PathEnds(String path, BitSet ends) {
    this.path = path;
    this.ends = ends;
  }

  /** The beginning of a path as it was sent, encoded. */
  static PathEnds in(String encodedPath) {
    String path = comparable(withoutMatrix(encodedPath));
    BitSet start = new BitSet();
    start.set(0);
    return new PathEnds(path.startsWith("/") ? path.substring(1) : path, start);
  }

  /** Where it can end after a template more. */
  PathEnds after(PathTemplate template) {
    if (ends.isEmpty() || template.parts().isEmpty()) {
      return this;
    }
    BitSet at = new BitSet(path.length() + 1);
    ends.stream().map(this::pastSlash).forEach(at::set);
    if (!template.isBounded()) {
      return from(at.nextSetBit(0));
    }
    for (PathTemplate.Part part : template.parts()) {
      at = step(at, part);
    }
    BitSet whole = new BitSet(path.length() + 1);
    at.stream().filter(i -> i == path.length() || path.charAt(i) == '/').forEach(whole::set);
    return new PathEnds(path, whole);
  }

  /** Anywhere from here on: nothing is known of what follows. */
  PathEnds anywhere() {
    return from(Math.max(0, ends.nextSetBit(0)));
  }

  /** Where one of the two can end. */
  PathEnds or(PathEnds other) {
    BitSet both = (BitSet) ends.clone();
    both.or(other.ends);
    return new PathEnds(path, both);
  }

  /** Nowhere in this path. */
  PathEnds nowhere() {
    return new PathEnds(path, new BitSet());
  }

  /** Whether the path does not begin this way. */
  boolean isNowhere() {
    return ends.isEmpty();
  }

  private PathEnds from(int first) {
    BitSet all = new BitSet(path.length() + 1);
    all.set(first, path.length() + 1);
    return new PathEnds(path, all);
  }

  private int pastSlash(int end) {
    return end < path.length() && path.charAt(end) == '/' ? end + 1 : end;
  }

  private BitSet step(BitSet at, PathTemplate.Part part) {
    BitSet next = new BitSet(path.length() + 1);
    if (part instanceof PathTemplate.Literal literal) {
      String text = literal.text();
      at.stream().filter(i -> path.startsWith(text, i)).forEach(i -> next.set(i + text.length()));
    } else if (part instanceof PathTemplate.Segment) {
      boolean inside = false;
      for (int i = at.nextSetBit(0); i >= 0 && i <= path.length(); ) {
        if (inside) {
          next.set(i);
        }
        inside |= at.get(i);
        inside &= i < path.length() && path.charAt(i) != '/';
        i = inside ? i + 1 : at.nextSetBit(i + 1);
      }
    } else if (!at.isEmpty()) {
      next.set(at.nextSetBit(0), path.length() + 1);
    }
    return next;
  }

  /**
   * Bring text of a path or template into one form, byte by byte: without percent encoding, and one
   * slash for several.
   */
  static String comparable(String encoded) {
    byte[] bytes = encoded.getBytes(UTF_8);
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      int high = c == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (low >= 0) {
        char decoded = (char) (high * 16 + low);
        text.append(decoded == '/' ? ENCODED_SLASH : decoded);
        i += 2;
      } else if (c != '/' || text.isEmpty() || text.charAt(text.length() - 1) != '/') {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** JAX-RS passes over matrix parameters when it matches (RFC 3986 section 3.3). */
  static String withoutMatrix(String path) {
    StringBuilder plain = new StringBuilder(path.length());
    boolean inside = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      inside = c == ';' || (inside && c != '/');
      if (!inside) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
