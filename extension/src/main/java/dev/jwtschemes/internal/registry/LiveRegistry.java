package dev.jwtschemes.internal.registry;

import dev.jwtschemes.InvalidSchemeException;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.key.fetch.FetchListener;
import dev.jwtschemes.internal.key.fetch.KeySources;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Findings;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.verify.Primitives;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The registered schemes. Requests see one immutable value, which is made anew at the first look
 * after a change: so that adding many costs no more than each of them. Thread-safe; a look takes no
 * lock while nothing changes.
 */
public final class LiveRegistry implements SchemeRegistry {
  private final KeySources sources;
  private final Clock clock;
  private final Primitives primitives;

  /** Guarded by this, like the two fields after it. */
  private final SortedMap<String, RegisteredScheme> registered = new TreeMap<>();

  private Neighbours neighbours = new Neighbours();
  private DefaultChoice defaultChoice = DefaultChoice.NONE_CONFIGURED;

  /** Null after a change, until the next look. */
  private volatile @Nullable Schemes current;

  private final Idleness idleness = new Idleness();

  private final KnownTokens tokens;

  /** Begin with no scheme and default settings; keys and tokens are checked against this clock. */
  public LiveRegistry(Clock clock) {
    this(clock, new Settings(Validation.WARN, Unannotated.PERMIT));
  }

  /** Begin with no scheme; keys and tokens are checked against this clock. */
  public LiveRegistry(Clock clock, Settings settings) {
    this.clock = clock;
    this.primitives = Primitives.of(settings.provider());
    this.sources = new KeySources(clock);
    this.tokens = new KnownTokens(settings.cachedTokens(), clock, System::nanoTime);
  }

  /** Begin anew with these schemes, whose problems were reported elsewhere. */
  public synchronized void start(
      Collection<SchemeDefinition> started, Optional<String> defaultScheme) {
    registered.clear();
    tokens.clear();
    neighbours = new Neighbours();
    started.forEach(each -> register(RegisteredScheme.of(each, sources, primitives, clock)));
    defaultChoice = DefaultChoice.NONE_CONFIGURED.withConfigured(defaultScheme.orElse(null));
    current = null;
  }

  /** The application has ended: nothing is registered, kept or fetched any more. */
  public synchronized void stop() {
    registered.clear();
    neighbours = new Neighbours();
    current = null;
    tokens.clear();
    sources.close();
  }

  /** The tokens that were validated a short while ago, and the counters. */
  public KnownTokens tokens() {
    return tokens;
  }

  /** Show all fetches that begin from now on to this listener. */
  public void fetchesWatchedBy(FetchListener listener) {
    sources.watchedBy(listener);
  }

  /** The schemes as they are now, for the length of one request. */
  public Schemes current() {
    Schemes known = current;
    return known == null ? lookAnew() : known;
  }

  private synchronized Schemes lookAnew() {
    Schemes made = current;
    if (made == null) {
      made = new Schemes(registered, defaultChoice, tokens);
      current = made;
    }
    return made;
  }

  /** Whether what names no scheme is left to the server; a scheme that is added ends that. */
  public Idleness idleness() {
    return idleness;
  }

  /** Make another scheme the default. */
  public synchronized void setDefault(String name) {
    defaultChoice = defaultChoice.withConfigured(name);
    current = null;
  }

  /** The start is complete: a sole scheme is the default, and stays the only one that can be. */
  public synchronized void fixImplicitDefault() {
    defaultChoice = defaultChoice.fixed(registered);
    current = null;
  }

  @Override
  public Set<String> names() {
    return current().names();
  }

  @Override
  public Optional<SchemeDefinition> find(String name) {
    return current().find(name).map(RegisteredScheme::definition);
  }

  @Override
  public Optional<String> defaultScheme() {
    return current().defaultScheme();
  }

  @Override
  public void add(SchemeDefinition definition) {
    Optional<Runnable> awoken = idleness.end(); // first: also of what can't be registered
    try {
      addUsable(definition);
    } finally {
      awoken.ifPresent(Runnable::run);
    }
  }

  private void addUsable(SchemeDefinition definition) {
    RegisteredScheme scheme =
        RegisteredScheme.of(
            definition, sources, primitives, clock); // keys are read outside of the lock
    synchronized (this) {
      if (registered.containsKey(scheme.name())) {
        throw new IllegalArgumentException(
            Text.of("A scheme named ")
                .quote(scheme.name())
                .and(" is registered already; registered: ")
                .names(registered.keySet())
                .toString());
      }
      requireUsable(scheme, registered.isEmpty());
      register(scheme);
      current = null;
    }
  }

  @Override
  public void replace(SchemeDefinition definition) {
    RegisteredScheme scheme =
        RegisteredScheme.of(
            definition, sources, primitives, clock); // keys are read outside of the lock
    synchronized (this) {
      RegisteredScheme old = registered.get(scheme.name());
      if (old == null) {
        throw new IllegalArgumentException(
            Text.of("No scheme named ")
                .quote(scheme.name())
                .and(" is registered; registered: ")
                .names(registered.keySet())
                .and(Nearest.question(scheme.name(), registered.keySet()))
                .toString());
      }
      neighbours.remove(old.definition());
      try {
        requireUsable(scheme, registered.size() == 1);
      } catch (RuntimeException e) {
        neighbours.add(old.definition());
        throw e;
      }
      register(scheme);
      current = null;
      tokens.forget(old);
    }
  }

  private void register(RegisteredScheme scheme) {
    registered.put(scheme.name(), scheme);
    neighbours.add(scheme.definition());
  }

  /**
   * Give the scheme {@code mp-jwt} this realm, unless it has one of its own.
   *
   * @return whether that changed anything
   */
  public synchronized boolean giveMpJwt(String realm) {
    @Nullable RegisteredScheme there = registered.get(ConfigReader.MP_JWT);
    if (there == null
        || !there.definition().realm().equals(there.name())
        || realm.equals(there.name())) {
      return false;
    }
    neighbours.remove(there.definition());
    register(
        RegisteredScheme.of(
            there.definition().toBuilder().realm(realm).build(), sources, primitives, clock));
    current = null;
    tokens.forget(there);
    return true;
  }

  @Override
  public synchronized boolean remove(String name) {
    @Nullable RegisteredScheme there = registered.remove(name);
    if (there == null) {
      return false;
    }
    neighbours.remove(there.definition());
    current = null;
    tokens.forget(there);
    return true;
  }

  private void requireUsable(RegisteredScheme scheme, boolean alone) {
    List<Finding> fatal =
        DefinitionRules.check(scheme, neighbours, alone).stream()
            .filter(found -> found.severity() == Problem.Severity.FATAL)
            .toList();
    if (!fatal.isEmpty()) {
      throw Constructors.make(
          InvalidSchemeException.class,
          new Findings(
              Text.of("The scheme ").quote(scheme.name()).and(" can't be registered:"), fatal));
    }
  }
}
