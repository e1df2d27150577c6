package dev.jwtschemes.event;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request for a matched resource method arrived, with or without a token; nothing has been read
 * from it yet.
 */
public final class RequestReceived extends EventBase implements JwtSchemeEvent {
  private final Function<String, Optional<String>> headers;
  private final TokenChoice choice;

  /** Where the verbs go, so that the event itself holds no token. */
  public interface TokenChoice {
    /** Take this token, whatever the request carries. */
    void use(String compactToken);

    /** Take none, whatever the request carries. */
    void ignore();
  }

  /** For the library, and for tests of observers. */
  public RequestReceived(
      EventContext context, Function<String, Optional<String>> headers, TokenChoice choice) {
    super(context);
    this.headers = headers;
    this.choice = choice;
  }

  /**
   * Take this compact token instead of what the request carries; every candidate scheme may be
   * chosen for it. The last call wins.
   *
   * @throws IllegalStateException after the synchronous observers
   */
  public void useToken(String compactToken) {
    requireOpen("useToken");
    choice.use(Objects.requireNonNull(compactToken, "compactToken"));
  }

  /**
   * Treat the request as one without a token. The last call wins.
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
   *     the request for somebody else
   */
  public Optional<String> header(String name) {
    requireOpen("header");
    return headers.apply(name);
  }
}
