package dev.jwtschemes.internal.text;

/**
 * The rules for how much of a configured value may be shown: a key, a token or a password can be in
 * any of them by mistake. Stateless; one pass, since nothing here needs a regular expression.
 */
final class Configured {
  /** Longer runs of letters and digits than this are seldom written by hand. */
  private static final int RANDOM = 24;

  /** A hexadecimal value of at least 128 bits. */
  private static final int HEX = 32;

  /** No name is as long. */
  private static final int LONG = 64;

  /** What each JWT begins with: a brace and a quote in base64url. */
  private static final String TOKEN = "eyJ";

  /** A shorter word that begins like one is not one. */
  private static final int SHORTEST_TOKEN = 12;

  private static final String HIDDEN = "(not shown)";

  private Configured() {}

  /** Show a value, if it doesn't look like a key, without user and query if it is a URL. */
  static Text value(String value) {
    return looksLikeKey(value) ? hidden(value) : Text.EMPTY.quote(withoutUserAndQuery(value));
  }

  /** Show a path or URL, without user and query; nothing else. */
  static Text location(String location) {
    if (looksLikeKey(location)) {
      return hidden(location);
    }
    return isPath(location)
        ? Text.EMPTY.name(withoutUserAndQuery(location))
        : hidden(location, Text.of(" that isn't a path or URL"));
  }

  /** Show a configuration key, but for segments that look like a key or token. */
  static Text key(String key) {
    StringBuilder shown = new StringBuilder();
    for (String segment : key.split("\\.", -1)) {
      shown.append(shown.isEmpty() ? "" : ".").append(looksLikeKey(segment) ? HIDDEN : segment);
    }
    return Text.EMPTY.name(shown.toString());
  }

  /** A text of any origin, but for what looks like a compact token in it. */
  static String withoutTokens(String text) {
    int token = text.indexOf(TOKEN);
    if (token < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int from = 0;
    while (token >= 0) {
      int end = token;
      while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '.')) {
        end++;
      }
      boolean begins = token == 0 || !isWord(text.charAt(token - 1));
      if (begins && end - token >= SHORTEST_TOKEN) {
        shown.append(text, from, token).append(HIDDEN);
        from = end;
      }
      token = text.indexOf(TOKEN, end);
    }
    return shown.append(text, from, text.length()).toString();
  }

  /** The replacement for a key. */
  static Text hidden(String value) {
    return hidden(value, Text.of(" that looks like a key"));
  }

  private static Text hidden(String value, Text looks) {
    return Text.of("a value of ")
        .number(value.length())
        .and(" characters")
        .and(looks)
        .and(" (not shown)");
  }

  /** PEM, JSON, base64, a compact token, or anything else that is long and looks random. */
  static boolean looksLikeKey(String value) {
    return hasKey(value, RANDOM, HEX);
  }

  /** The same, but for random text as short as client ids are, which are audiences. */
  static boolean isKey(String value) {
    return hasKey(value, LONG, LONG);
  }

  private static boolean hasKey(String value, int random, int hex) {
    if (value.contains("-----") || value.contains("{\"") || value.strip().startsWith("{")) {
      return true;
    }
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || !isWord(value.charAt(i))) {
        if (isRandom(value, from, i, random, hex)) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '_' || c == '-');
  }

  private static boolean isRandom(String value, int from, int to, int minRandom, int minHex) {
    int hex = 0;
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      upper |= Character.isUpperCase(c);
      lower |= Character.isLowerCase(c);
      digit |= Character.isDigit(c);
      hex += Character.digit(c, 16) >= 0 ? 1 : 0;
    }
    int length = to - from;
    boolean isJson = length >= SHORTEST_TOKEN && value.startsWith(TOKEN, from);
    boolean isHex = hex >= minHex && hex == length && digit;
    return isJson || isHex || (length >= minRandom && upper && lower && digit);
  }

  /** With a separator or an extension, and nothing that file names seldom have. */
  private static boolean isPath(String value) {
    int scheme = value.indexOf("://");
    boolean isUrl = scheme > 0 && value.substring(0, scheme).chars().allMatch(Character::isLetter);
    boolean isSeparated = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      isSeparated |= c == '/' || c == '\\' || c == '.';
      if (!isUrl && !(Character.isLetterOrDigit(c) || " ._-~/\\:%".indexOf(c) >= 0)) {
        return false;
      }
    }
    return isSeparated;
  }

  /**
   * Leave out what is before the last @ but for the scheme, and what begins with ? or #. Where an @
   * follows one of these, either may hold a secret, and nothing of the rest is shown.
   */
  static String withoutUserAndQuery(String value) {
    int scheme = value.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int query = firstOf(value, start);
    int at = value.lastIndexOf('@');
    boolean isUrl = scheme >= 0;
    if (at < start || (!isUrl && value.indexOf(':') < 0)) {
      return isUrl && query < value.length() ? value.substring(0, query) + "?..." : value;
    }
    if (at > query) {
      return value.substring(0, start) + "...";
    }
    String rest = value.substring(at, query);
    return value.substring(0, start) + "..." + rest + (query < value.length() ? "?..." : "");
  }

  private static int firstOf(String value, int from) {
    return firstOf(value, from, value.length());
  }

  private static int firstOf(String value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (value.charAt(i) == '?' || value.charAt(i) == '#') {
        return i;
      }
    }
    return to;
  }

  /**
   * A sentence whose URLs show neither user nor query. A URL in it may be broken by spaces: what is
   * between the first and the last @ of the sentence isn't shown at all.
   */
  static String urlsIn(String sentence) {
    int first = sentence.indexOf("://");
    if (first < 0) {
      return sentence;
    }
    int at = sentence.lastIndexOf('@');
    if (at > firstOf(sentence, first)) {
      return sentence.substring(0, first + 3) + "...";
    }
    String shown =
        at > first ? sentence.substring(0, first + 3) + "..." + sentence.substring(at) : sentence;
    StringBuilder text = new StringBuilder();
    int from = 0;
    int url = shown.indexOf("://");
    while (from < shown.length()) {
      int space = shown.indexOf(' ', from);
      int to = space < 0 ? shown.length() : space + 1;
      if (url >= 0 && url < from) {
        url = shown.indexOf("://", from);
      }
      int query = url < 0 || url > to ? to : firstOf(shown, url, to);
      text.append(shown, from, query).append(query < to ? "?... " : "");
      from = to;
    }
    return text.toString();
  }
}
