package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The connection by which a scheme has its keys fetched: its trust store, which is read once, and
 * what is wrong with it. Immutable.
 */
public final class SchemeConnection {
  /** A trust store that was read, or why it can't be used. */
  private interface Trust {
    TrustStore get() throws Unusable;
  }

  private final Trust trust;
  private final List<Finding> findings;

  private SchemeConnection(Trust trust, List<Finding> findings) {
    this.trust = trust;
    this.findings = List.copyOf(findings);
  }

  /** Read the trust store, and check; fetches nothing. */
  public static SchemeConnection of(SchemeDefinition definition) {
    List<String> addresses = addresses(definition);
    List<Finding> findings = new ArrayList<>(checkAuthorization(definition, addresses));
    findings.addAll(checkProxy(definition, addresses));
    try {
      TrustStore read = TrustStore.of(definition.fetching());
      return new SchemeConnection(() -> read, findings);
    } catch (Unusable e) {
      Text where = Finding.scheme(definition.name(), "tls.trust-store.location");
      findings.add(new Finding(e.problem(), where, e.text()));
      return new SchemeConnection(
          () -> {
            throw e;
          },
          findings);
    }
  }

  /** What is wrong with it. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The certificates by which servers are trusted.
   *
   * @throws Unusable as when they were read
   */
  TrustStore trusted() throws Unusable {
    return trust.get();
  }

  /** The configured addresses that are fetched first; what metadata names comes later. */
  private static List<String> addresses(SchemeDefinition definition) {
    return Stream.concat(
            definition.keyLocations().stream().filter(KeyLocation::isUrl),
            definition.authorityMetadata().or(definition::authority).stream()
                .filter(KeyLocation::isUrl))
        .toList();
  }

  /** A token is for one server: which of several should have it can't be guessed. */
  private static List<Finding> checkAuthorization(
      SchemeDefinition definition, List<String> addresses) {
    FetchSettings settings = definition.fetching();
    if (settings.authorizationToken().isEmpty() && settings.authorizationTokenFile().isEmpty()) {
      return List.of();
    }
    Text where = Finding.scheme(definition.name(), "fetch.authorization");
    Set<String> origins =
        addresses.stream()
            .map(each -> FetchAuthorization.origin(URI.create(each)))
            .collect(Collectors.toCollection(TreeSet::new));
    if (origins.size() != 1) {
      Text detail =
          Text.of("a token is sent to one origin, and keys are fetched from ").names(origins);
      return List.of(new Finding(Problem.VALUE_INVALID, where, detail));
    }
    if (!definition.allowsHttp()
        && addresses.stream().anyMatch(KeyLocation::isPlainHttpElsewhere)) {
      Text detail = Text.of("a token is sent over plain http with allow-http=true alone");
      return List.of(new Finding(Problem.VALUE_INVALID, where, detail));
    }
    return List.of();
  }

  private static List<Finding> checkProxy(SchemeDefinition definition, List<String> addresses) {
    boolean https =
        addresses.stream().anyMatch(location -> location.regionMatches(true, 0, "https:", 0, 6));
    boolean kept =
        https
            && definition.fetching().proxyUser().isPresent()
            && ProxyCredentials.areKeptBackForHttps();
    return kept
        ? List.of(
            new Finding(
                Problem.VALUE_INVALID,
                Finding.scheme(definition.name(), "proxy.user"),
                Text.of(
                    "this JVM sends no Basic credentials to a proxy for https; start it with"
                        + " -Djdk.http.auth.tunneling.disabledSchemes=")))
        : List.of();
  }
}
