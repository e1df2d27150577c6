package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A decision that let a request pass by the scheme of a name. */
record Decision(String name) implements AuthenticationDecision {
  @Override
  public String id() {
    return "k3hu7xq2ab5z";
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
  public Optional<String> scheme() {
    return Optional.of(name);
  }

  @Override
  public Set<String> candidates() {
    return Set.of(name);
  }

  @Override
  public Optional<Failure> failure() {
    return Optional.empty();
  }

  @Override
  public List<Step> steps() {
    return List.of();
  }
}
