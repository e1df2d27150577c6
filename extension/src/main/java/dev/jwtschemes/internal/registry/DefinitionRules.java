package dev.jwtschemes.internal.registry;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.RequiredClaim;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.IssuerTemplate;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules for definitions that are to be registered: each by itself, and next to the others. What
 * must not be combined in one definition, {@code Combinations} has found before. Stateless.
 */
public final class DefinitionRules {
  private DefinitionRules() {}

  /** List what is wrong with these schemes, which are registered together. */
  public static List<Finding> check(Collection<RegisteredScheme> schemes) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> order = new HashMap<>();
    for (RegisteredScheme scheme : schemes) {
      order.put(scheme.name(), order.size());
      checkAlone(scheme, schemes.size() == 1, findings);
    }
    Neighbours before = new Neighbours();
    List<Pair> pairs = new ArrayList<>();
    for (RegisteredScheme scheme : schemes) {
      pairs.addAll(pairs(before, scheme.definition()));
      before.add(scheme.definition());
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> order.get(pair.one().name()))
            .thenComparing(pair -> order.get(pair.other().name())));
    pairs.forEach(pair -> findings.add(pair.finding()));
    return findings;
  }

  /**
   * List what becomes wrong if a scheme is registered beside others.
   *
   * @param before those that are registered
   * @param alone whether there are none
   */
  static List<Finding> check(RegisteredScheme scheme, Neighbours before, boolean alone) {
    List<Finding> findings = new ArrayList<>();
    for (String name : before.withoutIssuer()) {
      findings.add(new Finding(Problem.ISSUER_MISSING_AMONG_SEVERAL, Finding.scheme(name)));
    }
    checkAlone(scheme, alone, findings);
    pairs(before, scheme.definition()).stream()
        .sorted(Comparator.comparing(pair -> pair.one().name()))
        .forEach(pair -> findings.add(pair.finding()));
    return findings;
  }

  private static void checkAlone(RegisteredScheme scheme, boolean alone, List<Finding> findings) {
    SchemeDefinition definition = scheme.definition();
    Text where = Finding.scheme(definition.name());
    boolean isMpJwt = definition.name().equals(ConfigReader.MP_JWT);
    long sources =
        Stream.of(
                definition.key().isPresent(),
                !definition.keyLocations().isEmpty(),
                definition.authority().or(definition::authorityMetadata).isPresent())
            .filter(has -> has)
            .count();
    if (sources == 0 && !(isMpJwt && definition.decryptKeyLocation().isPresent())) {
      findings.add(new Finding(Problem.NO_KEY_SOURCE, where));
    } else if (sources == 0) {
      findings.add(new Finding(Problem.DECRYPTION_KEY_ALONE, where));
    }
    boolean isHttpAllowed = isMpJwt || definition.allowsHttp();
    Stream.concat(
            definition.keyLocations().stream(),
            Stream.of(
                    definition.authority(),
                    definition.authorityMetadata(),
                    definition.decryptKeyLocation())
                .flatMap(o -> o.stream()))
        .filter(KeyLocation::isPlainHttpElsewhere)
        .map(url -> new Finding(Problem.PLAIN_HTTP, where, Text.EMPTY.location(url)))
        .forEach(found -> findings.add(isHttpAllowed ? found.asWarning() : found));
    definition
        .authority()
        .filter(authority -> !KeyLocation.isUrl(authority))
        .ifPresent(authority -> findings.add(noUrl(ConfigKey.AUTHORITY, definition, authority)));
    definition
        .authorityMetadata()
        .filter(address -> !KeyLocation.isUrl(address))
        .ifPresent(each -> findings.add(noUrl(ConfigKey.AUTHORITY_METADATA, definition, each)));
    definition.keyLocations().stream()
        .filter(location -> KeyLocation.isRemote(location) && !KeyLocation.isUrl(location))
        .forEach(location -> findings.add(noUrl(ConfigKey.KEY_LOCATION, definition, location)));
    Issuers.templates(definition).stream()
        .filter(each -> !isLimited(definition, each))
        .forEach(
            each ->
                findings.add(
                    new Finding(Problem.TEMPLATE_OPEN, where, Text.EMPTY.name(each.toString()))));
    definition.algorithms().stream()
        .filter(algorithm -> !Algorithm.ids(Form.JWS).contains(algorithm))
        .forEach(algorithm -> findings.add(unknownAlgorithm(definition, algorithm)));
    Algorithm.known(definition.algorithms(), Form.JWS).stream()
        .filter(algorithm -> !algorithm.isAvailable())
        .forEach(algorithm -> findings.add(missingAlgorithm(definition, algorithm)));
    if (Issuers.of(definition).isEmpty()) {
      findings.add(
          new Finding(
              alone ? Problem.ISSUER_MISSING : Problem.ISSUER_MISSING_AMONG_SEVERAL, where));
    }
    boolean limitsClients =
        definition.requiredClaims().stream()
            .map(RequiredClaim::of)
            .anyMatch(RequiredClaim::limitsClients);
    if (definition.audiences().isEmpty() && !isMpJwt && !limitsClients) {
      findings.add(new Finding(Problem.AUDIENCE_MISSING, where));
    }
    findings.addAll(scheme.keyFindings());
  }

  private static Finding unknownAlgorithm(SchemeDefinition definition, String algorithm) {
    Text detail =
        Text.EMPTY
            .value(algorithm)
            .and(" is none of ")
            .said(String.join(", ", Algorithm.ids(Form.JWS)));
    return new Finding(Problem.VALUE_INVALID, where(ConfigKey.ALGORITHM, definition), detail);
  }

  /** Whether the claim of a template must have one of some values. */
  private static boolean isLimited(SchemeDefinition definition, IssuerTemplate template) {
    return definition.requiredClaims().stream()
        .anyMatch(each -> each.startsWith(template.claim() + "="));
  }

  private static Finding missingAlgorithm(SchemeDefinition definition, Algorithm algorithm) {
    Text detail =
        Text.EMPTY
            .value(algorithm.id())
            .and(" is not an algorithm of this JVM; it needs Java 24, or a security provider");
    return new Finding(Problem.VALUE_INVALID, where(ConfigKey.ALGORITHM, definition), detail);
  }

  private static Finding noUrl(ConfigKey key, SchemeDefinition definition, String value) {
    Text detail = Text.EMPTY.value(value).and(" is not an http or https URL");
    return new Finding(Problem.VALUE_INVALID, where(key, definition), detail);
  }

  private static Text where(ConfigKey key, SchemeDefinition definition) {
    return Text.EMPTY.name(key.of(definition.name()));
  }

  /** Two schemes that don't go together. */
  private record Pair(SchemeDefinition one, SchemeDefinition other, Problem problem) {
    Finding finding() {
      Text where = Text.of("schemes ").quote(one.name()).and(" and ").quote(other.name());
      return new Finding(
          problem,
          where,
          problem == Problem.SCHEMES_OVERLAP
              ? Text.of("issuers ").names(Issuers.of(one))
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
