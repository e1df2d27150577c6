package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.Optional;

/** What authentication of a token gave. */
public sealed interface Authentication {

  /** The scheme that was chosen for the token, and why; absent if none was. */
  Optional<Choice> choice();

  /**
   * A scheme, chosen for a token.
   *
   * @param scheme its name
   * @param why in words
   */
  record Choice(String scheme, Text why) {}

  /**
   * The token is valid.
   *
   * @param choice the scheme that checked it
   * @param caller whose it is
   * @param groupsRemark what the decision says of the groups
   */
  record Accepted(Optional<Choice> choice, Caller caller, Optional<Text> groupsRemark)
      implements Authentication {}

  /**
   * The token is invalid, or no scheme accepts it.
   *
   * @param choice the scheme that rejected it, if it got as far
   * @param scheme the one that came into question, where only one did
   * @param stage where it was rejected
   * @param failure why
   */
  record Refused(Optional<Choice> choice, Optional<String> scheme, Stage stage, Failure failure)
      implements Authentication {}

  /**
   * The token may be valid; the means to check it are missing.
   *
   * @param choice the scheme that would have checked it
   * @param failure why
   * @param retryAfter when it is worth to try again, in whole seconds
   */
  record Unchecked(Optional<Choice> choice, Failure failure, Duration retryAfter)
      implements Authentication {}
}
