package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.authenticate.Authentication.Choice;
import dev.jwtschemes.internal.authenticate.Explanation.Check;
import dev.jwtschemes.internal.authenticate.Explanation.OfScheme;
import dev.jwtschemes.internal.authenticate.Explanation.Result;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.CheckResult;
import dev.jwtschemes.internal.verify.Checked;
import dev.jwtschemes.internal.verify.Explained;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Explanation of a token: what authentication makes of it, with all checks. Nothing is fetched,
 * logged, counted or remembered. Stateless.
 */
public final class TokenExplanation {
  /** The most schemes whose checks run where none was chosen: each costs as much as a request. */
  public static final int MAX_SCHEMES = 10;

  private TokenExplanation() {}

  /** Explain a token where roles are not asked for. */
  public static Explanation explain(String text, Candidates candidates, Schemes registered) {
    return explain(text, candidates, registered, Optional.empty());
  }

  /**
   * Explain a token.
   *
   * @param text of the token, as it was sent
   * @param candidates the schemes that may check it
   * @param registered all schemes, which only help to explain
   * @param roles of which the caller needs one, none if any caller may pass; empty: not known
   */
  public static Explanation explain(
      String text, Candidates candidates, Schemes registered, Optional<Set<String>> roles) {
    UnverifiedToken.Reading reading = UnverifiedToken.read(text, candidates.longestToken());
    Optional<Failure> unread = TokenAuthentication.unread(reading);
    if (unread.isPresent()) {
      return Explanation.refused(unread.get(), List.of());
    }
    UnverifiedToken token = ((UnverifiedToken.Readable) reading).token();
    Selection selection = IssuerSchemeSelector.select(token, candidates, registered);
    if (selection instanceof Selection.Chosen chosen) {
      RegisteredScheme scheme = chosen.scheme();
      Explained explained = scheme.verifier().explain(token);
      return new Explanation(
          Optional.of(new Choice(scheme.name(), chosen.why())),
          Optional.empty(),
          List.of(checks(scheme, explained)),
          roles,
          forbidden(scheme, explained, roles.orElse(Set.of())));
    }
    return Explanation.refused(
        ((Selection.Refused) selection).failure(), checks(token, candidates, registered));
  }

  private static Optional<Failure> forbidden(
      RegisteredScheme scheme, Explained explained, Set<String> roles) {
    return explained
        .token()
        .map(token -> new Caller(scheme.name(), token))
        .filter(caller -> !roles.isEmpty() && !caller.hasOneOf(roles))
        .map(caller -> caller.without(roles));
  }

  private static List<OfScheme> checks(
      UnverifiedToken token, Candidates candidates, Schemes registered) {
    List<OfScheme> checks = new ArrayList<>();
    for (String name : candidates.names()) {
      if (checks.size() < MAX_SCHEMES) {
        registered
            .find(name)
            .ifPresent(scheme -> checks.add(checks(scheme, scheme.verifier().explain(token))));
      }
    }
    return checks;
  }

  private static OfScheme checks(RegisteredScheme scheme, Explained explained) {
    return new OfScheme(
        scheme.name(), explained.checks().stream().map(each -> check(each)).toList());
  }

  private static Check check(Checked checked) {
    CheckResult result = checked.result();
    if (result instanceof CheckResult.Failed failed) {
      return check(checked, Result.FAILED, Optional.of(failed.failure()));
    }
    if (result instanceof CheckResult.Unchecked unchecked) {
      return check(checked, Result.UNCHECKED, Optional.of(unchecked.failure()));
    }
    return check(
        checked,
        result instanceof CheckResult.Passed ? Result.PASSED : Result.NOT_REACHED,
        Optional.empty());
  }

  private static Check check(Checked checked, Result result, Optional<Failure> failure) {
    return new Check(checked.name(), checked.expectation(), result, failure);
  }
}
