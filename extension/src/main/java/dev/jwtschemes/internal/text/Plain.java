package dev.jwtschemes.internal.text;

/**
 * The cleaning of a value: it is cut, and what could forge or disguise text is replaced: control
 * characters (C0, DEL, C1), line and paragraph separators, format characters (bidi controls among
 * them), surrogates without their other half, and code points without an agreed meaning. Stateless.
 */
final class Plain {
  private static final char REPLACEMENT = '?';

  private Plain() {}

  /** Append at most this many characters of a value; the cost doesn't depend on the rest of it. */
  static void append(StringBuilder text, String value, int limit, boolean isQuoted) {
    int end = end(value, limit);
    int at = 0;
    while (at < end) {
      int codePoint = value.codePointAt(at);
      if (isShown(codePoint) && !(isQuoted && codePoint == '\'')) {
        text.appendCodePoint(codePoint);
      } else {
        text.append(REPLACEMENT);
      }
      at += Character.charCount(codePoint);
    }
    if (end < value.length()) {
      text.append("...");
    }
  }

  /** Don't cut a surrogate pair into halves. */
  private static int end(String value, int limit) {
    if (value.length() <= limit) {
      return value.length();
    }
    boolean splits =
        Character.isHighSurrogate(value.charAt(limit - 1))
            && Character.isLowSurrogate(value.charAt(limit));
    return splits ? limit - 1 : limit;
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
