package dev.jwtschemes.internal.event;

import dev.jwtschemes.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The parts that an event is made from, a record for each kind. */
public sealed interface EventContent {

  /** What all events have. */
  EventContext context();

  /**
   * The parts of {@code RequestReceived}.
   *
   * @param header the first value of a header
   * @param query the first value of a parameter of the address
   * @param choice where its verbs go
   */
  record Received(
      EventContext context,
      Function<String, Optional<String>> header,
      Function<String, Optional<String>> query,
      TokenChoice choice)
      implements EventContent {}

  /**
   * The parts of {@code TokenValidated}.
   *
   * @param token the claims, without the raw token
   */
  record Validated(EventContext context, JsonWebToken token) implements EventContent {}

  /**
   * The parts of {@code AuthenticationFailed}.
   *
   * @param failure why
   */
  record Failed(EventContext context, Failure failure) implements EventContent {}

  /**
   * The parts of {@code CallerChallenged}.
   *
   * @param failure why
   * @param challenges values of {@code WWW-Authenticate}
   */
  record Challenged(EventContext context, Failure failure, List<String> challenges)
      implements EventContent {}

  /**
   * The parts of {@code AccessForbidden}.
   *
   * @param token the claims of the caller, if one was authenticated; without the raw token
   * @param requiredRoles of which the caller has none
   */
  record Forbidden(EventContext context, Optional<JsonWebToken> token, Set<String> requiredRoles)
      implements EventContent {}

  /** Where the verbs of {@code RequestReceived} go, so that the event itself holds no token. */
  interface TokenChoice {
    /** Use this token, whatever the request carries. */
    void use(String compactToken);

    /** Use none, whatever the request carries. */
    void ignore();
  }
}
