package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The publisher of events to the application's observers. */
public interface EventPublisher {

  /**
   * What an event is about.
   *
   * @param request the request
   * @param scheme the chosen scheme
   * @param candidates the schemes that came into question
   * @param decision a copy of the decision so far
   */
  record Moment(
      IncomingRequest request,
      Optional<String> scheme,
      Set<String> candidates,
      AuthenticationDecision decision) {}

  /** Whether anyone observes events of this kind; if not, none needs to be made. */
  boolean isObserved(Class<? extends JwtSchemeEvent> kind);

  /**
   * Make an event, let the synchronous observers have it, seal it, hand it to the asynchronous
   * ones.
   *
   * @return the sealed event
   * @throws ObserverFailed if a synchronous observer threw
   */
  <E extends JwtSchemeEvent> E publish(
      Moment moment, Class<E> kind, Function<EventContext, EventContent> parts);

  /** A synchronous observer threw. */
  final class ObserverFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Keep what it threw. */
    public ObserverFailed(Throwable cause) {
      super(cause);
    }
  }
}
