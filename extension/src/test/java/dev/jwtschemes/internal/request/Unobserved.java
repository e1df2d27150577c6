package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;

/** An application that observes no event, and in which no caller is injected. */
enum Unobserved implements EventPublisher, CallerStore {
  INSTANCE;

  @Override
  public boolean isObserved(Class<? extends JwtSchemeEvent> kind) {
    return false;
  }

  @Override
  public <E extends JwtSchemeEvent> E publish(
      Moment moment, Class<E> kind, Function<EventContext, EventContent> parts) {
    throw new IllegalStateException("no event is observed");
  }

  @Override
  public void begin(AuthenticationDecision decision, Optional<Principal> container) {}

  @Override
  public void authenticated(Caller caller) {}
}
