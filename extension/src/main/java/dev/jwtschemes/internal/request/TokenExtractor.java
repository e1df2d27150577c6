package dev.jwtschemes.internal.request;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.scheme.TokenPlace;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.BearerToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search for a token where the candidates look: RFC 6750 section 2.1, a cookie, or another
 * header. Stateless.
 */
public final class TokenExtractor {
  private static final String BEARER = "bearer";

  private TokenExtractor() {}

  /** Look in all places of these schemes. */
  public static Extraction extract(Credentials request, Candidates candidates) {
    List<Candidates.Place> places = candidates.places();
    if (places.size() == 1) {
      return look(request, places.get(0));
    }
    List<Extraction.Found> found = new ArrayList<>();
    FailureReason nothing = FailureReason.NO_TOKEN;
    for (Candidates.Place place : places) {
      Extraction here = look(request, place);
      if (here instanceof Extraction.Malformed) {
        return here;
      } else if (here instanceof Extraction.Found token) {
        found.add(token);
      } else if (here instanceof Extraction.Nothing none
          && none.reason() != FailureReason.NO_TOKEN) {
        nothing = none.reason();
      }
    }
    return switch (found.size()) {
      case 0 -> new Extraction.Nothing(nothing);
      case 1 -> found.get(0);
      default -> together(found, candidates);
    };
  }

  /** The same token in several places counts for all schemes that look at one of them. */
  private static Extraction together(List<Extraction.Found> found, Candidates candidates) {
    BearerToken token = found.get(0).token();
    Set<String> schemes = new LinkedHashSet<>();
    for (Extraction.Found each : found) {
      if (!each.token().text().equals(token.text())) {
        return several(Text.of("different tokens in ").and(places(found)));
      }
      schemes.addAll(each.schemes());
    }
    return new Extraction.Found(
        token,
        schemes.size() == candidates.names().size() ? candidates.names() : schemes,
        places(found));
  }

  private static Text places(List<Extraction.Found> found) {
    return found.stream()
        .limit(Text.MAX_LIST)
        .map(Extraction.Found::place)
        .reduce((one, other) -> one.and(" and ").and(other))
        .orElse(Text.EMPTY);
  }

  private static Extraction several(Text detail) {
    return new Extraction.Malformed(Failures.of(FailureReason.SEVERAL_TOKENS, Detail.of(detail)));
  }

  private static Extraction malformed(FailureReason reason, Text detail) {
    return new Extraction.Malformed(Failures.of(reason, Detail.of(detail)));
  }

  private static Extraction malformed(Text detail) {
    return malformed(FailureReason.HEADER_MALFORMED, detail);
  }

  private static Extraction look(Credentials request, Candidates.Place looked) {
    TokenPlace place = looked.place();
    return switch (place.kind()) {
      case AUTHORIZATION -> authorization(request.headers("Authorization"), looked);
      case COOKIE -> bare(request.cookies(place.name()), looked);
      case HEADER -> bare(request.headers(place.name()), looked);
    };
  }

  private static Extraction authorization(List<String> values, Candidates.Place place) {
    if (values.isEmpty()) {
      return new Extraction.Nothing(FailureReason.NO_TOKEN);
    }
    if (values.size() > 1) {
      return several(Text.EMPTY.number(values.size()).and(" Authorization headers"));
    }
    String value = values.get(0).strip();
    int space = value.indexOf(' ');
    int word = space < 0 ? value.length() : space;
    boolean begins = value.regionMatches(true, 0, BEARER, 0, BEARER.length());
    if (!begins || word != BEARER.length()) {
      // Something glued to the word is a broken attempt at Bearer, not another scheme.
      boolean attempt =
          begins
              && word > BEARER.length()
              && !Character.isLetterOrDigit(value.charAt(BEARER.length()));
      return attempt
          ? malformed(Text.of("no space after the word Bearer"))
          : new Extraction.Nothing(
              value.isEmpty() ? FailureReason.NO_TOKEN : FailureReason.OTHER_AUTH_SCHEME);
    }
    String token = space < 0 ? "" : value.substring(space + 1).strip();
    if (token.isEmpty()) {
      return malformed(Text.of("no value after the word Bearer"));
    }
    Optional<Text> flaw = TokenSyntax.flaw(token, place.words());
    return flaw.isPresent() ? malformed(flaw.get()) : found(token, place);
  }

  private static Extraction.Found found(String token, Candidates.Place place) {
    return new Extraction.Found(new BearerToken(token), place.schemes(), place.words());
  }

  private static Extraction bare(List<String> values, Candidates.Place place) {
    if (values.size() > 1) {
      return several(Text.EMPTY.number(values.size()).and(" values of ").and(place.words()));
    }
    String value = values.isEmpty() ? "" : values.get(0).strip();
    if (value.isEmpty()) {
      return new Extraction.Nothing(FailureReason.NO_TOKEN);
    }
    boolean hasWord =
        place.place().kind() == TokenPlace.Kind.HEADER
            && value.regionMatches(true, 0, BEARER + " ", 0, BEARER.length() + 1);
    String token = hasWord ? value.substring(BEARER.length()).strip() : value;
    Optional<Text> flaw = TokenSyntax.flaw(token, place.words());
    return flaw.isPresent()
        ? malformed(FailureReason.CREDENTIAL_MALFORMED, flaw.get())
        : found(token, place);
  }
}
