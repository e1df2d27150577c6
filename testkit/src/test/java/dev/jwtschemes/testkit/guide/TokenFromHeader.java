package dev.jwtschemes.testkit.guide;

import dev.jwtschemes.event.RequestReceived;

/** An observer of an application: the token is in a header of its own. */
final class TokenFromHeader {
  void on(RequestReceived event) {
    event.header("X-Token").ifPresent(event::useToken);
  }
}
