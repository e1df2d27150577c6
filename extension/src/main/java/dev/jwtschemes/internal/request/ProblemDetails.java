package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.authenticate.Explanation;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Details;
import dev.jwtschemes.internal.text.JsonText;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The writer of problems (RFC 9457). In {@code public} a body holds what the reason alone gives,
 * and the id of the decision: nothing of the token, the resource or the configuration. Thread-safe.
 *
 * @param settings what is wanted
 */
record ProblemDetails(Settings.Problems settings) {
  private static final String PROBLEM = "application/problem+json";
  private static final String TEXT = "text/plain";

  /** What {@code instance} begins with; the id of the decision follows. */
  private static final String INSTANCE = "urn:jwt-decision:";

  private boolean areForDevelopers() {
    return settings.details() == Details.DEV;
  }

  /**
   * Write the body of a refusal.
   *
   * @param status as sent
   * @param explanation of the token, if one was to be checked; only asked for developers
   */
  Optional<Outcome.Body> of(
      IncomingRequest request,
      AuthenticationDecision decision,
      Failure failure,
      int status,
      Supplier<Optional<Explanation>> explanation) {
    if (settings.details() == Details.OFF) {
      return Optional.empty();
    }
    FailureReason reason = failure.reason();
    if (AcceptHeader.isTextOnly(request.headers("Accept"))) {
      String sentence = reason.publicText() + " (decision " + decision.id() + ").";
      return Optional.of(new Outcome.Body(TEXT, sentence, true));
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", settings.typePrefix() + reason.id());
    problem.put("title", reason.publicText());
    problem.put("status", status);
    problem.put("instance", INSTANCE + decision.id());
    problem.put("reason", reason.id());
    if (areForDevelopers()) {
      explain(problem, decision, failure);
      explanation.get().ifPresent(made -> problem.put("checks", checks(made)));
    }
    return Optional.of(new Outcome.Body(PROBLEM, JsonText.of(problem), true));
  }

  private static void explain(
      Map<String, Object> problem, AuthenticationDecision decision, Failure failure) {
    problem.put("detail", failure.detail());
    problem.put("advice", failure.reason().advice());
    problem.put("scheme", decision.scheme());
    problem.put("candidates", decision.candidates().stream().limit(Text.MAX_LIST).toList());
  }

  private static List<Map<String, Object>> checks(Explanation explanation) {
    List<Map<String, Object>> checks = new ArrayList<>();
    for (Explanation.OfScheme scheme : explanation.schemes()) {
      for (Explanation.Check check : scheme.checks()) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("scheme", scheme.scheme());
        entry.put("check", check.name());
        entry.put("result", word(check.result()));
        entry.put("expected", check.expectation());
        entry.put("reason", check.failure().map(Failure::reason).map(FailureReason::id));
        entry.put("detail", check.failure().map(Failure::detail));
        checks.add(entry);
      }
    }
    return checks;
  }

  private static String word(Explanation.Result result) {
    return switch (result) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case UNCHECKED -> "unchecked";
      case NOT_REACHED -> "not-reached";
    };
  }
}
