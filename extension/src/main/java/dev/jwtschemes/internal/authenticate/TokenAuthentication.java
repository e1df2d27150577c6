package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.authenticate.Authentication.Choice;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.ValidatedToken;
import dev.jwtschemes.internal.verify.Verdict;
import java.util.Optional;

/**
 * Authentication of a token: read it, choose the scheme, check. No events, log, HTTP or CDI.
 * Stateless.
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
    UnverifiedToken.Reading reading = UnverifiedToken.read(text, candidates.longestToken());
    if (reading instanceof UnverifiedToken.TooLarge tooLarge) {
      return unread(Failure.of(FailureReason.TOKEN_TOO_LARGE, tooLarge.why()));
    }
    if (reading instanceof UnverifiedToken.Unreadable unreadable) {
      return unread(Failure.of(FailureReason.TOKEN_NOT_JWT, unreadable.why()));
    }
    UnverifiedToken token = ((UnverifiedToken.Readable) reading).token();
    Selection selection = IssuerSchemeSelector.select(token, candidates, registered);
    if (selection instanceof Selection.Refused refused) {
      return new Authentication.Refused(
          Optional.empty(), refused.scheme(), Stage.SELECT, refused.failure());
    }
    Selection.Chosen chosen = (Selection.Chosen) selection;
    return check(token, chosen.scheme(), new Choice(chosen.scheme().name(), chosen.why()));
  }

  private static Authentication unread(Failure failure) {
    return new Authentication.Refused(Optional.empty(), Optional.empty(), Stage.SELECT, failure);
  }

  private static Authentication check(
      UnverifiedToken token, RegisteredScheme scheme, Choice choice) {
    Verdict verdict = scheme.verifier().verify(token);
    if (verdict instanceof Verdict.Refused refused) {
      return new Authentication.Refused(
          Optional.of(choice), Optional.of(scheme.name()), Stage.VALIDATE, refused.failure());
    }
    if (verdict instanceof Verdict.Unchecked unchecked) {
      return new Authentication.Unchecked(
          Optional.of(choice), unchecked.failure(), unchecked.retryAfter());
    }
    ValidatedToken validated = ((Verdict.Accepted) verdict).token();
    return new Authentication.Accepted(
        Optional.of(choice), new Caller(scheme.name(), validated), validated.groupsRemark());
  }
}
