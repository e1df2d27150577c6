package dev.jwtschemes.cli.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The tokens of a project, in the order in which they were made. Immutable. */
record SavedTokens(List<SavedToken> all) {

  /** Read them from the file, if it is there. */
  static SavedTokens read(Path file) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new SavedTokens(List.of());
    }
    try {
      Map<String, Object> json = JSONObjectUtils.parse(new String(Owned.read(file), UTF_8));
      List<SavedToken> tokens = new ArrayList<>();
      for (Map<String, Object> each : JSONObjectUtils.getJSONObjectArray(json, "tokens")) {
        tokens.add(token(each));
      }
      return new SavedTokens(List.copyOf(tokens));
    } catch (IOException | ParseException | DateTimeException | NullPointerException e) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(file.toString()).and(" can't be read as a list of tokens"),
          Text.of("restore it, or remove it: then no token is listed"));
    }
  }

  SavedToken get(String id) {
    return all.stream()
        .filter(token -> token.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailed.refused(
                    Text.of("there is no token ").quote(id),
                    Text.of("\"jwt-schemes tokens list\" shows the ids")));
  }

  SavedTokens plus(SavedToken token) {
    List<SavedToken> more = new ArrayList<>(all);
    more.add(token);
    return new SavedTokens(List.copyOf(more));
  }

  SavedTokens without(Predicate<SavedToken> unwanted) {
    return new SavedTokens(all.stream().filter(unwanted.negate()).toList());
  }

  byte[] json() {
    return JSONObjectUtils.toJSONString(
            Map.of("tokens", all.stream().map(SavedToken::members).toList()))
        .getBytes(UTF_8);
  }

  private static SavedToken token(Map<String, Object> json) throws ParseException {
    return new SavedToken(
        text(json, "id"),
        text(json, "scheme"),
        text(json, "name"),
        Instant.parse(text(json, "issued")),
        Instant.parse(text(json, "expires")),
        text(json, "token"));
  }

  private static String text(Map<String, Object> json, String name) throws ParseException {
    String value = JSONObjectUtils.getString(json, name);
    if (value == null) {
      throw new ParseException(name + " is missing", 0);
    }
    return value;
  }
}
