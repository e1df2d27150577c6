package dev.jwtschemes.internal.current;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The injected decision: asks at each call.
 *
 * @param now the decision
 * @param trace the trace of the thread: there are servers that begin it after the decision
 */
public record CurrentDecision(
    Supplier<AuthenticationDecision> now, Supplier<Optional<String>> trace)
    implements AuthenticationDecision {

  @Override
  public String id() {
    return now.get().id();
  }

  @Override
  public Optional<String> traceId() {
    return now.get().traceId().or(trace);
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
