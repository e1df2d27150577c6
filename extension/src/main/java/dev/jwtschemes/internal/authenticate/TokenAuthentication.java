package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.authenticate.Authentication.Choice;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.registry.KnownTokens;
import dev.jwtschemes.internal.registry.KnownTokens.Known;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.registry.TokenKey;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.ValidatedToken;
import dev.jwtschemes.internal.verify.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Authentication of a token: read it, choose the scheme, check; or, where that was done a short
 * while ago, check what may have changed since. No events, log, HTTP or CDI. Stateless.
 */
public final class TokenAuthentication {
  private TokenAuthentication() {}

  /**
   * Authenticate the bearer of a token.
   *
   * @param text of the token, as it was sent
   * @param candidates the schemes that may check it
   * @param registered all schemes, which only help to explain
   */
  public static Authentication authenticate(
      String text, Candidates candidates, Schemes registered) {
    KnownTokens tokens = registered.tokens();
    if (!tokens.isOn() || text.length() > candidates.longestToken()) {
      return anew(text, candidates, registered).made();
    }
    TokenKey key = TokenKey.of(text, candidates.sole());
    @Nullable Known known = tokens.find(key);
    if (known != null
        && IssuerSchemeSelector.select(known.claimed(), candidates, registered)
            instanceof Selection.Chosen chosen
        && chosen.scheme() == known.scheme()
        && chosen.scheme().verifier().stillHolds(known.token())) {
      tokens.hit();
      return accepted(choice(chosen), known.token());
    }
    tokens.miss(key, known);
    Result result = anew(text, candidates, registered);
    if (result.known() != null) {
      tokens.add(key, result.known());
    }
    return result.made();
  }

  /**
   * What checking a token whole gave.
   *
   * @param known the token if it was accepted; it may be remembered
   */
  private record Result(Authentication made, @Nullable Known known) {}

  private static Result anew(String text, Candidates candidates, Schemes registered) {
    UnverifiedToken.Reading reading = UnverifiedToken.read(text, candidates.longestToken());
    Optional<Failure> unread = unread(reading);
    if (unread.isPresent()) {
      return notAccepted(
          new Authentication.Refused(
              Optional.empty(), Optional.empty(), Stage.SELECT, unread.get()));
    }
    UnverifiedToken token = ((UnverifiedToken.Readable) reading).token();
    Selection selection = IssuerSchemeSelector.select(token, candidates, registered);
    if (selection instanceof Selection.Refused refused) {
      return notAccepted(
          new Authentication.Refused(
              Optional.empty(), refused.scheme(), Stage.SELECT, refused.failure()));
    }
    Selection.Chosen chosen = (Selection.Chosen) selection;
    return check(token, chosen.scheme(), choice(chosen));
  }

  private static Choice choice(Selection.Chosen chosen) {
    return new Choice(chosen.scheme().name(), chosen.why());
  }

  /** Why a text can't be read as a token, if it can't. */
  static Optional<Failure> unread(UnverifiedToken.Reading reading) {
    if (reading instanceof UnverifiedToken.TooLarge tooLarge) {
      return Optional.of(Failures.of(FailureReason.TOKEN_TOO_LARGE, tooLarge.why()));
    }
    return reading instanceof UnverifiedToken.Unreadable unreadable
        ? Optional.of(Failures.of(FailureReason.TOKEN_NOT_JWT, unreadable.why()))
        : Optional.empty();
  }

  private static Result notAccepted(Authentication made) {
    return new Result(made, null);
  }

  private static Result check(UnverifiedToken token, RegisteredScheme scheme, Choice choice) {
    Verdict verdict = scheme.verifier().verify(token);
    if (verdict instanceof Verdict.Refused refused) {
      return notAccepted(
          new Authentication.Refused(
              Optional.of(choice), Optional.of(scheme.name()), Stage.VALIDATE, refused.failure()));
    }
    if (verdict instanceof Verdict.Unchecked unchecked) {
      return notAccepted(
          new Authentication.Unchecked(
              Optional.of(choice), unchecked.failure(), unchecked.retryAfter()));
    }
    ValidatedToken validated = ((Verdict.Accepted) verdict).token();
    return new Result(accepted(choice, validated), new Known(scheme, token.copy(), validated));
  }

  private static Authentication accepted(Choice choice, ValidatedToken validated) {
    return new Authentication.Accepted(
        Optional.of(choice), new Caller(validated.scheme(), validated), validated.groupsRemark());
  }
}
