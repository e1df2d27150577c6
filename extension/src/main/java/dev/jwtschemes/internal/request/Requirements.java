package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of the application's methods require, resolved once for each state of the
 * registry. A request asks the registry first, and what was resolved for another state is never
 * used: so the first request after a change sees it. Thread-safe, without a lock.
 */
final class Requirements {
  /** Rules are the application's, and few; more are resolved for each request. */
  private static final int MOST = 10_000;

  private final LiveRegistry registry;
  private final Settings settings;
  private volatile @Nullable Resolved latest;

  Requirements(LiveRegistry registry, Settings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  /**
   * All that was resolved for one state.
   *
   * @param anyCaller for the rule that any scheme's caller meets, whose names may be many
   */
  private record Resolved(
      Schemes schemes, ResolvedRules anyCaller, Map<Named, ResolvedRules> byRules) {}

  /**
   * Rules that read the same: also schemes and roles are in the same order, which candidates and
   * texts have.
   */
  private record Named(List<AccessRule> rules) {
    @Override
    public boolean equals(@Nullable Object other) {
      if (!(other instanceof Named that) || !rules.equals(that.rules)) {
        return false;
      }
      for (int i = 0; i < rules.size(); i++) {
        AccessRule one = rules.get(i);
        AccessRule two = that.rules.get(i);
        if (one != two
            && !(isSame(one.schemes(), two.schemes()) && isSame(one.roles(), two.roles()))) {
          return false;
        }
      }
      return true;
    }

    private static boolean isSame(Set<String> one, Set<String> two) {
      return one == two || Arrays.equals(one.toArray(), two.toArray());
    }

    @Override
    public int hashCode() {
      return rules.hashCode();
    }
  }

  /** Resolve rules against the schemes as they are now. */
  ResolvedRules now(List<AccessRule> rules) {
    Resolved resolved = resolved(registry.current());
    if (rules.size() == 1 && rules.get(0) == resolved.schemes().anyCaller()) {
      return resolved.anyCaller();
    }
    ResolvedRules known = resolved.byRules().get(new Named(rules));
    if (known != null) {
      return known;
    }
    List<AccessRule> kept = List.copyOf(rules);
    ResolvedRules made = resolve(kept, resolved.schemes());
    if (resolved.byRules().size() < MOST) {
      resolved.byRules().put(new Named(kept), made);
    }
    return made;
  }

  /** Resolve that any scheme's caller may pass, against the schemes as they are now. */
  ResolvedRules anyCaller() {
    return resolved(registry.current()).anyCaller();
  }

  /** What holds while nothing is served. */
  ResolvedRules notServed() {
    Schemes schemes = registry.current();
    return new ResolvedRules(List.of(schemes.anyCaller()), Requirement.NOT_SERVED, schemes);
  }

  private Resolved resolved(Schemes schemes) {
    Resolved known = latest;
    if (known != null && known.schemes() == schemes) {
      return known;
    }
    Resolved made =
        new Resolved(
            schemes, resolve(List.of(schemes.anyCaller()), schemes), new ConcurrentHashMap<>());
    latest = made;
    return made;
  }

  private ResolvedRules resolve(List<AccessRule> rules, Schemes schemes) {
    return new ResolvedRules(rules, Requirement.of(rules, schemes, settings), schemes);
  }
}
