package dev.jwtschemes.contract.rules.observe;

import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/** Call the verb that the request asks for. */
@ApplicationScoped
public class Verbs {
  @Inject Traces traces;

  void received(@Observes RequestReceived event) {
    String verb = event.header("X-Verb").orElse("");
    traces.ask(event, verb);
    throwIfAsked(event);
    switch (verb) {
      case "use-token" -> event.useToken(event.header("X-Other").orElse(""));
      case "ignore-token" -> event.ignoreToken();
      default -> {}
    }
  }

  void validated(@Observes TokenValidated event) {
    throwIfAsked(event);
    switch (traces.asked(event)) {
      case "reject" -> event.reject("blocked-by-list");
      case "add-groups" -> event.addGroups("clerk", "extra");
      default -> {}
    }
  }

  void failed(@Observes dev.jwtschemes.event.AuthenticationFailed event) {
    throwIfAsked(event);
  }

  void challenged(@Observes CallerChallenged event) {
    throwIfAsked(event);
    switch (traces.asked(event)) {
      case "respond" -> event.respondWith(418, "application/problem+json", "{\"title\":\"no\"}");
      case "respond-200" -> letIn(() -> event.respondWith(200, "text/plain", "come in"));
      default -> {}
    }
  }

  void forbidden(@Observes AccessForbidden event) {
    throwIfAsked(event);
    switch (traces.asked(event)) {
      case "respond" -> event.respondWith(404, "text/plain", "nothing here");
      case "respond-200" -> letIn(() -> event.respondWith(200, "text/plain", "come in"));
      default -> {}
    }
  }

  void tooLate(@ObservesAsync TokenValidated event) {
    if (traces.asked(event).equals("late")) {
      try {
        event.addGroups("manager");
        traces.note("late", event, "accepted");
      } catch (IllegalStateException refused) {
        traces.note("late", event, "refused");
      }
    }
  }

  /** Try to turn a refusal into a success; what the verb throws fails the request. */
  private static void letIn(Runnable verb) {
    try {
      verb.run();
    } catch (IllegalArgumentException refused) {
      throw new ObserverFault();
    }
  }

  private void throwIfAsked(JwtSchemeEvent event) {
    if (traces.asked(event).equals("throw-" + EventText.kind(event))) {
      throw new ObserverFault();
    }
  }
}
