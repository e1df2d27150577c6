package dev.jwtschemes.internal.current;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The injected decision: asks at each call. */
public record CurrentDecision(Supplier<AuthenticationDecision> now)
    implements AuthenticationDecision {

  @Override
  public String id() {
    return now.get().id();
  }

  @Override
  public Optional<String> traceId() {
    return now.get().traceId();
  }

  @Override
  public Outcome outcome() {
    return now.get().outcome();
  }

  @Override
  public Optional<String> scheme() {
    return now.get().scheme();
  }

  @Override
  public Set<String> candidates() {
    return now.get().candidates();
  }

  @Override
  public Optional<Failure> failure() {
    return now.get().failure();
  }

  @Override
  public List<Step> steps() {
    return now.get().steps();
  }
}
