package dev.jwtschemes.internal.deployment.usage;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The JAX-RS Applications that name schemes, and whether all are known. Not thread-safe. */
public final class Applications {
  private final Set<Usages.Naming> naming = new LinkedHashSet<>();
  private final Set<String> unnamed = new HashSet<>();
  private boolean awaited;

  Applications() {}

  /** Say that Applications will be shown later: until then any of them may name a scheme. */
  public void await() {
    awaited = true;
  }

  /**
   * Say that all Applications have been shown.
   *
   * @return whether that is news
   */
  public boolean complete() {
    boolean news = awaited;
    awaited = false;
    return news;
  }

  /** Add an Application class that names schemes. */
  public void add(Usages.Naming application) {
    naming.add(application);
  }

  /**
   * Add a resource method that is reached through an Application that names no scheme.
   *
   * @return whether that is news
   */
  public boolean addUnnamed(String where) {
    return unnamed.add(where);
  }

  /** Whether there may be Applications that aren't known yet. */
  boolean isAwaited() {
    return awaited;
  }

  /** Whether an Application names a scheme, or one that isn't known yet could. */
  boolean mayName() {
    return awaited || !naming.isEmpty();
  }

  /** Whether the Application of a resource method names a scheme, or may. */
  boolean mayName(Usages.Resource resource) {
    return mayName() && !unnamed.contains(resource.where());
  }

  Collection<Usages.Naming> naming() {
    return naming;
  }
}
