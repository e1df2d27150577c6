package dev.jwtschemes.tck.attack.app.tokens;

import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Rejects with a text that the token brings along, as a careless application does. */
@ApplicationScoped
public class Rejection {
  void check(@Observes TokenValidated event) {
    if (event.token().containsClaim("reject")) {
      event.reject("blocked: " + event.token().<Object>getClaim("reject"));
    }
  }
}
