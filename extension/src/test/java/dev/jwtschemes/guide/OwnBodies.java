package dev.jwtschemes.guide;

import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
public class OwnBodies {
  void challenged(@Observes CallerChallenged event) {
    int status = event.failure().reason().status(); // 401 or 400
    event.respondWith(status, "application/json", body("Please log in", event));
  }

  void forbidden(@Observes AccessForbidden event) {
    event.respondWith(403, "application/json", body("You may not do that", event));
  }

  private static String body(String text, JwtSchemeEvent event) {
    return "{\"message\":\"" + text + "\",\"support\":\"" + event.decision().id() + "\"}";
  }
}
