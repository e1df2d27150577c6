package dev.jwtschemes.cli.probe;

import java.util.Optional;

/**
 * One call, and what is to be expected of its answer.
 *
 * @param authorization the whole value of the header; none leaves it out
 */
record Call(String name, Optional<String> authorization, Kind kind) {
  /** What kind of credentials it has. */
  enum Kind {
    NO_TOKEN,
    GOOD,
    INVALID,
    MALFORMED
  }

  static Call of(String name, Kind kind, String authorization) {
    return new Call(name, Optional.of(authorization), kind);
  }

  static Call withoutToken() {
    return new Call("no token", Optional.empty(), Kind.NO_TOKEN);
  }
}
