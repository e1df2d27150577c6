package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Holds the registered schemes as one immutable value that is swapped whole. Thread-safe, without
 * locks.
 */
public final class LiveRegistry implements SchemeRegistry {
  private final DefinitionRules rules;
  private final Consumer<Collection<SchemeDefinition>> removed;
  private final AtomicReference<Schemes> schemes =
      new AtomicReference<>(new Schemes(Map.of(), null));

  /**
   * Begin with no scheme.
   *
   * @param rules judge additions
   * @param removed is told what is left whenever a scheme was taken out
   */
  public LiveRegistry(DefinitionRules rules, Consumer<Collection<SchemeDefinition>> removed) {
    this.rules = rules;
    this.removed = removed;
  }

  /** Begin anew with these schemes, whose problems were reported elsewhere. */
  public void start(Collection<SchemeDefinition> definitions, Optional<String> defaultScheme) {
    Map<String, SchemeDefinition> byName =
        definitions.stream().collect(Collectors.toMap(SchemeDefinition::name, d -> d));
    schemes.set(new Schemes(byName, defaultScheme.orElse(null)));
  }

  /** The schemes as they are now, for the length of one request. */
  public Schemes current() {
    return Objects.requireNonNull(schemes.get());
  }

  /** Make another scheme the default. */
  public void setDefault(String name) {
    schemes.updateAndGet(now -> now.withDefault(name));
  }

  /** The start is complete: a sole scheme is the default, and stays the only one that can be. */
  public void fixImplicitDefault() {
    schemes.updateAndGet(Schemes::withImplicitDefaultFixed);
  }

  @Override
  public Set<String> names() {
    return current().names();
  }

  @Override
  public Optional<SchemeDefinition> find(String name) {
    return current().find(name);
  }

  @Override
  public Optional<String> defaultScheme() {
    return current().defaultScheme();
  }

  @Override
  public void add(SchemeDefinition definition) {
    schemes.updateAndGet(
        now -> {
          refuseProblems(now, definition);
          return now.with(definition);
        });
  }

  @Override
  public boolean remove(String name) {
    Schemes before = schemes.getAndUpdate(now -> now.without(name));
    removed.accept(current().all());
    return before.names().contains(name);
  }

  private void refuseProblems(Schemes now, SchemeDefinition definition) {
    if (now.names().contains(definition.name())) {
      throw new IllegalArgumentException(
          Text.of("A scheme named ")
              .quote(definition.name())
              .and(" is registered already; registered: ")
              .names(now.names())
              .toString());
    }
    List<SchemeDefinition> all = new ArrayList<>(now.all());
    all.add(definition);
    List<Finding> fatal =
        rules.check(all).stream()
            .filter(found -> found.problem().severity() == Problem.Severity.FATAL)
            .toList();
    if (!fatal.isEmpty()) {
      throw new IllegalArgumentException(
          fatal.stream()
              .map(Finding::line)
              .reduce(
                  Text.of("The scheme ").quote(definition.name()).and(" can't be registered:"),
                  (text, line) -> text.and("\n").and(line))
              .toString());
    }
  }
}
