package dev.jwtschemes.event;

import dev.jwtschemes.AuthenticationDecision;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A fact that the library found or a decision that it made about a request.
 *
 * <p>Until a scheme is chosen an event has one {@link dev.jwtschemes.JwtScheme} qualifier per
 * candidate, then that of the chosen scheme alone; qualifiers of your own that carry
 * {@code @JwtScheme} go along. Synchronous observers run first, in the request's thread; then verbs
 * throw {@link IllegalStateException} and asynchronous observers get the final state, without the
 * request scope. A synchronous observer that throws fails the request with 500. Each event is fired
 * at most once per external request; {@link TokenValidated} again when a forward is checked by
 * another scheme or with another token. Call verbs in the observer's own thread. No event holds the
 * raw token.
 *
 * <p>A verb that is called again, also by another observer, replaces what the call before said: the
 * last call counts. {@link TokenValidated#addGroups} adds.
 *
 * <p>Later versions may add events and reasons: give a {@code switch} over them a default.
 *
 * @since 0.1
 */
public sealed interface JwtSchemeEvent
    permits RequestReceived,
        TokenValidated,
        AuthenticationFailed,
        CallerChallenged,
        AccessForbidden {

  /** The scheme that was chosen, once one was. */
  Optional<String> scheme();

  /** The candidates: the schemes that the resource accepts. */
  Set<String> schemes();

  /** The HTTP method, as sent. */
  String httpMethod();

  /**
   * The path below the context path of the web application, for resources and servlets alike:
   * decoded, without the query and matrix parameters, beginning with a slash. Without a servlet
   * container it is the whole path. It comes from the client: escape it before you print it.
   */
  String path();

  /** The matched resource method, absent for a servlet. */
  Optional<Method> resourceMethod();

  /** When the event was made. */
  Instant time();

  /** The decision so far: an immutable copy. */
  AuthenticationDecision decision();
}
