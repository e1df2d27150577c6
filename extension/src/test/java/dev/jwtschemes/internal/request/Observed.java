package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import dev.jwtschemes.internal.gate.Admission;
import java.lang.reflect.Method;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An application that observes events and has callers injected; it notes what it sees, in order.
 */
final class Observed implements EventPublisher, CallerStore {
  private final Map<Class<?>, Consumer<JwtSchemeEvent>> observers = new LinkedHashMap<>();
  private final List<JwtSchemeEvent> events = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private @Nullable AuthenticationDecision decision;
  private @Nullable Admission admission;

  /** Observe a kind of event. */
  <E extends JwtSchemeEvent> Observed on(Class<E> kind, Consumer<E> observer) {
    observers.put(kind, event -> observer.accept(kind.cast(event)));
    return this;
  }

  /** Observe every kind of which nothing else is said. */
  Observed onAll() {
    for (Class<?> kind : JwtSchemeEvent.class.getPermittedSubclasses()) {
      observers.putIfAbsent(kind, event -> {});
    }
    return this;
  }

  /** What happened, a line each. */
  List<String> seen() {
    return seen;
  }

  /** The only event of a kind. */
  <E extends JwtSchemeEvent> E the(Class<E> kind) {
    List<E> some = events.stream().filter(kind::isInstance).map(kind::cast).toList();
    if (some.size() != 1) {
      throw new AssertionError(kind.getSimpleName() + " was fired " + some.size() + " times");
    }
    return some.get(0);
  }

  /** The decision of the last request, as it is injected. */
  AuthenticationDecision decision() {
    if (decision == null) {
      throw new AssertionError("no request was begun");
    }
    return decision;
  }

  /** What the last request was admitted to. */
  Admission admission() {
    if (admission == null) {
      throw new AssertionError("no request was admitted");
    }
    return admission;
  }

  /** The steps of its decision, a line each. */
  List<String> steps() {
    return decision().steps().stream().map(step -> step.stage() + " " + step.text()).toList();
  }

  @Override
  public boolean isObserved(Class<? extends JwtSchemeEvent> kind) {
    return observers.containsKey(kind);
  }

  @Override
  public <E extends JwtSchemeEvent> E publish(
      Moment moment, Class<E> kind, Function<EventContext, EventContent> parts) {
    Facts facts = new Facts(moment);
    E event = Constructors.make(kind, parts.apply(facts));
    events.add(event);
    seen.add(
        event.getClass().getSimpleName()
            + " of "
            + moment.scheme().orElse("none")
            + " among "
            + moment.candidates()
            + ": "
            + moment.decision().outcome()
            + moment.decision().failure().map(Failure::reason).map(r -> " " + r.id()).orElse(""));
    Consumer<JwtSchemeEvent> observer = observers.get(event.getClass());
    if (observer == null) {
      throw new AssertionError(event + " is not observed");
    }
    try {
      observer.accept(event);
    } catch (RuntimeException e) {
      throw new ObserverFailed(e);
    } finally {
      facts.sealed = true;
    }
    return event;
  }

  @Override
  public void begin(AuthenticationDecision begun, Optional<Principal> container) {
    decision = begun;
    seen.add("begin" + container.map(caller -> " as " + caller.getName()).orElse(""));
  }

  @Override
  public void admitted(Admission to) {
    admission = to;
    seen.add("admitted to " + to.target().method().getName());
  }

  @Override
  public void authenticated(Caller caller) {
    seen.add("caller " + caller.getName() + " " + new TreeSet<>(caller.getGroups()));
  }

  private static final class Facts implements EventContext {
    private final Moment moment;
    private boolean sealed;

    Facts(Moment moment) {
      this.moment = moment;
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
      return moment.request().httpMethod();
    }

    @Override
    public String path() {
      return moment.request().path();
    }

    @Override
    public Optional<Method> resourceMethod() {
      return moment.request().target().map(target -> target.method());
    }

    @Override
    public Instant time() {
      return Middle.NOW;
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
