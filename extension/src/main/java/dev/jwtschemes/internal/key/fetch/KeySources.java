package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The factory of schemes' key sources. Connections are shared by schemes of the same settings, as
 * long as one of these schemes is in use. Thread-safe.
 */
public final class KeySources {
  private final FetchClock clock;

  /** One per kind of connection: many schemes need not mean many clients. */
  private final Map<Connection, WeakReference<HttpFetch>> connections = new ConcurrentHashMap<>();

  /**
   * A kind of connection.
   *
   * @param trusted what the trust store holds now: it may be another file by the next scheme
   */
  private record Connection(FetchSettings settings, Optional<ByteBuffer> trusted) {
    static Connection of(FetchSettings settings) throws Unusable {
      Optional<String> location = settings.trustStore();
      return new Connection(
          settings,
          location.isEmpty()
              ? Optional.empty()
              : Optional.of(ByteBuffer.wrap(KeyLocation.bytes(location.get()))));
    }
  }

  /** Measure the age of keys by this clock. */
  public KeySources(Clock clock) {
    this.clock = FetchClock.of(clock);
  }

  /** Make the source of a scheme's verification keys; absent if it has none. Fetches nothing. */
  public Optional<KeySource> of(SchemeDefinition scheme, ConfiguredKeys configured) {
    if (configured.unreadable().isPresent()) {
      return Optional.of(unusable(configured.unreadable().get(), null));
    }
    List<KeySource> parts = new ArrayList<>();
    configured.verification().map(FixedKeys::new).ifPresent(parts::add);
    try {
      parts.addAll(fetched(scheme));
    } catch (Unusable e) {
      return Optional.of(unusable(e.text(), e));
    } catch (IllegalArgumentException e) {
      return Optional.of(unusable(Text.of("an address of the keys is not a URL"), null));
    }
    return parts.size() > 1
        ? Optional.of(new JoinedKeys(List.copyOf(parts)))
        : parts.stream().findFirst();
  }

  private List<KeySource> fetched(SchemeDefinition scheme) throws Unusable {
    List<KeySource> sources = new ArrayList<>();
    for (String location : scheme.keyLocations()) {
      if (KeyLocation.isRemote(location)) {
        sources.add(fetched(scheme, Optional.of(location)));
      }
    }
    if (scheme.authority().isPresent() || scheme.authorityMetadata().isPresent()) {
      sources.add(fetched(scheme, Optional.empty()));
    }
    return sources;
  }

  private static KeySource unusable(Text why, @Nullable Throwable cause) {
    Detail detail = Detail.of(why);
    return new UnusableKeys(
        cause == null
            ? Failure.of(FailureReason.KEYS_UNAVAILABLE, detail)
            : Failure.of(FailureReason.KEYS_UNAVAILABLE, detail, cause));
  }

  private KeySource fetched(SchemeDefinition scheme, Optional<String> location) throws Unusable {
    KeyFetch fetch = new KeyFetch(connection(scheme.fetching()), scheme, location);
    SingleFlight fetches =
        new SingleFlight(
            scheme.name(), fetch::fetch, clock, () -> ThreadLocalRandom.current().nextDouble());
    WaitingRoom room = new WaitingRoom(fetches, scheme.fetching().timeout(), clock);
    return new FetchedKeys(fetches, room, clock);
  }

  synchronized HttpFetch connection(FetchSettings settings) throws Unusable {
    connections.values().removeIf(each -> each.refersTo(null));
    Connection kind = Connection.of(settings);
    WeakReference<HttpFetch> known = connections.get(kind);
    HttpFetch shared = known == null ? null : known.get();
    if (shared == null) {
      shared = new HttpFetch(settings);
      connections.put(kind, new WeakReference<>(shared));
    }
    return shared;
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

  /** List what is wrong with the connection by which a definition has its keys fetched. */
  public static List<Finding> check(SchemeDefinition definition) {
    List<Finding> findings = new ArrayList<>();
    FetchSettings settings = definition.fetching();
    if (settings.trustStore().isPresent()) {
      try {
        TrustStore.read(settings.trustStore().get(), settings.trustStorePassword());
      } catch (Unusable e) {
        findings.add(
            new Finding(
                e.problem(),
                Finding.scheme(definition.name(), "tls.trust-store.location"),
                e.text()));
      }
    }
    List<String> addresses = addresses(definition);
    boolean https =
        addresses.stream().anyMatch(location -> location.regionMatches(true, 0, "https:", 0, 6));
    findings.addAll(checkAuthorization(definition, addresses));
    if (https && settings.proxyUser().isPresent() && ProxyCredentials.areKeptBackForHttps()) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Finding.scheme(definition.name(), "proxy.user"),
              Text.of(
                  "this JVM sends no Basic credentials to a proxy for https; start it with"
                      + " -Djdk.http.auth.tunneling.disabledSchemes=")));
    }
    return findings;
  }
}
