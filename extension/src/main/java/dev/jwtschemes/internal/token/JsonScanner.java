package dev.jwtschemes.internal.token;

import dev.jwtschemes.internal.token.StrictJson.NotStrict;

/**
 * The parts of JSON that hold no others, gone past one by one: strings, numbers, words, signs,
 * white space (RFC 8259 sections 2, 6 and 7).
 */
final class JsonScanner {
  /** The longest number, in characters: no time or amount needs more, and long ones are slow. */
  static final int MAX_NUMBER = 40;

  private final String text;
  private int at;

  JsonScanner(String text) {
    this.text = text;
  }

  /** Where it is. */
  int at() {
    return at;
  }

  /** Whether nothing follows. */
  boolean isAtEnd() {
    return at >= text.length();
  }

  /** Go past the character here. */
  void skip() {
    at++;
  }

  /** Go past a string, and return whether it has escapes. */
  boolean string() throws NotStrict {
    expectHere('"');
    boolean escapes = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return escapes;
      }
      if (c == '\\') {
        escapes = true;
        escape();
      } else if (c < ' ') {
        break;
      }
    }
    throw notJson();
  }

  private void escape() throws NotStrict {
    char c = peek();
    at++;
    if (c == 'u') {
      for (int end = at + 4; at < end; at++) {
        if (!isHex(peek())) {
          throw notJson();
        }
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw notJson();
    }
  }

  /** Go past a number. */
  void number() throws NotStrict {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    if (at - start > MAX_NUMBER) {
      throw new NotStrict("a number of its JSON is longer than " + MAX_NUMBER + " characters");
    }
  }

  private void digits() throws NotStrict {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw notJson();
    }
  }

  /** Go past this word. */
  void word(String word) throws NotStrict {
    for (int i = 0; i < word.length(); i++) {
      expectHere(word.charAt(i));
    }
  }

  /** Whether this character comes next, after white space; then go past it. */
  boolean isNext(char c) {
    space();
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  /** Go past this character, after white space. */
  void expect(char c) throws NotStrict {
    space();
    expectHere(c);
  }

  private void expectHere(char c) throws NotStrict {
    if (peek() != c) {
      throw notJson();
    }
    at++;
  }

  /** Go past white space. */
  void space() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** At the end the character 0, which no JSON has outside of strings. */
  char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Whether it is white space. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static NotStrict notJson() {
    return new NotStrict("it is not JSON");
  }
}
