package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The factory of schemes' key sources. Connections are shared by schemes of the same settings, as
 * long as one of these schemes is in use. Thread-safe.
 */
public final class KeySources implements AutoCloseable {
  private final FetchClock clock;
  private volatile FetchListener listener = FetchListener.NONE;
  private boolean closed;

  /** One per kind of connection: many schemes need not mean many clients. */
  private final Map<Connection, WeakReference<HttpFetch>> connections = new ConcurrentHashMap<>();

  /**
   * A kind of connection.
   *
   * @param trusted as read for a scheme: it may be another file by the next
   */
  private record Connection(FetchSettings settings, TrustStore trusted) {}

  /** Measure the age of keys by this clock. */
  public KeySources(Clock clock) {
    this.clock = FetchClock.of(clock);
  }

  /** Show all fetches that begin from now on to this listener, and to no other. */
  public void watchedBy(FetchListener other) {
    listener = other;
  }

  /** Make the source of a scheme's verification keys; absent if it has none. Fetches nothing. */
  public Optional<KeySource> of(
      SchemeDefinition scheme, ConfiguredKeys configured, SchemeConnection connection) {
    if (configured.unreadable().isPresent()) {
      return Optional.of(unusable(configured.unreadable().get(), null));
    }
    List<KeySource> parts = new ArrayList<>();
    configured.verification().map(FixedKeys::new).ifPresent(parts::add);
    try {
      parts.addAll(fetched(scheme, connection));
    } catch (Unusable e) {
      return Optional.of(unusable(e.text(), e));
    } catch (IllegalArgumentException e) {
      return Optional.of(unusable(Text.of("an address of the keys is not a URL"), null));
    }
    return parts.size() > 1
        ? Optional.of(new JoinedKeys(List.copyOf(parts)))
        : parts.stream().findFirst();
  }

  private List<KeySource> fetched(SchemeDefinition scheme, SchemeConnection connection)
      throws Unusable {
    List<KeySource> sources = new ArrayList<>();
    for (String location : scheme.keyLocations()) {
      if (KeyLocation.isRemote(location)) {
        sources.add(fetched(scheme, connection, Optional.of(location)));
      }
    }
    if (scheme.authority().isPresent() || scheme.authorityMetadata().isPresent()) {
      sources.add(fetched(scheme, connection, Optional.empty()));
    }
    return sources;
  }

  private static KeySource unusable(Text why, @Nullable Throwable cause) {
    Detail detail = Detail.of(why);
    return new UnusableKeys(
        cause == null
            ? Failures.of(FailureReason.KEYS_UNAVAILABLE, detail)
            : Failures.of(FailureReason.KEYS_UNAVAILABLE, detail, cause));
  }

  private KeySource fetched(
      SchemeDefinition scheme, SchemeConnection connection, Optional<String> location)
      throws Unusable {
    IssuerClock issuerClock = new IssuerClock(clock);
    HttpFetch shared = connection(scheme.name(), scheme.fetching(), connection.trusted());
    KeyFetch fetch = new KeyFetch(shared, scheme, location, issuerClock);
    SingleFlight fetches =
        new SingleFlight(
            scheme.name(),
            new WatchedFetch(scheme.name(), fetch.address(), fetch::fetch, () -> listener),
            clock,
            () -> ThreadLocalRandom.current().nextDouble());
    WaitingRoom room = new WaitingRoom(fetches, scheme.fetching().timeout(), clock);
    return new FetchedKeys(fetches, room, clock, issuerClock);
  }

  /** The connection for these settings; its threads are named after the first scheme with them. */
  synchronized HttpFetch connection(String scheme, FetchSettings settings, TrustStore trusted) {
    connections.values().removeIf(each -> each.refersTo(null));
    Connection kind = new Connection(settings, trusted);
    WeakReference<HttpFetch> known = connections.get(kind);
    HttpFetch shared = known == null ? null : known.get();
    if (shared == null) {
      shared = new HttpFetch(scheme, settings, trusted);
      connections.put(kind, new WeakReference<>(shared));
      if (closed) {
        shared.close();
      }
    }
    return shared;
  }

  /** End all connections; nothing is fetched any more, also for schemes that come later. */
  @Override
  public synchronized void close() {
    closed = true;
    connections.values().stream()
        .map(WeakReference::get)
        .filter(Objects::nonNull)
        .forEach(HttpFetch::close);
  }
}
