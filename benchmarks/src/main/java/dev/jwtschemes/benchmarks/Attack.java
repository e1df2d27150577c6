package dev.jwtschemes.benchmarks;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.rule.AccessRule;
import java.util.Optional;

/**
 * One input meant to be laborious.
 *
 * @param reason why it is refused; empty: it is accepted
 * @param name what is special about it
 * @param request as sent
 * @param rule of the resource; empty: the world's
 */
record Attack(
    Optional<FailureReason> reason, String name, Sent request, Optional<AccessRule> rule) {

  static Attack of(FailureReason reason, String name, Sent request) {
    return new Attack(Optional.of(reason), name, request, Optional.empty());
  }
}
