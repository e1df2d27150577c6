package dev.jwtschemes.testkit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One issuer per scheme, and the configuration by which an application accepts their tokens.
 *
 * <p>As a JUnit extension, {@code @RegisterExtension static final Issuers issuers =
 * Issuers.of("staff", "partner")}, it does what {@link WithIssuers} does, but can't hold JUnit's
 * lock: a class that runs in parallel with others needs
 * {@code @ResourceLock(Resources.SYSTEM_PROPERTIES)} as well, and without it a second class is
 * refused with {@link IllegalStateException} while the first one runs. With {@link
 * #withoutSystemProperties()} nothing global is touched, so any number of classes can run at the
 * same time: the application gets its configuration from {@link #asMicroProfileConfig()} or {@link
 * #asEnvironment()}.
 *
 * <p>By hand: {@link #start()} and {@link #close()}, which leave system properties alone.
 *
 * <p>Describe it in one thread, before it starts; after that it is thread-safe.
 */
public final class Issuers
    implements BeforeAllCallback, AfterAllCallback, ParameterResolver, AutoCloseable {
  private final SchemeProperties described;
  private boolean forThisJvm = true;
  private Clock clock = Clock.systemUTC();
  private volatile Map<String, TestIssuer> running = Map.of();
  private @Nullable SystemProperties set;
  private @Nullable String owner;

  private Issuers(List<String> names) {
    described = new SchemeProperties(names);
  }

  /**
   * Describe one issuer for each of these schemes.
   *
   * @throws IllegalArgumentException if there is no name, one twice, or one that doesn't match
   *     {@code [a-z][a-z0-9-]*}
   */
  public static Issuers of(String... schemes) {
    return new Issuers(List.of(schemes));
  }

  /** Configure this audience for every scheme; without it each scheme's audience is its name. */
  public Issuers audience(String audience) {
    requireStopped();
    described.audience(audience);
    return this;
  }

  /**
   * Configure one property more, which wins over what the kit would write: {@code
   * jwt-schemes.default}, or any other of the application.
   */
  public Issuers property(String name, String value) {
    requireStopped();
    described.property(name, value);
    return this;
  }

  /** Take the times of all tokens from this clock. */
  public Issuers clock(Clock time) {
    requireStopped();
    clock = time;
    return this;
  }

  /** As a JUnit extension, leave the system properties of this JVM alone. */
  public Issuers withoutSystemProperties() {
    requireStopped();
    forThisJvm = false;
    return this;
  }

  /**
   * Start every issuer, or none.
   *
   * @throws IllegalStateException if they run already
   * @throws java.io.UncheckedIOException if no port can be opened
   */
  public Issuers start() {
    requireStopped();
    Map<String, TestIssuer> started = new LinkedHashMap<>();
    try {
      for (String scheme : described.schemes()) {
        TestIssuer issuer = TestIssuer.start();
        started.put(scheme, issuer);
        issuer.clock(clock);
        issuer.audience(described.audiences(scheme));
      }
      running = started;
      return this;
    } finally {
      if (running.isEmpty()) {
        started.values().forEach(TestIssuer::close);
      }
    }
  }

  /**
   * The issuer of this scheme.
   *
   * @throws NoSuchElementException if it isn't one of the names
   * @throws IllegalStateException if the issuers don't run
   */
  public TestIssuer get(String scheme) {
    TestIssuer issuer = requireRunning().get(scheme);
    if (issuer == null) {
      throw new NoSuchElementException(
          "No issuer for scheme '" + scheme + "'; there are " + described.schemes());
    }
    return issuer;
  }

  /** The names of the schemes, in the order given. */
  public Set<String> schemes() {
    return described.schemes();
  }

  /**
   * The properties by which an application accepts the tokens of these issuers: {@code
   * verify.issuer}, {@code verify.publickey.location} and {@code verify.audiences} of each scheme,
   * and what {@link #property} added. {@code authority} and {@code verify.publickey} are empty,
   * which overrides those of the application's own configuration; its other keys keep their values.
   *
   * @throws IllegalStateException if the issuers don't run
   */
  public Map<String, String> properties() {
    return described.on(requireRunning());
  }

  /**
   * {@link #properties()} as the text of a file {@code META-INF/microprofile-config.properties}, in
   * ASCII, without the empty ones.
   *
   * @throws IllegalStateException if the issuers don't run
   */
  public String asMicroProfileConfig() {
    return ConfigText.file(properties());
  }

  /**
   * {@link #properties()} as environment variables of a process on this machine: {@code
   * JWT_SCHEMES_NAMES}, which lists the schemes, and {@code JWT_SCHEMES_<NAME>_<KEY>}. A container
   * reaches the issuers only with the host's network, because they listen on 127.0.0.1.
   *
   * @throws IllegalStateException if the issuers don't run
   */
  public Map<String, String> asEnvironment() {
    Map<String, String> all = new TreeMap<>(properties());
    all.putIfAbsent("jwt-schemes.names", String.join(",", described.schemes()));
    return ConfigText.environment(all);
  }

  /** Stop the issuers; they can be started again, on other ports and with other keys. */
  @Override
  public void close() {
    running.values().forEach(TestIssuer::close);
    running = Map.of();
  }

  /** Start the issuers for a class, once; for JUnit. */
  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    if (owner == null) {
      begin(context);
    } else if (!context.getUniqueId().startsWith(owner + "/")) { // not a nested class
      throw new IllegalStateException(
          "The issuers of " + described.schemes() + " run already, for " + owner);
    }
  }

  /** Stop what the same class started; for JUnit. */
  @Override
  public synchronized void afterAll(ExtensionContext context) {
    if (context.getUniqueId().equals(owner)) {
      end();
    }
  }

  /** For JUnit. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return IssuerParameters.supports(parameter);
  }

  /** For JUnit. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return IssuerParameters.resolve(parameter, this);
  }

  private void begin(ExtensionContext context) {
    start();
    try {
      set =
          forThisJvm
              ? SystemProperties.set(properties(), context.getRequiredTestClass().getName())
              : null;
      owner = context.getUniqueId();
      LibraryLog.listen();
    } finally {
      if (owner == null) {
        close();
      }
    }
  }

  private void end() {
    owner = null;
    close();
    if (set != null) {
      set.restore();
      set = null;
    }
  }

  private void requireStopped() {
    if (!running.isEmpty()) {
      throw new IllegalStateException("The issuers of " + described.schemes() + " run already");
    }
  }

  private Map<String, TestIssuer> requireRunning() {
    if (running.isEmpty()) {
      throw new IllegalStateException(
          "The issuers of "
              + described.schemes()
              + " don't run: as a JUnit extension the field must be static and carry"
              + " @RegisterExtension, else call start()");
    }
    return running;
  }
}
