package dev.jwtschemes;

import dev.jwtschemes.internal.config.Combinations;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.ConfigValues;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Findings;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings by which the keys of one scheme are fetched: how long it may take, which servers are
 * trusted, and through which proxy.
 *
 * <p>Immutable and thread-safe; equal if all parts are. Each part has the meaning of the
 * configuration key named in its Javadoc, where {@code <s>} is {@code jwt-schemes.<name>}. Shows no
 * password in {@link #toString()}.
 *
 * @since 0.1
 */
public final class FetchSettings {
  /** 5 seconds, and all else as the JVM has it. */
  public static final FetchSettings DEFAULT = new FetchSettings(ConfigValues.NONE);

  private final ConfigValues parts;

  /** Those about fetching of these parts. */
  FetchSettings(ConfigValues parts) {
    this.parts = parts;
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
    return parts.time(ConfigKey.FETCH_TIMEOUT).orElseThrow();
  }

  /**
   * {@code <s>.tls.trust-store.location}: class path resource or file, PKCS#12, JKS or PEM; absent:
   * the JVM's certificates.
   */
  public Optional<String> trustStore() {
    return parts.text(ConfigKey.TRUST_STORE);
  }

  /** {@code <s>.tls.trust-store.password}; absent: none, as for PEM. */
  public Optional<String> trustStorePassword() {
    return parts.text(ConfigKey.TRUST_STORE_PASSWORD);
  }

  /** {@code <s>.proxy.host}; absent: what the JVM's system properties say. */
  public Optional<String> proxyHost() {
    return parts.text(ConfigKey.PROXY_HOST);
  }

  /** {@code <s>.proxy.port}; 0 if there is no proxy. */
  public int proxyPort() {
    return parts.number(ConfigKey.PROXY_PORT);
  }

  /** {@code <s>.proxy.user}; absent: the proxy asks for none. */
  public Optional<String> proxyUser() {
    return parts.text(ConfigKey.PROXY_USER);
  }

  /** {@code <s>.proxy.password}. */
  public Optional<String> proxyPassword() {
    return parts.text(ConfigKey.PROXY_PASSWORD);
  }

  /**
   * {@code <s>.fetch.authorization.token}: sent as Bearer to the configured origin (scheme, host
   * and port), and to no other that metadata names.
   */
  public Optional<String> authorizationToken() {
    return parts.text(ConfigKey.FETCH_TOKEN);
  }

  /** {@code <s>.fetch.authorization.token-file}: file with such a token, read at each fetch. */
  public Optional<String> authorizationTokenFile() {
    return parts.text(ConfigKey.FETCH_TOKEN_FILE);
  }

  ConfigValues parts() {
    return parts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FetchSettings settings && parts.equals(settings.parts);
  }

  /** Made from no password. */
  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** All but user, passwords and token. */
  @Override
  public String toString() {
    Text none = Text.of("null");
    return Text.of("FetchSettings[timeout=")
        .said(timeout().toString())
        .and(", trustStore=")
        .and(trustStore().map(Text.EMPTY::location).orElse(none))
        .and(", proxy=")
        .and(
            proxyHost()
                .map(host -> Text.EMPTY.value(host).and(":").number(proxyPort()))
                .orElse(none))
        .and("]")
        .toString();
  }

  /**
   * The builder of {@link FetchSettings}. What is set again is replaced; a value that is blank or
   * out of its range is rejected at once by an {@link IllegalArgumentException}. Not thread-safe.
   */
  public static final class Builder {
    private ConfigValues parts = ConfigValues.NONE;

    private Builder() {}

    /** See {@link FetchSettings#timeout()}. */
    public Builder timeout(Duration timeout) {
      return with(ConfigKey.FETCH_TIMEOUT, timeout);
    }

    /** See {@link FetchSettings#authorizationToken()}. */
    public Builder authorizationToken(String token) {
      return with(ConfigKey.FETCH_TOKEN, token);
    }

    /** See {@link FetchSettings#authorizationTokenFile()}. */
    public Builder authorizationTokenFile(String file) {
      return with(ConfigKey.FETCH_TOKEN_FILE, file);
    }

    /** See {@link FetchSettings#trustStore()}. */
    public Builder trustStore(String location) {
      return with(ConfigKey.TRUST_STORE, location);
    }

    /** See {@link FetchSettings#trustStorePassword()}. */
    public Builder trustStorePassword(String password) {
      return with(ConfigKey.TRUST_STORE_PASSWORD, password);
    }

    /** See {@link FetchSettings#proxyHost()}. */
    public Builder proxyHost(String host) {
      return with(ConfigKey.PROXY_HOST, host);
    }

    /** See {@link FetchSettings#proxyPort()}. */
    public Builder proxyPort(int port) {
      return with(ConfigKey.PROXY_PORT, port);
    }

    /** See {@link FetchSettings#proxyUser()}. */
    public Builder proxyUser(String user) {
      return with(ConfigKey.PROXY_USER, user);
    }

    /** See {@link FetchSettings#proxyPassword()}. */
    public Builder proxyPassword(String password) {
      return with(ConfigKey.PROXY_PASSWORD, password);
    }

    /**
     * Finish.
     *
     * @throws InvalidSchemeException if a part is useless without another that is missing; it lists
     *     all such problems
     */
    public FetchSettings build() {
      List<Finding> findings = Combinations.checkFetching(parts, Text.of("FetchSettings"));
      if (!findings.isEmpty()) {
        throw new InvalidSchemeException(
            new Findings(Text.of("The settings for fetching are invalid:"), findings));
      }
      return new FetchSettings(parts);
    }

    private Builder with(ConfigKey key, Object value) {
      parts = parts.with(key, value);
      return this;
    }
  }
}
