package dev.jwtschemes;

import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Say how the keys of one scheme are fetched: how long it may take, which servers are trusted, and
 * through which proxy.
 *
 * <p>Immutable and thread-safe; equal if all parts are. Each part has the meaning of the
 * configuration key named in its Javadoc, where {@code <s>} is {@code jwt-schemes.<name>}. Shows no
 * password in {@link #toString()}.
 */
public final class FetchSettings {
  /** 5 seconds, and all else as the JVM has it. */
  public static final FetchSettings DEFAULT = new Builder().build();

  private final Duration timeout;
  private final @Nullable String trustStore;
  private final @Nullable String trustStorePassword;
  private final @Nullable String proxyHost;
  private final int proxyPort;
  private final @Nullable String proxyUser;
  private final @Nullable String proxyPassword;

  private FetchSettings(Builder b) {
    timeout = b.timeout;
    trustStore = b.trustStore;
    trustStorePassword = b.trustStorePassword;
    proxyHost = b.proxyHost;
    proxyPort = b.proxyPort;
    proxyUser = b.proxyUser;
    proxyPassword = b.proxyPassword;
  }

  /** Begin with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@code <s>.fetch.timeout}: the longest that fetching the keys once takes, metadata included;
   * default 5 s.
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * {@code <s>.tls.trust-store.location}: class path resource or file, PKCS#12, JKS or PEM; absent:
   * the JVM's certificates.
   */
  public Optional<String> trustStore() {
    return Optional.ofNullable(trustStore);
  }

  /** {@code <s>.tls.trust-store.password}; absent: none, as for PEM. */
  public Optional<String> trustStorePassword() {
    return Optional.ofNullable(trustStorePassword);
  }

  /** {@code <s>.proxy.host}; absent: what the JVM's system properties say. */
  public Optional<String> proxyHost() {
    return Optional.ofNullable(proxyHost);
  }

  /** {@code <s>.proxy.port}; 0 if there is no proxy. */
  public int proxyPort() {
    return proxyPort;
  }

  /** {@code <s>.proxy.user}; absent: the proxy asks for none. */
  public Optional<String> proxyUser() {
    return Optional.ofNullable(proxyUser);
  }

  /** {@code <s>.proxy.password}. */
  public Optional<String> proxyPassword() {
    return Optional.ofNullable(proxyPassword);
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        timeout, trustStore, trustStorePassword, proxyHost, proxyPort, proxyUser, proxyPassword);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FetchSettings settings && parts().equals(settings.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(timeout, trustStore, proxyHost, proxyPort);
  }

  /** All but user and passwords. */
  @Override
  public String toString() {
    Text none = Text.of("null");
    return Text.of("FetchSettings[timeout=")
        .said(timeout.toString())
        .and(", trustStore=")
        .and(trustStore == null ? none : Text.EMPTY.location(trustStore))
        .and(", proxy=")
        .and(proxyHost == null ? none : Text.EMPTY.value(proxyHost).and(":").number(proxyPort))
        .and("]")
        .toString();
  }

  /** Collects the parts. Not thread-safe. */
  public static final class Builder {
    private Duration timeout = Duration.ofSeconds(5);
    private @Nullable String trustStore;
    private @Nullable String trustStorePassword;
    private @Nullable String proxyHost;
    private int proxyPort;
    private @Nullable String proxyUser;
    private @Nullable String proxyPassword;

    private Builder() {}

    /**
     * See {@link FetchSettings#timeout()}.
     *
     * @throws IllegalArgumentException if shorter than 1 or longer than 30 seconds
     */
    public Builder timeout(Duration timeout) {
      if (timeout.compareTo(Duration.ofSeconds(1)) < 0
          || timeout.compareTo(Duration.ofSeconds(30)) > 0) {
        throw new IllegalArgumentException(
            Text.of("timeout must be 1 to 30 seconds, not ")
                .number(timeout.toSeconds())
                .toString());
      }
      this.timeout = timeout;
      return this;
    }

    /** See {@link FetchSettings#trustStore()}. */
    public Builder trustStore(String location) {
      this.trustStore = location;
      return this;
    }

    /** See {@link FetchSettings#trustStorePassword()}. */
    public Builder trustStorePassword(String password) {
      this.trustStorePassword = password;
      return this;
    }

    /** See {@link FetchSettings#proxyHost()}. */
    public Builder proxyHost(String host) {
      this.proxyHost = host;
      return this;
    }

    /**
     * See {@link FetchSettings#proxyPort()}.
     *
     * @throws IllegalArgumentException if not 1 to 65535
     */
    public Builder proxyPort(int port) {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException(
            Text.of("proxyPort must be 1 to 65535, not ").number(port).toString());
      }
      this.proxyPort = port;
      return this;
    }

    /** See {@link FetchSettings#proxyUser()}. */
    public Builder proxyUser(String user) {
      this.proxyUser = user;
      return this;
    }

    /** See {@link FetchSettings#proxyPassword()}. */
    public Builder proxyPassword(String password) {
      this.proxyPassword = password;
      return this;
    }

    /**
     * Finish.
     *
     * @throws IllegalArgumentException if a part is useless without another that is missing
     */
    public FetchSettings build() {
      require(proxyHost != null == (proxyPort != 0), "proxy.host and proxy.port go together");
      require(
          proxyUser != null == (proxyPassword != null),
          "proxy.user and proxy.password go together");
      require(proxyUser == null || proxyHost != null, "proxy.user needs proxy.host");
      require(
          trustStorePassword == null || trustStore != null,
          "tls.trust-store.password needs tls.trust-store.location");
      return new FetchSettings(this);
    }

    private static void require(boolean condition, String otherwise) {
      if (!condition) {
        throw new IllegalArgumentException(otherwise);
      }
    }
  }
}
