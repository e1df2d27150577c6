package dev.jwtschemes.event;

import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.event.EventContent;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The arrival of a request for a resource method or a servlet with a rule, with or without a token;
 * nothing has been read from it yet.
 *
 * <p>The verbs and {@link #header} are for synchronous observers, which run one after the other on
 * the thread of the request; they are not thread-safe. Everything else may be read by any thread.
 * An observer that throws is answered 500 {@code observer-failed}.
 *
 * @since 0.1
 */
public final class RequestReceived extends EventBase implements JwtSchemeEvent {
  static {
    Constructors.put(RequestReceived.class, EventContent.Received.class, RequestReceived::new);
  }

  private final Function<String, Optional<String>> header;
  private final Function<String, Optional<String>> query;
  private final EventContent.TokenChoice choice;

  private RequestReceived(EventContent.Received parts) {
    super(parts.context());
    this.header = parts.header();
    this.query = parts.query();
    this.choice = parts.choice();
  }

  /**
   * Use this compact token instead of what the request carries; every candidate scheme may be
   * chosen for it. The last call of this verb and {@link #ignoreToken} counts.
   *
   * @throws IllegalStateException after the synchronous observers
   */
  public void useToken(String compactToken) {
    requireOpen("useToken");
    choice.use(Objects.requireNonNull(compactToken, "compactToken"));
  }

  /**
   * Treat the request as one without a token. The last call of this verb and {@link #useToken}
   * counts.
   *
   * @throws IllegalStateException after the synchronous observers
   */
  public void ignoreToken() {
    requireOpen("ignoreToken");
    choice.ignore();
  }

  /**
   * Read the first value of a request header. It may be a secret: pass it to {@link #useToken} or
   * compare it, don't log it.
   *
   * @throws IllegalStateException after the synchronous observers: by then the server may be using
   *     its request object for another request
   */
  public Optional<String> header(String name) {
    requireOpen("header");
    return header.apply(name);
  }

  /**
   * Read the first value of a parameter of the address, decoded; empty if it isn't there or can't
   * be decoded. It serves clients that can't set a header, such as a browser's {@code EventSource}.
   *
   * <p><strong>Warning:</strong> servers, proxies and browsers log addresses, with the token in
   * them, and send them on in {@code Referer} (RFC 6750 section 2.3). Use a token that expires
   * within a minute, or a cookie.
   *
   * @throws IllegalStateException after the synchronous observers, as {@link #header}
   */
  public Optional<String> query(String name) {
    requireOpen("query");
    return query.apply(name);
  }
}
