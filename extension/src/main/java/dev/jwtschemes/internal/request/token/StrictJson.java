package dev.jwtschemes.internal.request.token;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one JSON object, and refuses what parsers disagree about: duplicate members (RFC 7515
 * section 4, RFC 8725 section 2.5), deep nesting, anything behind the object. Keeps the top level's
 * strings and lists of strings.
 */
final class StrictJson {
  /** The deepest nesting that is read; a token with more is refused. */
  static final int MAX_DEPTH = 32;

  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonParser parser;
  private final Deque<Set<String>> names = new ArrayDeque<>();
  private final Map<String, List<String>> topLevel = new LinkedHashMap<>();
  private int depth;
  private String member = "";

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Read the object.
   *
   * @return each top-level member with its string, or its strings if it is an array of nothing
   *     else; other values as an empty list
   * @throws NotStrict if the text isn't one JSON object, or not a strict one
   */
  static Map<String, List<String>> read(String text) throws NotStrict {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      StrictJson reader = new StrictJson(parser);
      reader.readObject();
      return reader.topLevel;
    } catch (JsonException | IllegalStateException e) {
      throw new NotStrict("it is not JSON");
    }
  }

  /** Why a text was turned down; the message holds nothing of the text. */
  static final class NotStrict extends Exception {
    private static final long serialVersionUID = 1L;

    NotStrict(String message) {
      super(message);
    }
  }

  private void readObject() throws NotStrict {
    if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
      throw new NotStrict("it is not a JSON object");
    }
    enter(true);
    while (depth > 0) {
      if (!parser.hasNext()) {
        throw new NotStrict("its JSON ends too early");
      }
      take(parser.next());
    }
    if (parser.hasNext()) {
      throw new NotStrict("something follows its JSON object");
    }
  }

  private void take(JsonParser.Event event) throws NotStrict {
    switch (event) {
      case START_OBJECT -> enter(true);
      case START_ARRAY -> enter(false);
      case END_OBJECT, END_ARRAY -> {
        names.pop();
        depth--;
      }
      case KEY_NAME -> name(parser.getString());
      case VALUE_STRING -> value(parser.getString());
      default -> mixed();
    }
  }

  private void enter(boolean object) throws NotStrict {
    if (depth == 2 || (depth == 1 && object)) {
      mixed();
    }
    depth++;
    if (depth > MAX_DEPTH) {
      throw new NotStrict("its JSON is nested deeper than " + MAX_DEPTH);
    }
    names.push(new HashSet<>());
  }

  private void name(String name) throws NotStrict {
    if (!Optional.ofNullable(names.peek()).orElseThrow().add(name)) {
      throw new NotStrict("a member of its JSON appears twice");
    }
    if (depth == 1) {
      member = name;
      topLevel.put(name, new ArrayList<>());
    }
  }

  private void value(String text) {
    List<String> values = topLevel.get(member);
    if (depth <= 2 && values != null) {
      values.add(text);
    }
  }

  /** The current top-level member holds something else than strings, so it isn't usable as text. */
  private void mixed() {
    if (depth >= 1) {
      topLevel.put(member, new ArrayList<>());
    }
  }
}
