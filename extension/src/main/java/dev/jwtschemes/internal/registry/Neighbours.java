package dev.jwtschemes.internal.registry;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.IssuerTemplate;
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

  /** By issuer, and by the form of a template. */
  private final Map<String, Map<String, Set<SchemeDefinition>>> byIssuer = new HashMap<>();

  /** Those with an issuer that a template of this form would match. */
  private final Map<String, Map<String, Set<SchemeDefinition>>> byForm = new HashMap<>();

  private final Map<String, Set<SchemeDefinition>> byRealm = new HashMap<>();
  private final SortedSet<String> withoutIssuer = new TreeSet<>();

  void add(SchemeDefinition scheme) {
    byRealm.computeIfAbsent(scheme.realm(), realm -> new HashSet<>()).add(scheme);
    if (Issuers.of(scheme).isEmpty()) {
      withoutIssuer.add(scheme.name());
    }
    for (String issuer : Issuers.of(scheme)) {
      add(byIssuer, IssuerTemplate.key(issuer), scheme);
      IssuerTemplate.forms(issuer).forEach(form -> add(byForm, form, scheme));
    }
  }

  private static void add(
      Map<String, Map<String, Set<SchemeDefinition>>> to, String key, SchemeDefinition scheme) {
    Map<String, Set<SchemeDefinition>> same = to.computeIfAbsent(key, i -> new HashMap<>());
    for (String audience : audiences(scheme)) {
      same.computeIfAbsent(audience, a -> new HashSet<>()).add(scheme);
    }
  }

  void remove(SchemeDefinition scheme) {
    remove(byRealm, scheme.realm(), scheme);
    withoutIssuer.remove(scheme.name());
    for (String issuer : Issuers.of(scheme)) {
      removeIssuer(byIssuer, IssuerTemplate.key(issuer), scheme);
      IssuerTemplate.forms(issuer).forEach(form -> removeIssuer(byForm, form, scheme));
    }
  }

  private static void removeIssuer(
      Map<String, Map<String, Set<SchemeDefinition>>> from, String key, SchemeDefinition scheme) {
    Map<String, Set<SchemeDefinition>> same = from.getOrDefault(key, new HashMap<>());
    for (String audience : audiences(scheme)) {
      remove(same, audience, scheme);
    }
    if (same.isEmpty()) {
      from.remove(key);
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
      addOverlapping(byIssuer.getOrDefault(IssuerTemplate.key(issuer), Map.of()), scheme, found);
      if (IssuerTemplate.of(issuer).isPresent()) {
        addOverlapping(byForm.getOrDefault(IssuerTemplate.key(issuer), Map.of()), scheme, found);
      }
      for (String form : IssuerTemplate.forms(issuer)) {
        addOverlapping(byIssuer.getOrDefault(form, Map.of()), scheme, found);
      }
    }
    return found;
  }

  private static void addOverlapping(
      Map<String, Set<SchemeDefinition>> same,
      SchemeDefinition scheme,
      Set<SchemeDefinition> found) {
    if (scheme.audiences().isEmpty()) {
      same.values().forEach(found::addAll);
    } else {
      found.addAll(same.getOrDefault(ANY, Set.of()));
      scheme.audiences().forEach(each -> found.addAll(same.getOrDefault(each, Set.of())));
    }
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
