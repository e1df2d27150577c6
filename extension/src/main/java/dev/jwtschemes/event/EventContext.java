package dev.jwtschemes.event;

import dev.jwtschemes.AuthenticationDecision;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What every event is made from. The library implements it; implement it yourself only to build an
 * event in a test of an observer.
 */
public interface EventContext {

  /** See {@link JwtSchemeEvent#scheme()}. */
  Optional<String> scheme();

  /** See {@link JwtSchemeEvent#schemes()}. */
  Set<String> schemes();

  /** See {@link JwtSchemeEvent#httpMethod()}. */
  String httpMethod();

  /** See {@link JwtSchemeEvent#path()}. */
  String path();

  /** See {@link JwtSchemeEvent#resourceMethod()}. */
  Optional<Method> resourceMethod();

  /** See {@link JwtSchemeEvent#time()}. */
  Instant time();

  /** See {@link JwtSchemeEvent#decision()}. */
  AuthenticationDecision decision();

  /** Whether the synchronous observers are done, so that verbs throw. */
  boolean sealed();
}
