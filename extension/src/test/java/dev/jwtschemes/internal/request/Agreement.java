package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.authenticate.TokenExplanation;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.List;
import java.util.Optional;

/**
 * The proof that the explanation of a request's token agrees with what the request was answered.
 */
final class Agreement {
  private Agreement() {}

  /** Compare the first failure of the explanation with the decision, where a token was checked. */
  static void check(
      Middle middle, Sent request, Outcome outcome, List<AccessRule> rules, Settings settings) {
    AuthenticationDecision decision = middle.application.decision();
    boolean isChecked =
        decision.steps().stream()
            .anyMatch(step -> step.stage() == Stage.SELECT || step.stage() == Stage.VALIDATE);
    boolean isOfObserver =
        decision.steps().stream().anyMatch(step -> step.stage() == Stage.OBSERVER);
    Schemes schemes = middle.registry.current();
    if (isChecked
        && !isOfObserver
        && TokenExtractor.extract(
                request, schemes.candidates(Requirement.of(rules, schemes, settings).candidates()))
            instanceof Extraction.Found found) {
      Optional<Failure> expected =
          decision
              .failure()
              .filter(failure -> outcome instanceof Outcome.Refuse)
              .filter(failure -> isOfToken(failure.reason()));
      assertThat(
              TokenExplanation.explain(
                      found.token().text(), schemes.candidates(found.schemes()), schemes)
                  .firstFailure())
          .isEqualTo(expected);
    }
  }

  private static boolean isOfToken(FailureReason reason) {
    return switch (reason) {
      case REJECTED_BY_APPLICATION, OBSERVER_FAILED, ROLE_MISSING -> false;
      default -> true;
    };
  }
}
