package dev.jwtschemes.guide;

import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

@ApplicationScoped
public class Audit {
  private final Queue<String> entries = new ConcurrentLinkedQueue<>();

  void validated(@ObservesAsync TokenValidated event) {
    write("accepted", event.token().getTokenID(), event);
  }

  void failed(@ObservesAsync AuthenticationFailed event) {
    write("rejected", event.failure().reason().id(), event);
  }

  void forbidden(@ObservesAsync AccessForbidden event) {
    write("forbidden", String.valueOf(event.requiredRoles()), event);
  }

  private void write(String what, String why, JwtSchemeEvent event) {
    entries.add(what + " " + why + " " + event.scheme().orElse("-") + " " + event.decision().id());
  }

  public Queue<String> entries() {
    return entries;
  }
}
