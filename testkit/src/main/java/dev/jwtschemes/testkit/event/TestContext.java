package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.event.EventContext;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The common part of an event, as a test wants it. */
record TestContext(
    Optional<String> scheme,
    Set<String> schemes,
    String httpMethod,
    String path,
    Optional<Method> resourceMethod,
    Instant time,
    AuthenticationDecision decision,
    boolean sealed)
    implements EventContext {}
