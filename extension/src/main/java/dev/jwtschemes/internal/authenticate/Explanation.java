package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.authenticate.Authentication.Choice;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a token, and why: the same choice and the same checks as of {@link
 * TokenAuthentication}, but all of them. Holds no token text.
 *
 * @param choice the scheme that checks the token, and why that one
 * @param refusal why no scheme is chosen: the token can't be read, or no candidate accepts it
 * @param schemes the checks: of the chosen scheme, else of the candidates
 */
public record Explanation(
    Optional<Choice> choice, Optional<Failure> refusal, List<OfScheme> schemes) {

  /** Copy the list. */
  public Explanation {
    schemes = List.copyOf(schemes);
  }

  /**
   * The checks of one scheme.
   *
   * @param scheme its name
   * @param checks all of them, in their order
   */
  public record OfScheme(String scheme, List<Check> checks) {

    /** Copy the list. */
    public OfScheme {
      checks = List.copyOf(checks);
    }

    /** The first failure, which is what a request would be answered. */
    public Optional<Failure> firstFailure() {
      return checks.stream().flatMap(check -> check.failure().stream()).findFirst();
    }
  }

  /**
   * One check.
   *
   * @param name unique within the scheme
   * @param expectation what a token must have to pass
   * @param result what this one gave
   * @param failure why it failed or could not be checked
   */
  public record Check(String name, Text expectation, Result result, Optional<Failure> failure) {}

  /** What a check gave. */
  public enum Result {
    /** The token has what is expected. */
    PASSED,
    /** It has not. */
    FAILED,
    /** The means to check it are missing at the moment. */
    UNCHECKED,
    /** There is nothing to check: an earlier check did not find it. */
    NOT_REACHED
  }

  /** Why the token is not accepted, if it isn't: as authentication says it. */
  public Optional<Failure> firstFailure() {
    return refusal.or(() -> schemes.stream().findFirst().flatMap(OfScheme::firstFailure));
  }

  /** What becomes of the token, in one sentence. */
  public String sentence() {
    String by = choice.map(chosen -> " by scheme " + chosen.scheme()).orElse("");
    return firstFailure()
        .map(why -> "Rejected" + by + ": " + why.reason().id() + ", " + why.detail() + ".")
        .orElse("Accepted" + by + ". Roles are not checked here.");
  }
}
