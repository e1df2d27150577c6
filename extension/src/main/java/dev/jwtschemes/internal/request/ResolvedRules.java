package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What some rules require at one moment of the registry, and what every request to them wants to
 * know of that, found out once. Nothing in it is of a request. Thread-safe.
 */
final class ResolvedRules {
  private final Schemes schemes;
  private final Requirement requirement;
  private final Candidates candidates;
  private final Note step;

  /** By reason and chosen scheme: both are few, since of many candidates none is named. */
  private final Map<Occasion, List<String>> challenges = new ConcurrentHashMap<>();

  /**
   * When challenges are sent.
   *
   * @param chosen the scheme that was chosen, null if none was
   */
  private record Occasion(FailureReason reason, @Nullable String chosen) {}

  ResolvedRules(List<AccessRule> rules, Requirement requirement, Schemes schemes) {
    this.schemes = schemes;
    this.requirement = requirement;
    this.candidates = schemes.candidates(requirement.candidates());
    this.step =
        new Note(
            Stage.RULE,
            () -> rules.get(0).summary().and(", candidates ").names(requirement.candidates()));
  }

  /** The schemes of that moment. */
  Schemes schemes() {
    return schemes;
  }

  Requirement requirement() {
    return requirement;
  }

  /** The schemes that may authenticate, arranged. */
  Candidates candidates() {
    return candidates;
  }

  /** The schemes that look at some of the places where candidates look, arranged. */
  Candidates candidates(Extraction.Found found) {
    return found.schemes() == candidates.names() ? candidates : schemes.candidates(found.schemes());
  }

  /** What the decision says of the rules. */
  Note step() {
    return step;
  }

  /** The challenges for this reason, made at the first such request. */
  List<String> challenges(
      FailureReason reason, @Nullable String chosen, Supplier<List<String>> made) {
    Occasion occasion = new Occasion(reason, chosen);
    List<String> known = challenges.get(occasion);
    return known == null ? challenges.computeIfAbsent(occasion, each -> made.get()) : known;
  }
}
