package dev.jwtschemes.sample;

import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;
import java.util.Set;

/** Log each event in one line. */
@ApplicationScoped
public class EventLog {
  private static final System.Logger LOG = System.getLogger("two-issuers.events");

  void received(@Observes RequestReceived event) {
    log(event, "accepts " + event.schemes());
  }

  void validated(@Observes TokenValidated event) {
    log(event, "caller " + event.token().getName() + " in " + event.token().getGroups());
  }

  void failed(@Observes AuthenticationFailed event) {
    log(event, event.failure().reason().id() + ": " + event.failure().detail());
  }

  void challenged(@Observes CallerChallenged event) {
    log(event, "answering " + event.challenges());
  }

  void forbidden(@Observes AccessForbidden event) {
    Set<String> roles = event.requiredRoles();
    log(event, roles.isEmpty() ? "no caller may pass" : "needs one of " + roles);
  }

  private static void log(JwtSchemeEvent event, String text) {
    String line =
        String.join(
            " ",
            event.getClass().getSimpleName(),
            event.httpMethod(),
            event.path(),
            "[" + event.scheme().orElse("-") + "]",
            text);
    // Path and claims come from the client: they must not start a line of their own.
    LOG.log(Level.INFO, line.replaceAll("[^\\x20-\\x7e]", "?"));
  }
}
