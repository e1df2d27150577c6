package dev.jwtschemes.benchmarks;

import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import dev.jwtschemes.internal.request.EventPublisher;
import java.util.function.Function;

/** An application that observes no event. */
enum Unobserved implements EventPublisher {
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
}
