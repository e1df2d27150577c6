package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys of several locations, each with its own fetches, budget and outages. A key that one of
 * them has works whatever the others do. Thread-safe.
 *
 * @param parts at least two
 */
record JoinedKeys(List<KeySource> parts) implements KeySource {

  @Override
  public Lookup find(Optional<String> kid, Algorithm algorithm) {
    List<Keys.Entry> known = atHand(kid, algorithm);
    if (areNamed(known, kid)) {
      return new Found(known);
    }
    // All at once, so that the request waits no longer than for one of them.
    List<Supplier<Lookup>> begun = parts.stream().map(each -> each.begin(kid, algorithm)).toList();
    return joined(kid, begun.stream().map(Supplier::get).toList());
  }

  @Override
  public Lookup known(Optional<String> kid, Algorithm algorithm) {
    return joined(kid, parts.stream().map(each -> each.known(kid, algorithm)).toList());
  }

  @Override
  public KeysView view() {
    List<KeysView> views = parts.stream().map(KeySource::view).toList();
    return new KeysView(
        views.stream().flatMap(each -> each.inUse().stream()).limit(Text.MAX_LIST).toList(),
        views.stream().flatMap(each -> each.skipped().stream()).limit(Text.MAX_LIST).toList(),
        views.stream().flatMap(each -> each.fetched().stream()).min(Comparator.naturalOrder()),
        views.stream().flatMap(each -> each.refreshAt().stream()).min(Comparator.naturalOrder()),
        views.stream().flatMap(each -> each.trouble().stream()).findFirst(),
        views.stream()
            .flatMap(each -> each.clockDifference().stream())
            .max(Comparator.comparing(Duration::abs)));
  }

  @Override
  public KeyCondition condition() {
    return parts.stream().map(KeySource::condition).reduce(KeyCondition::better).orElseThrow();
  }

  @Override
  public void prefetch() {
    parts.forEach(KeySource::prefetch);
  }

  private static Lookup joined(Optional<String> kid, List<Lookup> lookups) {
    List<Keys.Entry> found = new ArrayList<>();
    List<Unavailable> missing = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    for (Lookup lookup : lookups) {
      if (lookup instanceof Found keys) {
        found.addAll(keys.keys());
      } else if (lookup instanceof Unavailable unavailable) {
        missing.add(unavailable);
      } else {
        absent.add((Absent) lookup);
      }
    }
    List<Keys.Entry> tried = tried(found, kid);
    if (areNamed(tried, kid)) {
      return new Found(tried);
    }
    if (!tried.isEmpty()) {
      return new Found(tried, missing.stream().findFirst());
    }
    return missing.isEmpty() ? joined(absent) : missing.get(0);
  }

  @Override
  public List<Keys.Entry> atHand(Optional<String> kid, Algorithm algorithm) {
    return tried(
        parts.stream().flatMap(each -> each.atHand(kid, algorithm).stream()).toList(), kid);
  }

  @Override
  public Supplier<Optional<Failure>> probe() {
    List<Supplier<Optional<Failure>>> begun = parts.stream().map(KeySource::probe).toList();
    return () -> begun.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  /** A key without an id serves tokens of any, but only if none has the token's. */
  private static List<Keys.Entry> tried(List<Keys.Entry> keys, Optional<String> kid) {
    boolean onlyNamed = keys.stream().anyMatch(each -> isNamed(each, kid));
    return keys.stream()
        .filter(each -> !onlyNamed || isNamed(each, kid))
        .limit(Keys.MAX_TRIED)
        .toList();
  }

  private static boolean areNamed(List<Keys.Entry> tried, Optional<String> kid) {
    return !tried.isEmpty() && isNamed(tried.get(0), kid);
  }

  private static boolean isNamed(Keys.Entry key, Optional<String> kid) {
    return kid.isPresent() && key.kid().equals(kid);
  }

  private static Absent joined(List<Absent> all) {
    Detail detail = all.get(0).detail();
    for (Absent each : all.subList(1, all.size())) {
      detail = detail.and(Text.of("; ").and(each.detail().text()));
    }
    return new Absent(detail);
  }
}
