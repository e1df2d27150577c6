package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.scheme.TokenPlace;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words for a request without a token: where its candidates looked, and what was there. No
 * value is shown, since each may be a secret in the wrong place. Stateless.
 */
final class WhereLooked {
  /** Authentication schemes that clients send, in lower case, as they are written. */
  private static final Map<String, String> SCHEMES =
      Map.of(
          "basic", "Basic",
          "digest", "Digest",
          "dpop", "DPoP",
          "negotiate", "Negotiate",
          "ntlm", "NTLM",
          "token", "Token",
          "jwt", "JWT",
          "apikey", "ApiKey");

  private static final String BEARER = "Bearer";

  /** What each JWT begins with: a brace and a quote in base64url. */
  private static final String TOKEN = "eyJ";

  private WhereLooked() {}

  /** Describe what was looked at; begins with its punctuation. */
  static Text in(Credentials request, Candidates candidates) {
    boolean isInAuthorization = false;
    Text text = Text.of("; looked in ");
    int shown = 0;
    for (Candidates.Place looked : candidates.places()) {
      TokenPlace place = looked.place();
      isInAuthorization |= place.kind() == TokenPlace.Kind.AUTHORIZATION;
      if (shown++ < Text.MAX_LIST) {
        text = (shown > 1 ? text.and(", ") : text).and(looked.words());
        text = text.and(" (").and(state(request, place)).and(")");
      }
    }
    List<String> authorization = request.headers("Authorization");
    return isInAuthorization || authorization.isEmpty()
        ? text
        : text.and("; there is an Authorization header, where no candidate looks");
  }

  private static Text state(Credentials request, TokenPlace place) {
    List<String> values =
        switch (place.kind()) {
          case AUTHORIZATION -> request.headers("Authorization");
          case COOKIE -> request.cookies(place.name());
          case HEADER -> request.headers(place.name());
        };
    if (values.isEmpty()) {
      return Text.of("absent");
    }
    String value = values.get(0).strip();
    return value.isEmpty() ? Text.of("empty") : other(value);
  }

  private static Text other(String value) {
    if (TokenSyntax.isQuoted(value)) {
      return Text.of("quotes around the value");
    }
    if (value.startsWith(TOKEN)) {
      return Text.of("a token without the word Bearer");
    }
    if (value.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && value.startsWith(TOKEN, BEARER.length())) {
      return Text.of("a token without a space after the word Bearer");
    }
    int space = value.indexOf(' ');
    String word = space < 0 ? value : value.substring(0, space);
    String known = SCHEMES.get(word.toLowerCase(Locale.ROOT));
    if (value.startsWith(" " + TOKEN, word.length())) {
      return known == null
          ? Text.of("a token after another word than Bearer")
          : Text.of("a token after the word ").name(known).and(" instead of Bearer");
    }
    return known == null ? Text.of("another scheme") : Text.of("the scheme ").name(known);
  }
}
