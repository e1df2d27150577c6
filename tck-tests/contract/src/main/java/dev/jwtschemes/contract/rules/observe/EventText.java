package dev.jwtschemes.contract.rules.observe;

import dev.jwtschemes.Failure;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Write an event in one line. */
final class EventText {
  private EventText() {}

  /** Kind, chosen scheme, candidates. */
  static String brief(JwtSchemeEvent event) {
    return kind(event) + " " + event.scheme().orElse("none") + " " + event.schemes();
  }

  /** What is special about the kind. */
  static String detail(JwtSchemeEvent event) {
    return (kind(event) + " " + own(event)).strip();
  }

  /** What every event tells about the request. */
  static String request(JwtSchemeEvent event) {
    String method =
        event
            .resourceMethod()
            .map(found -> found.getDeclaringClass().getSimpleName() + "#" + found.getName())
            .orElse("none");
    return String.join(
        " ",
        kind(event),
        event.httpMethod(),
        event.path(),
        method,
        event.decision().outcome().name());
  }

  static String kind(JwtSchemeEvent event) {
    return event.getClass().getSimpleName();
  }

  private static String own(JwtSchemeEvent event) {
    if (event instanceof RequestReceived) {
      return "";
    }
    if (event instanceof TokenValidated validated) {
      return "name="
          + validated.token().getName()
          + " raw="
          + validated.token().getRawToken()
          + " rejection="
          + validated.rejection().orElse("none")
          + " added="
          + validated.addedGroups();
    }
    if (event instanceof AuthenticationFailed failed) {
      return reason(failed.failure());
    }
    if (event instanceof CallerChallenged challenged) {
      return reason(challenged.failure()) + " " + challenged.challenges();
    }
    AccessForbidden forbidden = (AccessForbidden) event;
    return "name="
        + forbidden.token().map(JsonWebToken::getName).orElse("null")
        + " roles="
        + forbidden.requiredRoles();
  }

  private static String reason(Failure failure) {
    return failure.reason().id() + " " + failure.reason().family();
  }
}
