package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.cdi.collect.ObservedEvents;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import dev.jwtschemes.internal.request.BoundedLog;
import dev.jwtschemes.internal.request.EventPublisher;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of events through CDI, with a qualifier per scheme and the application's own.
 * Thread-safe.
 */
final class CdiEventPublisher implements EventPublisher {
  /** Of more candidates only those are qualifiers that an observer names. */
  private static final int MANY = 8;

  private final BoundedLog log =
      new BoundedLog(Text.of("failures of asynchronous observers"), System::nanoTime);
  private final BeanManager manager;
  private final ObservedEvents observed;
  private final Map<String, Set<Annotation>> ownQualifiers;
  private final Clock clock;

  CdiEventPublisher(
      BeanManager manager,
      ObservedEvents observed,
      Map<String, Set<Annotation>> ownQualifiers,
      Clock clock) {
    this.manager = manager;
    this.observed = observed;
    this.ownQualifiers = ownQualifiers;
    this.clock = clock;
  }

  @Override
  public boolean isObserved(Class<? extends JwtSchemeEvent> kind) {
    return observed.anyone(kind);
  }

  @Override
  public <E extends JwtSchemeEvent> E publish(
      Moment moment, Class<E> kind, Function<EventContext, EventContent> parts) {
    Facts facts = new Facts(moment, clock.instant());
    E event = Constructors.make(kind, parts.apply(facts));
    Event<Object> target = manager.getEvent().select(qualifiers(moment));
    try {
      target.fire(event);
    } catch (RuntimeException | Error e) {
      throw new ObserverFailed(e);
    } finally {
      facts.seal();
    }
    if (observed.asynchronously(kind)) {
      target.<Object>fireAsync(event).whenComplete((done, failure) -> warn(failure));
    }
    return event;
  }

  /** Clients decide how many events there are: a broken observer must not fill the disk. */
  void warn(@Nullable Throwable failure) {
    if (failure != null) {
      log.write(
          Level.WARNING,
          () ->
              Text.of(
                  "An asynchronous observer of a JwtSchemeEvent threw; the request is not affected"),
          failure);
    }
  }

  private Annotation[] qualifiers(Moment moment) {
    Set<String> schemes = moment.scheme().map(Set::of).orElse(moment.candidates());
    if (schemes.size() > MANY) {
      schemes = observed.schemesAmong(schemes); // others select no observer
    }
    List<Annotation> qualifiers = new ArrayList<>();
    for (String scheme : schemes) {
      qualifiers.add(JwtScheme.Literal.of(scheme));
      qualifiers.addAll(ownQualifiers.getOrDefault(scheme, Set.of()));
    }
    return qualifiers.toArray(Annotation[]::new);
  }

  /**
   * What an event is made from; copied, since the request may be gone when asynchronous observers
   * look.
   */
  private static final class Facts implements EventContext {
    private final Moment moment;
    private final String httpMethod;
    private final String path;
    private final Instant time;
    private volatile boolean sealed;

    Facts(Moment moment, Instant time) {
      this.moment = moment;
      this.httpMethod = moment.request().httpMethod();
      this.path = moment.request().path();
      this.time = time;
    }

    void seal() {
      sealed = true;
    }

    @Override
    public Optional<String> scheme() {
      return moment.scheme();
    }

    @Override
    public Set<String> schemes() {
      return moment.candidates();
    }

    @Override
    public String httpMethod() {
      return httpMethod;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public Optional<Method> resourceMethod() {
      return moment.request().target().map(ResourceTarget::method);
    }

    @Override
    public Instant time() {
      return time;
    }

    @Override
    public AuthenticationDecision decision() {
      return moment.decision();
    }

    @Override
    public boolean sealed() {
      return sealed;
    }
  }
}
