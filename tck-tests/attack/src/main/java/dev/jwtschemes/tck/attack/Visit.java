package dev.jwtschemes.tck.attack;

import java.io.IOException;

/**
 * One attack on one application.
 *
 * @param host where it is
 * @param from the length of the log when the attack began
 */
public record Visit(Host host, int from) {

  /** What was logged since the attack began. */
  String news() throws IOException {
    return host.log().substring(from);
  }
}
