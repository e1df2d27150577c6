package dev.jwtschemes.internal.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The most members of all objects together: each of them costs more than other text. */
  static final int MAX_MEMBERS = 1_000;

  private final String text;
  private final JsonScanner in;
  private final JsonMembers members = new JsonMembers();
  private int depth;
  private int count;

  /** An object that was found strict. Immutable. */
  public static final class Top {
    private final String text;
    private final JsonMembers members;

    private Top(String text, JsonMembers members) {
      this.text = text;
      this.members = members;
    }

    /** Whether there is a member of this name at all. */
    boolean has(String name) {
      return members.find(name) >= 0;
    }

    /** The member's value, if it is a string. */
    Optional<String> text(String name) {
      int at = members.find(name);
      return at < 0 ? Optional.empty() : new JsonValues(text, at).string();
    }

    /** Whether there is a member of this name, and it isn't a string. */
    boolean hasOther(String name) {
      int at = members.find(name);
      return at >= 0 && text.charAt(at) != '"';
    }

    /** The member's values, if it is a list of strings alone; else none. */
    List<String> texts(String name) {
      int at = members.find(name);
      return at < 0 ? List.of() : new JsonValues(text, at).strings();
    }

    /**
     * All members as Java values: maps, lists, strings, booleans, {@code Long} or {@code
     * BigInteger} for whole numbers, {@code Double} for others, or {@code BigDecimal} where that
     * would lose digits.
     */
    public Map<String, @Nullable Object> values() {
      return JsonValues.of(text, members);
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
    this.in = new JsonScanner(text);
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
    in.space();
    if (in.peek() != '{') {
      throw new NotStrict("it is not a JSON object");
    }
    object();
    in.space();
    if (!in.isAtEnd()) {
      throw new NotStrict("something follows its JSON object");
    }
  }

  private void object() throws NotStrict {
    enter();
    if (!in.isNext('}')) {
      @Nullable String first = null;
      @Nullable JsonMembers all = null;
      do {
        in.space();
        String name = name();
        in.expect(':');
        in.space();
        if (++count > MAX_MEMBERS) {
          throw new NotStrict("its JSON has more than " + MAX_MEMBERS + " members");
        }
        boolean isNew;
        if (depth == 1) {
          isNew = members.add(name, in.at());
        } else if (first == null) {
          first = name;
          isNew = true;
        } else {
          if (all == null) {
            all = new JsonMembers();
            all.add(first, 0);
          }
          isNew = all.add(name, 0);
        }
        if (!isNew) {
          throw new NotStrict("a member of its JSON appears twice");
        }
        value();
      } while (in.isNext(','));
      in.expect('}');
    }
    depth--;
  }

  private void array() throws NotStrict {
    enter();
    if (!in.isNext(']')) {
      do {
        in.space();
        value();
      } while (in.isNext(','));
      in.expect(']');
    }
    depth--;
  }

  private void enter() throws NotStrict {
    in.skip();
    if (++depth > MAX_DEPTH) {
      throw new NotStrict("its JSON is nested deeper than " + MAX_DEPTH);
    }
  }

  private void value() throws NotStrict {
    switch (in.peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> in.string();
      case 't' -> in.word("true");
      case 'f' -> in.word("false");
      case 'n' -> in.word("null");
      default -> in.number();
    }
  }

  private String name() throws NotStrict {
    int start = in.at();
    return in.string()
        ? new JsonValues(text, start).string().orElseThrow()
        : text.substring(start + 1, in.at() - 1);
  }
}
