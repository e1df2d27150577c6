package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.Failure;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all builders of events have. Begins with {@code GET /} at 1970-01-01T00:00:00Z, no scheme
 * and no resource method. Not thread-safe.
 *
 * @param <E> the kind of event
 * @param <B> the builder
 */
public abstract sealed class EventBuilder<E extends JwtSchemeEvent, B extends EventBuilder<E, B>>
    permits ReceivedBuilder, ValidatedBuilder, FailedBuilder, ChallengedBuilder, ForbiddenBuilder {
  private final Class<E> kind;
  private final Outcome outcome;
  private @Nullable String scheme;
  private Set<String> schemes = Set.of();
  private String httpMethod = "GET";
  private String path = "/";
  private @Nullable Method resourceMethod;
  private Instant time = Instant.EPOCH;
  private String decisionId = "aaaaaaaaaaaa";
  private boolean sealed;

  EventBuilder(Class<E> kind, Outcome outcome) {
    this.kind = kind;
    this.outcome = outcome;
  }

  abstract EventContent parts(EventContext context);

  abstract B self();

  Optional<Failure> failureOfDecision() {
    return Optional.empty();
  }

  /** Set the chosen scheme; it is the only candidate unless {@link #schemes} says otherwise. */
  public B scheme(String name) {
    this.scheme = name;
    return self();
  }

  /** Set the candidates, in the order the resource names them. */
  public B schemes(String... names) {
    this.schemes = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    return self();
  }

  /** Set the HTTP method. */
  public B httpMethod(String method) {
    this.httpMethod = method;
    return self();
  }

  /** Set the path. */
  public B path(String path) {
    this.path = path;
    return self();
  }

  /** Set the matched resource method. */
  public B resourceMethod(Method method) {
    this.resourceMethod = method;
    return self();
  }

  /** Set the time. */
  public B time(Instant time) {
    this.time = time;
    return self();
  }

  /** Set the id of the decision; it begins as {@code aaaaaaaaaaaa}. */
  public B decisionId(String id) {
    this.decisionId = id;
    return self();
  }

  /** Make the event as an asynchronous observer gets it: its verbs throw. */
  public B sealed() {
    this.sealed = true;
    return self();
  }

  /** Make the event. */
  public E build() {
    Optional<String> chosen = Optional.ofNullable(scheme);
    Set<String> candidates = schemes.isEmpty() ? chosen.map(Set::of).orElse(Set.of()) : schemes;
    return Constructors.make(
        kind,
        parts(
            new TestContext(
                chosen,
                candidates,
                httpMethod,
                path,
                Optional.ofNullable(resourceMethod),
                time,
                new TestDecision(
                    decisionId,
                    Optional.empty(),
                    outcome,
                    chosen,
                    candidates,
                    failureOfDecision(),
                    List.of()),
                sealed)));
  }
}
