package dev.jwtschemes.internal.registry;

import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The registered schemes at one moment, and what requests want to know of them, found out once.
 * Immutable.
 */
public final class Schemes {
  /**
   * The most schemes of all arranged sets together: callers choose in which places they send a
   * token, and so among unions of names.
   */
  private static final int MAX_ARRANGED = 20_000;

  private final SortedMap<String, RegisteredScheme> byName;
  private final Optional<String> defaultScheme;

  /** By names that rules give, and so bounded by the application. */
  private final Map<Set<String>, Candidates> candidates = new ConcurrentHashMap<>();

  /** The schemes of all these together. */
  private final AtomicInteger arranged = new AtomicInteger();

  /** By a name that a rule gives, likewise. */
  private final Map<String, Detail> unregistered = new ConcurrentHashMap<>();

  private volatile @Nullable Candidates every;
  private volatile @Nullable AccessRule anyCaller;

  private final KnownTokens tokens;

  Schemes(
      SortedMap<String, RegisteredScheme> byName, DefaultChoice defaultChoice, KnownTokens tokens) {
    this.tokens = tokens;
    this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    this.defaultScheme = defaultChoice.among(byName);
  }

  /** The tokens that were validated a short while ago: the same for all moments. */
  public KnownTokens tokens() {
    return tokens;
  }

  /** All names, sorted. */
  public Set<String> names() {
    return every().names();
  }

  /** All schemes, sorted by name. */
  public Collection<RegisteredScheme> all() {
    return byName.values();
  }

  /** One scheme. */
  public Optional<RegisteredScheme> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The default: as configured, else the scheme that was the sole one when the start was complete.
   */
  public Optional<String> defaultScheme() {
    return defaultScheme;
  }

  /** The names that the default means: one, all of them for {@code *}, or none. */
  public Set<String> defaultNames() {
    if (defaultScheme.isEmpty()) {
      return Set.of();
    }
    String name = defaultScheme.get();
    return name.equals(ConfigReader.EVERY_SCHEME) ? names() : Set.of(name);
  }

  /** The rule that any scheme's caller meets; the same object at each call. */
  public AccessRule anyCaller() {
    AccessRule made = anyCaller;
    if (made == null) {
      made = AccessRule.authenticated(names());
      anyCaller = made;
    }
    return made;
  }

  /** The names of which a caller needs one: the rule's, else the default's. */
  public Set<String> namesOf(AccessRule rule) {
    if (rule == anyCaller) {
      return names(); // known to be registered, and arranged
    }
    return rule.schemes().isEmpty() ? defaultNames() : rule.schemes();
  }

  /** The schemes that accept this issuer, sorted by name. */
  public Set<String> withIssuer(String issuer) {
    Set<String> names = new LinkedHashSet<>();
    every().withIssuer(issuer).forEach(scheme -> names.add(scheme.name()));
    return names;
  }

  /**
   * The registered schemes of these names, arranged for requests.
   *
   * @param names as a rule, a default or places give them: never as a request does
   */
  public Candidates candidates(Set<String> names) {
    Candidates all = every();
    if (names == all.names()) {
      return all;
    }
    Candidates known = candidates.get(names);
    if (known != null) {
      return known;
    }
    return arranged.get() + names.size() <= MAX_ARRANGED
        ? candidates.computeIfAbsent(names, this::arrangeToKeep)
        : arrange(names);
  }

  private Candidates arrangeToKeep(Set<String> names) {
    arranged.addAndGet(names.size());
    return arrange(names);
  }

  private Candidates arrange(Set<String> names) {
    return Candidates.of(names.stream().map(this::find).flatMap(Optional::stream).toList());
  }

  private Candidates every() {
    Candidates made = every;
    if (made == null) {
      made = Candidates.of(byName.values());
      every = made;
    }
    return made;
  }

  /**
   * Explain that a scheme is not registered, with those that are, and a guess at the one meant.
   *
   * @param name as a rule gives it: never as a request does
   */
  public Detail unregistered(String name) {
    return unregistered.computeIfAbsent(
        name,
        each ->
            Detail.of(
                Text.EMPTY
                    .quote(each)
                    .and(" is not registered; registered: ")
                    .names(names())
                    .and(Nearest.question(each, names()))));
  }
}
