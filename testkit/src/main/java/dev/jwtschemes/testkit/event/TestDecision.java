package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decision that goes with an event. */
record TestDecision(
    String id,
    Optional<String> traceId,
    Outcome outcome,
    Optional<String> scheme,
    Set<String> candidates,
    Optional<Failure> failure,
    List<Step> steps)
    implements AuthenticationDecision {}
