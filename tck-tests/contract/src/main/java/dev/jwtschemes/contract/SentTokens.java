package dev.jwtschemes.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Remember the tokens that were sent, and find their text where it must not be. */
final class SentTokens {
  /** It starts where a word starts: otherwise the time would be the square of a text's length. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{8,}+(?:\\.[A-Za-z0-9_-]*+){2,4}");

  /** A claim whose value is a string; shorter values would be found everywhere by chance. */
  private static final Pattern CLAIM = Pattern.compile("\"[^\"]+\":\"([^\"]{5,})\"");

  private static final int PIECE = 20;

  private final Set<String> pieces = new TreeSet<>();

  void remember(Request request) {
    tokens(request)
        .forEach(
            token -> {
              // The first part is the same for many tokens, and public.
              String[] parts = token.split("\\.", -1);
              for (String part : List.of(parts).subList(1, parts.length)) {
                if (part.length() >= 2 * PIECE) {
                  pieces.add(part.substring(0, PIECE));
                  pieces.add(part.substring(part.length() - PIECE));
                }
              }
            });
  }

  /** The pieces of tokens that stand in this text. */
  List<String> foundIn(String text) {
    return pieces.stream().filter(text::contains).toList();
  }

  int count() {
    return pieces.size();
  }

  /** Say what a refusal tells the client that it must not. */
  static List<String> leaks(Request request, Response response) {
    var found = new ArrayList<String>();
    String all = response.headers() + "\n" + response.body();
    if (all.contains("\tat ") || all.contains("Exception")) {
      found.add("a stack trace or exception reaches the client: " + all);
    }
    tokens(request)
        .flatMap(SentTokens::claimValues)
        .filter(all::contains)
        .forEach(value -> found.add("the claim value '" + value + "' reaches the client: " + all));
    return found;
  }

  private static Stream<String> tokens(Request request) {
    Stream<String> values = request.headers().stream().map(Header::value);
    return Stream.concat(values, Stream.of(request.body()))
        .flatMap(value -> TOKEN.matcher(value).results().map(match -> match.group()));
  }

  private static Stream<String> claimValues(String token) {
    String payload = token.split("\\.", -1)[1];
    if (payload.length() % 4 == 1) {
      return Stream.of();
    }
    String json = new String(Base64.getUrlDecoder().decode(payload), UTF_8);
    Matcher claims = CLAIM.matcher(json);
    return claims.results().map(match -> match.group(1));
  }
}
