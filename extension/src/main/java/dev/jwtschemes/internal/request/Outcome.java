package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.authenticate.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a request goes on. Adapters turn it into a response and decide nothing. */
public sealed interface Outcome {

  /**
   * The request may go on.
   *
   * @param caller whose it is, if one was authenticated
   */
  record Proceed(Optional<Caller> caller) implements Outcome {}

  /**
   * The request ends here.
   *
   * @param status of the response
   * @param challenges values of {@code WWW-Authenticate}, a header line each
   * @param retryAfter value of {@code Retry-After}, in whole seconds
   * @param body of the response, empty if there is none
   */
  record Refuse(
      int status, List<String> challenges, Optional<Duration> retryAfter, Optional<Body> body)
      implements Outcome {}

  /**
   * The body of a response.
   *
   * @param mediaType its type
   * @param text sent in UTF-8
   * @param isOfDecision whether it is about this decision alone, so that no cache may store it; an
   *     observer decides that for its own
   */
  record Body(String mediaType, String text, boolean isOfDecision) {}
}
