package dev.jwtschemes.internal.request.token;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one JSON object, and refuses what parsers disagree about: duplicate members (RFC 7515
 * section 4, RFC 8725 section 2.5), deep nesting, anything behind the object. Keeps the top level's
 * strings and lists of strings.
 */
public final class StrictJson {
  /** The deepest nesting that is read; a token with more is refused. */
  static final int MAX_DEPTH = 32;

  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonParser parser;
  private final Deque<Set<String>> names = new ArrayDeque<>();
  private final Set<String> members = new HashSet<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private String member = "";

  /**
   * The top level of an object.
   *
   * @param members all names
   * @param texts those whose value is a string
   * @param lists those whose value is an array of strings
   */
  record Top(Set<String> members, Map<String, String> texts, Map<String, List<String>> lists) {}

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Read the object.
   *
   * @throws NotStrict if the text isn't one JSON object, or not a strict one
   */
  static Top read(String text) throws NotStrict {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      StrictJson reader = new StrictJson(parser);
      reader.readObject();
      return new Top(reader.members, reader.texts, reader.lists);
    } catch (JsonException | IllegalStateException | NoSuchElementException e) {
      throw new NotStrict("it is not JSON");
    }
  }

  /**
   * Decode bytes that hold one object.
   *
   * @throws NotStrict if they aren't UTF-8, or the text isn't one JSON object, or not a strict one
   */
  public static String text(byte[] utf8) throws NotStrict {
    String text = decode(utf8);
    read(text);
    return text;
  }

  /** Read the object in these bytes, likewise. */
  static Top read(byte[] utf8) throws NotStrict {
    return read(decode(utf8));
  }

  private static String decode(byte[] utf8) throws NotStrict {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new NotStrict("it is not UTF-8");
    }
  }

  /** Why a text was turned down; the message holds nothing of the text. */
  public static final class NotStrict extends Exception {
    private static final long serialVersionUID = 1L;

    NotStrict(String message) {
      super(message);
    }
  }

  private void readObject() throws NotStrict {
    if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
      throw new NotStrict("it is not a JSON object");
    }
    names.push(new HashSet<>());
    while (!names.isEmpty()) {
      take(parser.next());
    }
    if (parser.hasNext()) {
      throw new NotStrict("something follows its JSON object");
    }
  }

  private void take(JsonParser.Event event) throws NotStrict {
    switch (event) {
      case START_OBJECT, START_ARRAY -> enter(event == JsonParser.Event.START_ARRAY);
      case END_OBJECT, END_ARRAY -> names.pop();
      case KEY_NAME -> name(parser.getString());
      case VALUE_STRING -> value(parser.getString());
      default -> lists.remove(member);
    }
  }

  private void enter(boolean array) throws NotStrict {
    if (names.size() == 1 && array) {
      lists.put(member, new ArrayList<>());
    } else {
      lists.remove(member); // an object, or an array inside an array: no list of strings
    }
    names.push(new HashSet<>());
    if (names.size() > MAX_DEPTH) {
      throw new NotStrict("its JSON is nested deeper than " + MAX_DEPTH);
    }
  }

  private void name(String name) throws NotStrict {
    if (!Optional.ofNullable(names.peek()).orElseThrow().add(name)) {
      throw new NotStrict("a member of its JSON appears twice");
    }
    if (names.size() == 1) {
      member = name;
      members.add(name);
    }
  }

  private void value(String text) {
    List<String> list = lists.get(member);
    if (names.size() == 1) {
      texts.put(member, text);
    } else if (names.size() == 2 && list != null) {
      list.add(text);
    }
  }
}
