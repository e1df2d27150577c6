package dev.jwtschemes.event;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.event.EventContext;
import dev.jwtschemes.internal.text.Text;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The part that all five events have in common. */
class EventBase {
  private final EventContext context;

  EventBase(EventContext context) {
    this.context = context;
  }

  public Optional<String> scheme() {
    return context.scheme();
  }

  public Set<String> schemes() {
    return context.schemes();
  }

  public String httpMethod() {
    return context.httpMethod();
  }

  public String path() {
    return context.path();
  }

  public Optional<Method> resourceMethod() {
    return context.resourceMethod();
  }

  public Instant time() {
    return context.time();
  }

  public AuthenticationDecision decision() {
    return context.decision();
  }

  /** Let a verb through only while the synchronous observers run. */
  void requireOpen(String verb) {
    if (context.sealed()) {
      throw new IllegalStateException(
          Text.EMPTY
              .name(verb)
              .and(
                  " came too late: only a synchronous observer may call it, before the event is over")
              .toString());
    }
  }

  @Override
  public String toString() {
    return Text.EMPTY
        .name(getClass().getSimpleName())
        .and("[")
        .quote(context.httpMethod())
        .and(" ")
        .path(context.path())
        .and(", scheme=")
        .name(context.scheme().orElse("none chosen"))
        .and(", schemes=")
        .names(context.schemes())
        .and("]")
        .toString();
  }
}
