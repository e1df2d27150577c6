package dev.jwtschemes.internal.gate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Where the JAX-RS filter of this library has proved to be in place: the applications in which the
 * runtime made the feature that registers it. One per web application. Thread-safe.
 */
public final class Enforcement {
  private final Set<String> proved = ConcurrentHashMap.newKeySet();
  private final Set<Object> endpoints =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
  private final Map<String, Supplier<Optional<Admission>>> views = new ConcurrentHashMap<>();

  /** The runtime of this application has made the feature. */
  public void prove(String application) {
    proved.add(application);
  }

  /** The filter is in place for the endpoint of this Application, of which a runtime makes one. */
  public void proveEndpoint(Object application) {
    endpoints.add(application);
  }

  /** The filter can't decide on all that this endpoint serves. */
  public void disproveEndpoint(Object application) {
    endpoints.remove(application);
  }

  /** Whether it is in place for so many endpoints. */
  public boolean areProved(int all) {
    return endpoints.size() >= all;
  }

  /** Whether the feature is in place for this class of an Application. */
  public boolean isProved(String application) {
    return proved.contains(application);
  }

  /** Whether it is in place for any Application. */
  public boolean isProvedAnywhere() {
    return !proved.isEmpty();
  }

  /**
   * Add the view that the runtime of an Application has of its current request, which follows it to
   * other threads.
   */
  public void viewedThrough(String application, Supplier<Optional<Admission>> view) {
    views.put(application, view);
  }

  /** What the runtimes know of the admission of the current request, on whatever thread it is. */
  public Optional<Admission> seenByRuntime() {
    return views.values().stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }
}
