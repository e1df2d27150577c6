package dev.jwtschemes.internal.event;

import dev.jwtschemes.AuthenticationDecision;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The part that all events have in common: see the methods of the same names there. */
public interface EventContext {

  /** The scheme that was chosen. */
  Optional<String> scheme();

  /** The candidates. */
  Set<String> schemes();

  /** The HTTP method. */
  String httpMethod();

  /** The path. */
  String path();

  /** The matched resource method. */
  Optional<Method> resourceMethod();

  /** When the event was made. */
  Instant time();

  /** The decision so far. */
  AuthenticationDecision decision();

  /** Whether the synchronous observers are done, so that verbs throw. */
  boolean sealed();
}
