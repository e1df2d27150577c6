package dev.jwtschemes.internal.registry;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.Issuers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The schemes that another one could be mistaken for, by maps: no scheme is compared with all
 * others. Not thread-safe.
 */
final class Neighbours {
  /** Instead of an audience: those that name none, and so could mean each. */
  private static final String ANY = "";

  private final Map<String, Map<String, Set<SchemeDefinition>>> byIssuer = new HashMap<>();
  private final Map<String, Set<SchemeDefinition>> byRealm = new HashMap<>();
  private final SortedSet<String> withoutIssuer = new TreeSet<>();

  void add(SchemeDefinition scheme) {
    byRealm.computeIfAbsent(scheme.realm(), realm -> new HashSet<>()).add(scheme);
    if (Issuers.of(scheme).isEmpty()) {
      withoutIssuer.add(scheme.name());
    }
    for (String issuer : Issuers.of(scheme)) {
      Map<String, Set<SchemeDefinition>> same =
          byIssuer.computeIfAbsent(issuer, i -> new HashMap<>());
      for (String audience : audiences(scheme)) {
        same.computeIfAbsent(audience, a -> new HashSet<>()).add(scheme);
      }
    }
  }

  void remove(SchemeDefinition scheme) {
    remove(byRealm, scheme.realm(), scheme);
    withoutIssuer.remove(scheme.name());
    for (String issuer : Issuers.of(scheme)) {
      Map<String, Set<SchemeDefinition>> same = byIssuer.getOrDefault(issuer, new HashMap<>());
      for (String audience : audiences(scheme)) {
        remove(same, audience, scheme);
      }
      if (same.isEmpty()) {
        byIssuer.remove(issuer);
      }
    }
  }

  private static void remove(
      Map<String, Set<SchemeDefinition>> from, String key, SchemeDefinition scheme) {
    Set<SchemeDefinition> there = from.getOrDefault(key, new HashSet<>());
    there.remove(scheme);
    if (there.isEmpty()) {
      from.remove(key);
    }
  }

  /** Those with an issuer of this scheme, and no audience that distinguishes them from it. */
  Set<SchemeDefinition> overlapping(SchemeDefinition scheme) {
    Set<SchemeDefinition> found = new HashSet<>();
    for (String issuer : Issuers.of(scheme)) {
      Map<String, Set<SchemeDefinition>> same = byIssuer.getOrDefault(issuer, Map.of());
      if (scheme.audiences().isEmpty()) {
        same.values().forEach(found::addAll);
      } else {
        found.addAll(same.getOrDefault(ANY, Set.of()));
        scheme.audiences().forEach(each -> found.addAll(same.getOrDefault(each, Set.of())));
      }
    }
    return found;
  }

  /** Those with the realm of this scheme. */
  Set<SchemeDefinition> ofSameRealm(SchemeDefinition scheme) {
    return byRealm.getOrDefault(scheme.realm(), Set.of());
  }

  /** The names of those that accept any issuer, sorted. */
  SortedSet<String> withoutIssuer() {
    return withoutIssuer;
  }

  private static Set<String> audiences(SchemeDefinition scheme) {
    return scheme.audiences().isEmpty() ? Set.of(ANY) : scheme.audiences();
  }
}
