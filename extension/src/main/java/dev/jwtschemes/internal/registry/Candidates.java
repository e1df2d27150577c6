package dev.jwtschemes.internal.registry;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.IssuerTemplate;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.scheme.TokenPlace;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemes that may check the token of a request, arranged once for all requests: none of them
 * goes through all schemes. Immutable.
 */
public final class Candidates {
  private final Map<String, RegisteredScheme> byName = new LinkedHashMap<>();
  private final Set<String> names = Collections.unmodifiableSet(byName.keySet());
  private final List<Place> places;

  /** By issuer, or by the form of a template. */
  private final Map<String, SameIssuer> byIssuer = new HashMap<>();

  private boolean hasTemplates;
  private final Set<String> bareIssuers = new HashSet<>();
  private final List<String> someIssuers = new ArrayList<>();
  private final List<RegisteredScheme> decrypting = new ArrayList<>();
  private final Optional<RegisteredScheme> sole;
  private final Optional<String> soleName;
  private int longestToken;
  private int longestIssuer;

  /**
   * The schemes of one issuer.
   *
   * @param all in order
   * @param byAudience those with this audience, likewise
   */
  private record SameIssuer(
      List<RegisteredScheme> all, Map<String, List<RegisteredScheme>> byAudience) {
    /** The same, no longer to be changed. */
    SameIssuer complete() {
      return new SameIssuer(List.copyOf(all), byAudience);
    }

    void add(RegisteredScheme scheme) {
      all.add(scheme);
      scheme
          .definition()
          .audiences()
          .forEach(each -> byAudience.computeIfAbsent(each, a -> new ArrayList<>()).add(scheme));
    }
  }

  /**
   * A place where some of them look for tokens.
   *
   * @param place which
   * @param schemes the names of those, in order; the set of all names if all of them do
   * @param words the place in words
   */
  public record Place(TokenPlace place, Set<String> schemes, Text words) {}

  private Candidates(Collection<RegisteredScheme> schemes) {
    Map<TokenPlace, Set<String>> looked = new LinkedHashMap<>();
    for (RegisteredScheme scheme : schemes) {
      add(scheme);
      for (TokenPlace place : TokenPlace.of(scheme.definition())) {
        looked.computeIfAbsent(place, each -> new LinkedHashSet<>()).add(scheme.name());
      }
    }
    places =
        looked.entrySet().stream()
            .map(
                each ->
                    new Place(
                        each.getKey(),
                        each.getValue().size() == names.size() ? names : each.getValue(),
                        each.getKey().words()))
            .toList();
    sole = byName.size() == 1 ? Optional.of(byName.values().iterator().next()) : Optional.empty();
    soleName = sole.map(RegisteredScheme::name);
    byIssuer.replaceAll((issuer, same) -> same.complete());
  }

  /** Arrange these schemes. */
  public static Candidates of(Collection<RegisteredScheme> schemes) {
    return new Candidates(schemes);
  }

  private void add(RegisteredScheme scheme) {
    SchemeDefinition definition = scheme.definition();
    byName.put(scheme.name(), scheme);
    longestToken = Math.max(longestToken, definition.maxTokenSize());
    if (definition.decryptKeyLocation().isPresent()) {
      decrypting.add(scheme);
    }
    for (String issuer : Issuers.of(definition)) {
      hasTemplates |= IssuerTemplate.of(issuer).isPresent();
      byIssuer
          .computeIfAbsent(
              IssuerTemplate.key(issuer), i -> new SameIssuer(new ArrayList<>(), new HashMap<>()))
          .add(scheme);
      bareIssuers.add(bare(issuer));
      longestIssuer = Math.max(longestIssuer, issuer.length());
      if (someIssuers.size() <= Text.MAX_LIST) {
        someIssuers.add(issuer);
      }
    }
  }

  /** Their names, in order; the same set at each call. */
  public Set<String> names() {
    return names;
  }

  /** The only one, if it is one. */
  public Optional<RegisteredScheme> sole() {
    return sole;
  }

  /** Its name. */
  public Optional<String> soleName() {
    return soleName;
  }

  /** The places where they look for tokens, each once. */
  public List<Place> places() {
    return places;
  }

  /** The longest token that one of them accepts, in characters. */
  public int longestToken() {
    return longestToken;
  }

  /** Those that have a decryption key. */
  public List<RegisteredScheme> decrypting() {
    return Collections.unmodifiableList(decrypting);
  }

  /** Those that accept this issuer, in order. */
  public List<RegisteredScheme> withIssuer(String issuer) {
    if (!hasTemplates) {
      SameIssuer exact = exact(issuer);
      return exact == null ? List.of() : exact.all();
    }
    List<SameIssuer> same = same(issuer);
    if (same.size() == 1) {
      return same.get(0).all();
    }
    return same.stream().flatMap(each -> each.all().stream()).distinct().toList();
  }

  /** Those that accept this issuer and one of these audiences; of many, two are enough. */
  public Set<RegisteredScheme> withIssuer(String issuer, Collection<String> audiences) {
    Set<RegisteredScheme> found = new LinkedHashSet<>();
    for (SameIssuer same : same(issuer)) {
      for (String audience : audiences) {
        found.addAll(same.byAudience().getOrDefault(audience, List.of()));
        if (found.size() > 1) {
          return found;
        }
      }
    }
    return found;
  }

  private @Nullable SameIssuer exact(String issuer) {
    return issuer.indexOf('{') < 0 ? byIssuer.get(issuer) : null;
  }

  /** Of an issuer that is accepted as it is, and of templates that match it. */
  private List<SameIssuer> same(String issuer) {
    SameIssuer exact = exact(issuer);
    if (!hasTemplates || issuer.length() > longestIssuer + IssuerTemplate.MAX_VALUE) {
      return exact == null ? List.of() : List.of(exact);
    }
    List<SameIssuer> all = new ArrayList<>();
    if (exact != null) {
      all.add(exact);
    }
    for (String form : IssuerTemplate.forms(issuer)) {
      SameIssuer same = byIssuer.get(form);
      if (same != null) {
        all.add(same);
      }
    }
    return all;
  }

  /** Some issuers that they accept, for a text: one more than it shows, if there are as many. */
  public List<String> someIssuers() {
    return Collections.unmodifiableList(someIssuers);
  }

  /** Whether they accept an issuer that differs only in case, a trailing slash or the protocol. */
  public boolean isAlmostAnIssuer(String issuer) {
    int longer = "https://".length() + 1;
    return issuer.length() <= longestIssuer + longer && bareIssuers.contains(bare(issuer));
  }

  private static String bare(String issuer) {
    String lower = issuer.toLowerCase(Locale.ROOT);
    int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
    int end = lower.endsWith("/") ? lower.length() - 1 : lower.length();
    return lower.substring(start, Math.max(start, end));
  }
}
