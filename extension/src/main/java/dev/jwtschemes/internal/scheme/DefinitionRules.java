package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeDefinition.Profile;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/** What makes definitions unusable: each by itself, and next to the others. Thread-safe. */
public final class DefinitionRules {
  private static final Set<String> SIGNATURES =
      Set.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
          "HS256", "HS384", "HS512");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final KeyMaterial keys;

  /** Keys are read once, however often their scheme is looked at. */
  private final Map<SchemeDefinition, List<Finding>> keyFindings =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Check keys with this. */
  public DefinitionRules(KeyMaterial keys) {
    this.keys = keys;
  }

  /** List what is wrong with these definitions, which are to be registered together. */
  public List<Finding> check(Collection<SchemeDefinition> definitions) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> order = new HashMap<>();
    for (SchemeDefinition definition : definitions) {
      order.put(definition.name(), order.size());
      checkAlone(definition, definitions.size() == 1, findings);
    }
    Neighbours before = new Neighbours();
    List<Pair> pairs = new ArrayList<>();
    for (SchemeDefinition definition : definitions) {
      pairs.addAll(pairs(before, definition));
      before.add(definition);
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> order.get(pair.one().name()))
            .thenComparing(pair -> order.get(pair.other().name())));
    pairs.forEach(pair -> findings.add(pair.finding()));
    return findings;
  }

  /**
   * List what becomes wrong if a definition is registered beside others.
   *
   * @param before those that are registered
   * @param alone whether there are none
   */
  List<Finding> check(SchemeDefinition definition, Neighbours before, boolean alone) {
    List<Finding> findings = new ArrayList<>();
    for (String name : before.withoutIssuer()) {
      findings.add(new Finding(Problem.ISSUER_MISSING_AMONG_SEVERAL, where(name)));
    }
    checkAlone(definition, alone, findings);
    pairs(before, definition).stream()
        .sorted(Comparator.comparing(pair -> pair.one().name()))
        .forEach(pair -> findings.add(pair.finding()));
    return findings;
  }

  /** Read the keys of a definition, if that hasn't been done yet. */
  void prepare(SchemeDefinition definition) {
    keyFindings(definition);
  }

  private List<Finding> keyFindings(SchemeDefinition definition) {
    List<Finding> known = keyFindings.get(definition);
    if (known == null) {
      known = keys.check(definition);
      keyFindings.put(definition, known);
    }
    return known;
  }

  private static Text where(String scheme) {
    return Text.of("scheme ").quote(scheme);
  }

  private void checkAlone(SchemeDefinition definition, boolean alone, List<Finding> findings) {
    Text where = where(definition.name());
    boolean isMpJwt = definition.name().equals(ConfigReader.MP_JWT);
    long sources =
        Stream.of(definition.key(), definition.keyLocation(), definition.authority())
            .filter(o -> o.isPresent())
            .count();
    if (sources == 0 && !(isMpJwt && definition.decryptKeyLocation().isPresent())) {
      findings.add(new Finding(Problem.NO_KEY_SOURCE, where));
    } else if (sources == 0) {
      findings.add(new Finding(Problem.DECRYPTION_KEY_ALONE, where));
    }
    if (sources > 1) {
      findings.add(new Finding(Problem.SEVERAL_KEY_SOURCES, where));
    }
    Stream.of(definition.keyLocation(), definition.authority(), definition.decryptKeyLocation())
        .flatMap(o -> o.stream())
        .filter(DefinitionRules::isPlainHttpElsewhere)
        .forEach(
            url -> findings.add(new Finding(Problem.PLAIN_HTTP, where, Text.EMPTY.location(url))));
    definition
        .authority()
        .filter(authority -> !isUrl(authority))
        .ifPresent(authority -> findings.add(noUrl(ConfigKey.AUTHORITY, definition, authority)));
    definition
        .keyLocation()
        .filter(location -> isHttp(location) && !isUrl(location))
        .ifPresent(location -> findings.add(noUrl(ConfigKey.KEY_LOCATION, definition, location)));
    definition.algorithms().stream()
        .filter(algorithm -> !SIGNATURES.contains(algorithm))
        .forEach(algorithm -> findings.add(unknownAlgorithm(definition, algorithm)));
    if (Schemes.issuersOf(definition).isEmpty()) {
      findings.add(
          new Finding(
              alone ? Problem.ISSUER_MISSING : Problem.ISSUER_MISSING_AMONG_SEVERAL, where));
    }
    if (definition.audiences().isEmpty() && !isMpJwt) {
      findings.add(new Finding(Problem.AUDIENCE_MISSING, where));
    }
    if (definition.profile() == Profile.AT_JWT
        && (definition.audiences().isEmpty() || Schemes.issuersOf(definition).isEmpty())) {
      Text detail = Text.of("at+jwt needs verify.issuer and verify.audiences (RFC 9068 section 4)");
      findings.add(
          new Finding(Problem.VALUE_INVALID, where(ConfigKey.PROFILE, definition), detail));
    }
    findings.addAll(keyFindings(definition));
  }

  private static Finding unknownAlgorithm(SchemeDefinition definition, String algorithm) {
    Text detail =
        Text.EMPTY
            .value(algorithm)
            .and(" is none of ")
            .said(String.join(", ", SIGNATURES.stream().sorted().toList()));
    return new Finding(Problem.VALUE_INVALID, where(ConfigKey.ALGORITHM, definition), detail);
  }

  private static Finding noUrl(ConfigKey key, SchemeDefinition definition, String value) {
    Text detail = Text.EMPTY.value(value).and(" is no http or https URL");
    return new Finding(Problem.VALUE_INVALID, where(key, definition), detail);
  }

  private static Text where(ConfigKey key, SchemeDefinition definition) {
    return Text.EMPTY.name(key.of(definition.name()));
  }

  /** Whether a location is fetched without protection from another machine than this. */
  public static boolean isPlainHttpElsewhere(String location) {
    return isPlainHttp(location) && host(location).filter(LOOPBACK::contains).isEmpty();
  }

  private static boolean isUrl(String location) {
    return isHttp(location) && host(location).isPresent();
  }

  private static boolean isHttp(String location) {
    return isPlainHttp(location) || location.regionMatches(true, 0, "https:", 0, 6);
  }

  private static boolean isPlainHttp(String location) {
    return location.regionMatches(true, 0, "http:", 0, 5);
  }

  private static Optional<String> host(String location) {
    try {
      return Optional.ofNullable(URI.create(location).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Two schemes that don't go together. */
  private record Pair(SchemeDefinition one, SchemeDefinition other, Problem problem) {
    Finding finding() {
      Text where = Text.of("schemes ").quote(one.name()).and(" and ").quote(other.name());
      return new Finding(
          problem,
          where,
          problem == Problem.SCHEMES_OVERLAP
              ? Text.of("issuers ").names(Schemes.issuersOf(one))
              : Text.of("realm ").value(one.realm()));
    }
  }

  /** All overlaps, then all equal realms. */
  private static List<Pair> pairs(Neighbours before, SchemeDefinition definition) {
    List<Pair> pairs = new ArrayList<>();
    for (SchemeDefinition other : before.overlapping(definition)) {
      pairs.add(new Pair(other, definition, Problem.SCHEMES_OVERLAP));
    }
    for (SchemeDefinition other : before.ofSameRealm(definition)) {
      pairs.add(new Pair(other, definition, Problem.REALM_TWICE));
    }
    return pairs;
  }
}
