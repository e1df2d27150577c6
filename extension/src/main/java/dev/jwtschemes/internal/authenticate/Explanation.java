package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.authenticate.Authentication.Choice;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a token, and why: the same choice and the same checks as of {@link
 * TokenAuthentication}, but all of them. Holds no token text.
 *
 * @param choice the scheme that checks the token, and why that one
 * @param refusal why no scheme is chosen: the token can't be read, or no candidate accepts it
 * @param schemes the checks: of the chosen scheme, else of the candidates
 * @param roles of which the caller needs one, none if any caller may pass; empty: not known
 * @param forbidden why the caller may not pass, if the token is accepted
 */
public record Explanation(
    Optional<Choice> choice,
    Optional<Failure> refusal,
    List<OfScheme> schemes,
    Optional<Set<String>> roles,
    Optional<Failure> forbidden) {

  /** Copy the list. */
  public Explanation {
    schemes = List.copyOf(schemes);
  }

  /** Explain that no scheme is chosen. */
  public static Explanation refused(Failure refusal, List<OfScheme> schemes) {
    return new Explanation(
        Optional.empty(), Optional.of(refusal), schemes, Optional.empty(), Optional.empty());
  }

  /** The status of what a known caller may not do. */
  private static final int FORBIDDEN = 403;

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

  /** Why a request with the token doesn't pass, if it doesn't. */
  public Optional<Failure> failure() {
    return firstFailure().or(() -> forbidden);
  }

  /** What becomes of the token, in a sentence or two. */
  public String sentence() {
    String by = choice.map(chosen -> " by scheme " + chosen.scheme()).orElse("");
    return failure()
        .map(
            why ->
                (why.reason().status() == FORBIDDEN ? "Forbidden" : "Rejected" + by)
                    + ": "
                    + why.reason().id()
                    + ", "
                    + why.detail()
                    + "."
                    + (forbidden.isPresent() ? " The token is accepted" + by + "." : ""))
        .orElseGet(
            () -> "Accepted" + by + "." + (roles.isEmpty() ? " Roles are not checked here." : ""));
  }
}
