package dev.jwtschemes.internal.current;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.request.DecisionIds;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What injected tokens and decisions look at: one per CDI request. Open for CDI's proxy. */
public class CurrentRequest {
  private @Nullable AuthenticationDecision decision;
  private @Nullable Caller caller;
  private @Nullable Principal container;
  private final List<Admission> admissions = new ArrayList<>(1);

  /** For CDI. */
  public CurrentRequest() {}

  void begin(AuthenticationDecision made, Optional<Principal> containerCaller) {
    decision = made;
    container = containerCaller.orElse(null);
    caller = null;
  }

  void authenticated(Caller who) {
    caller = who;
  }

  void admitted(Admission admission) {
    admissions.add(admission);
  }

  /** To what the request was let through, forwards included. */
  List<Admission> admissions() {
    return admissions;
  }

  /** The decision on it; an empty one where no rule was applied. */
  public AuthenticationDecision decision() {
    AuthenticationDecision made = decision;
    if (made == null) {
      made = new Untouched(DecisionIds.RANDOM.get());
      decision = made;
    }
    return made;
  }

  @Nullable Caller caller() {
    return caller;
  }

  @Nullable Principal principal() {
    return caller == null ? container : caller;
  }

  /** The decision of a request that no rule was applied to. */
  private record Untouched(String id) implements AuthenticationDecision {
    @Override
    public Optional<String> traceId() {
      return Optional.empty();
    }

    @Override
    public Outcome outcome() {
      return Outcome.OPEN;
    }

    @Override
    public Optional<String> scheme() {
      return Optional.empty();
    }

    @Override
    public Set<String> candidates() {
      return Set.of();
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
}
