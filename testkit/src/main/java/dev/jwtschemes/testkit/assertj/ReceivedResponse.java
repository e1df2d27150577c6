package dev.jwtschemes.testkit.assertj;

import java.util.List;
import java.util.Map;

/**
 * What the assertions look at in a response. Immutable.
 *
 * @param status the HTTP status
 * @param headers the values of each header, by name in any case
 */
public record ReceivedResponse(int status, Map<String, List<String>> headers) {

  /** Copy the headers. */
  public ReceivedResponse {
    headers = Map.copyOf(headers);
  }

  List<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .toList();
  }

  List<Challenge> bearerChallenges() {
    return Challenge.in(header("WWW-Authenticate")).stream()
        .filter(challenge -> challenge.scheme().equalsIgnoreCase("Bearer"))
        .toList();
  }
}
