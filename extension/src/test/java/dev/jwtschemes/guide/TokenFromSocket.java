package dev.jwtschemes.guide;

import dev.jwtschemes.event.RequestReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
public class TokenFromSocket {
  private static final String PREFIX = "bearer.";

  void received(@Observes RequestReceived event) {
    event
        .header("Sec-WebSocket-Protocol")
        .filter(value -> value.startsWith(PREFIX))
        .ifPresent(value -> event.useToken(value.substring(PREFIX.length())));
  }
}
