package dev.jwtschemes.internal.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of one JSON object (RFC 8259), which refuses what parsers disagree about: duplicate
 * members (RFC 7515 section 4, RFC 8725 section 2.5), deep nesting, endless numbers, anything after
 * the object. Goes once over the text, and makes no values of it: those are made when they are
 * asked for.
 */
public final class StrictJson {
  /** The deepest nesting that is read; a token with more is refused. */
  static final int MAX_DEPTH = 32;

  /** The longest number, in characters: no time or amount needs more, and long ones are slow. */
  static final int MAX_NUMBER = 40;

  /** The most members of all objects together: each of them costs more than other text. */
  static final int MAX_MEMBERS = 1_000;

  private final String text;
  private final Map<Name, Integer> members = new HashMap<>();
  private int at;
  private int depth;
  private int count;

  /**
   * A member's name. Many short names of one {@link String#hashCode()} can be made up, and maps are
   * slow with them. This hash is a polynomial of a secret factor. A few names that collide for
   * every factor can be made up as well (Thue-Morse sequences), but they are so long, at least 128
   * characters for two and as much again for each doubling, that the size of a token allows few.
   */
  private record Name(String text, int hash) {
    private static final int SECRET = new SecureRandom().nextInt() | 1;

    static Name of(String text) {
      int hash = 0;
      for (int i = 0; i < text.length(); i++) {
        hash = hash * SECRET + text.charAt(i);
      }
      return new Name(text, hash);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Name that && hash == that.hash && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** An object that was found strict. Immutable. */
  public static final class Top {
    private final String text;
    private final Map<Name, Integer> members;

    private Top(String text, Map<Name, Integer> members) {
      this.text = text;
      this.members = members;
    }

    /** Whether there is a member of this name at all. */
    boolean has(String name) {
      return members.containsKey(Name.of(name));
    }

    /** The member's value, if it is a string. */
    Optional<String> text(String name) {
      return at(name).flatMap(JsonValues::string);
    }

    /** The member's values, if it is a list of strings alone; else none. */
    List<String> texts(String name) {
      return at(name).map(JsonValues::strings).orElse(List.of());
    }

    /**
     * All members as Java values: maps, lists, strings, booleans, {@code Long} or {@code
     * BigInteger} for whole numbers, {@code Double} for others, or {@code BigDecimal} where that
     * would lose digits.
     */
    public Map<String, @Nullable Object> values() {
      return new JsonValues(text, 0).whole();
    }

    private Optional<JsonValues> at(String name) {
      return Optional.ofNullable(members.get(Name.of(name))).map(at -> new JsonValues(text, at));
    }
  }

  /** The text is not one JSON object, or not a strict one; the message holds nothing of it. */
  public static final class NotStrict extends Exception {
    private static final long serialVersionUID = 1L;

    NotStrict(String message) {
      super(message, null, false, false);
    }
  }

  private StrictJson(String text) {
    this.text = text;
  }

  /**
   * Read the object in these bytes.
   *
   * @throws NotStrict if they aren't UTF-8, or the text isn't one JSON object, or not a strict one
   */
  public static Top read(byte[] utf8) throws NotStrict {
    StrictJson reader = new StrictJson(decode(utf8));
    reader.document();
    return new Top(reader.text, reader.members);
  }

  /** As the JDK decodes, which is fast; but what it had to replace is refused. */
  private static String decode(byte[] utf8) throws NotStrict {
    String text = new String(utf8, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new NotStrict("it is not UTF-8");
    }
  }

  private void document() throws NotStrict {
    space();
    if (peek() != '{') {
      throw new NotStrict("it is not a JSON object");
    }
    object();
    space();
    if (at < text.length()) {
      throw new NotStrict("something follows its JSON object");
    }
  }

  private void object() throws NotStrict {
    enter();
    if (!isNext('}')) {
      @Nullable Name first = null;
      @Nullable Set<Name> all = null;
      do {
        space();
        Name name = Name.of(name());
        expect(':');
        space();
        if (++count > MAX_MEMBERS) {
          throw new NotStrict("its JSON has more than " + MAX_MEMBERS + " members");
        }
        boolean isNew;
        if (depth == 1) {
          isNew = members.put(name, at) == null;
        } else if (first == null) {
          first = name;
          isNew = true;
        } else {
          if (all == null) {
            all = new HashSet<>();
            all.add(first);
          }
          isNew = all.add(name);
        }
        if (!isNew) {
          throw new NotStrict("a member of its JSON appears twice");
        }
        value();
      } while (isNext(','));
      expect('}');
    }
    depth--;
  }

  private void array() throws NotStrict {
    enter();
    if (!isNext(']')) {
      do {
        space();
        value();
      } while (isNext(','));
      expect(']');
    }
    depth--;
  }

  private void enter() throws NotStrict {
    at++;
    if (++depth > MAX_DEPTH) {
      throw new NotStrict("its JSON is nested deeper than " + MAX_DEPTH);
    }
  }

  private void value() throws NotStrict {
    switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private String name() throws NotStrict {
    int start = at;
    return string()
        ? new JsonValues(text, start).string().orElseThrow()
        : text.substring(start + 1, at - 1);
  }

  /** Go past a string, and return whether it has escapes. */
  private boolean string() throws NotStrict {
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

  private void number() throws NotStrict {
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

  private void word(String word) throws NotStrict {
    for (int i = 0; i < word.length(); i++) {
      expectHere(word.charAt(i));
    }
  }

  /** Whether this character comes next, after white space; then go past it. */
  private boolean isNext(char c) {
    space();
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c) throws NotStrict {
    space();
    expectHere(c);
  }

  private void expectHere(char c) throws NotStrict {
    if (peek() != c) {
      throw notJson();
    }
    at++;
  }

  private void space() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** At the end the character 0, which no JSON has outside of strings. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

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
