package dev.jwtschemes.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * System properties that are set for a while, and seen by applications that start meanwhile. They
 * belong to the whole JVM: only one set can be in place at a time, and a second one is refused.
 */
final class SystemProperties {
  private static final Object LOCK = new Object();
  private static @Nullable SystemProperties inPlace;

  private final String owner;
  private final Map<String, Optional<Object>> before = new LinkedHashMap<>();

  private SystemProperties(String owner) {
    this.owner = owner;
  }

  /**
   * Set all of these, or none.
   *
   * @param owner who sets them, for the message of a refusal
   * @throws IllegalStateException if another owner's are in place
   * @throws IllegalArgumentException if a name is empty
   */
  static SystemProperties set(Map<String, String> properties, String owner) {
    synchronized (LOCK) {
      if (inPlace != null) {
        throw new IllegalStateException(
            owner
                + " can't set the system properties of its issuers: those of "
                + inPlace.owner
                + " are in place. Nested classes share the issuers of the outer class; classes that"
                + " run in parallel need @WithIssuers, or"
                + " @ResourceLock(Resources.SYSTEM_PROPERTIES) beside @RegisterExtension, or"
                + " withoutSystemProperties()");
      }
      SystemProperties mine = new SystemProperties(owner);
      boolean complete = false;
      try {
        properties.forEach(mine::put);
        CachedConfig.forget();
        inPlace = mine;
        complete = true;
        return mine;
      } finally {
        if (!complete) {
          mine.putBack();
        }
      }
    }
  }

  /** Make the properties what they were, whatever changed them since. */
  void restore() {
    synchronized (LOCK) {
      if (inPlace == this) {
        putBack();
        inPlace = null;
        CachedConfig.forget();
      }
    }
  }

  private void put(String name, String value) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The name of a system property can't be empty");
    }
    // Not getProperty and setProperty, which can't handle a value that isn't a string.
    before.put(name, Optional.ofNullable(System.getProperties().get(name)));
    System.getProperties().put(name, value);
  }

  private void putBack() {
    Properties all = System.getProperties();
    before.forEach(
        (name, old) -> old.ifPresentOrElse(value -> all.put(name, value), () -> all.remove(name)));
  }
}
