package dev.jwtschemes.testkit.slice;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.request.DecisionIds;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decision that goes with an injected caller. Immutable. */
@Vetoed
record SliceDecision(String id, Optional<String> scheme, List<Step> steps)
    implements AuthenticationDecision {

  static SliceDecision on(String scheme) {
    return new SliceDecision(
        DecisionIds.RANDOM.get(),
        Optional.of(scheme),
        List.of(new Step(Stage.VALIDATE, "No token was checked: the test names its caller")));
  }

  @Override
  public Optional<String> traceId() {
    return Optional.empty();
  }

  @Override
  public Outcome outcome() {
    return Outcome.AUTHENTICATED;
  }

  @Override
  public Set<String> candidates() {
    return Set.of(scheme.orElseThrow());
  }

  @Override
  public Optional<Failure> failure() {
    return Optional.empty();
  }
}
