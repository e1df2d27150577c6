package dev.jwtschemes.cli.probe;

import dev.jwtschemes.FailureReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What came back.
 *
 * @param challenges the values of WWW-Authenticate
 * @param retryAfter whether there is a Retry-After
 */
record Answer(int status, List<String> challenges, boolean retryAfter) {

  boolean isSuccess() {
    return status / 100 == 2;
  }

  boolean isRedirect() {
    return status / 100 == 3;
  }

  /** The challenges, read; empty, if one can't be. */
  Optional<List<Challenge>> read() {
    return Challenge.read(String.join(", ", challenges));
  }

  /** The first Bearer challenge that has this parameter. */
  Optional<String> bearer(String parameter) {
    return read().orElse(List.of()).stream()
        .filter(Challenge::isBearer)
        .flatMap(each -> each.parameter(parameter).stream())
        .findFirst();
  }

  boolean hasBearer() {
    return read().orElse(List.of()).stream().anyMatch(Challenge::isBearer);
  }

  /** The reason of this library whose public text was sent. */
  Optional<FailureReason> reason() {
    return bearer("error_description")
        .flatMap(
            text ->
                Arrays.stream(FailureReason.values())
                    .filter(reason -> reason.status() == status)
                    .filter(reason -> reason.publicText().equals(text))
                    .findFirst());
  }
}
