package dev.jwtschemes.cli.probe;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/**
 * Whether an answer is as it should be.
 *
 * @param isFinding whether it isn't
 * @param text the reason that was sent, or what is wrong with the answer
 */
record Judgement(boolean isFinding, Text text) {

  /**
   * Judge the answer to a call.
   *
   * @param isOpen whether the resource answers without a token
   */
  static Judgement of(Call call, Answer answer, boolean isOpen) {
    return general(answer)
        .orElseGet(
            () ->
                switch (call.kind()) {
                  case NO_TOKEN -> noToken(answer);
                  case GOOD -> good(answer);
                  case INVALID -> invalid(answer);
                  case MALFORMED -> malformed(answer, isOpen);
                });
  }

  /** What is wrong whatever was sent. */
  private static Optional<Judgement> general(Answer answer) {
    int status = answer.status();
    if (answer.isRedirect()) {
      return Optional.of(finding(Text.of("a redirect: a login page or proxy answers instead")));
    }
    if (status == 401 && answer.challenges().isEmpty()) {
      return Optional.of(
          finding(Text.of("no WWW-Authenticate, which 401 must have (RFC 9110 section 15.5.2)")));
    }
    if (answer.read().isEmpty()) {
      return Optional.of(
          finding(Text.of("WWW-Authenticate can't be read (RFC 9110 section 11.6.1)")));
    }
    if (status == 401 && !answer.hasBearer()) {
      return Optional.of(
          finding(
              Text.of("another mechanism of the server answers: ")
                  .quote(answer.read().orElseThrow().get(0).scheme())));
    }
    return switch (status) {
      case 404, 405 -> Optional.of(finding(Text.of("no resource answers at this path and method")));
      case 503 ->
          Optional.of(
              finding(
                  answer.retryAfter()
                      ? Text.of("tokens can't be checked now: are the issuer's keys reachable?")
                      : Text.of("the service is not available: did its start fail?")));
      default ->
          status >= 500
              ? Optional.of(
                  finding(Text.of("misconfigured, or an error of the application: see its log")))
              : Optional.empty();
    };
  }

  private static Judgement noToken(Answer answer) {
    if (answer.isSuccess()) {
      return good(Text.of("open: it answers without a token"));
    }
    if (answer.status() != 401) {
      return finding(Text.of("expected 401; 403 for every caller is @DenyAll, or a proxy"));
    }
    if (answer.bearer("error").isPresent()) {
      return finding(Text.of("an error code although nothing was sent (RFC 6750 section 3.1)"));
    }
    return good(Text.EMPTY.said(String.join(", ", answer.challenges())));
  }

  private static Judgement good(Answer answer) {
    if (answer.isSuccess()) {
      return good(Text.EMPTY);
    }
    Text reason = reason(answer);
    return finding(
        answer
            .reason()
            .map(each -> reason.and(": ").and(Text.EMPTY.said(each.advice())))
            .orElse(reason.isEmpty() ? Text.of("not accepted, without a reason") : reason));
  }

  private static Judgement invalid(Answer answer) {
    if (answer.isSuccess()) {
      return finding(Text.of("accepted: tokens are not checked here"));
    }
    if (answer.status() != 401) {
      return finding(Text.of("expected 401 (RFC 6750 section 3.1)"));
    }
    return answer.bearer("error").filter("invalid_token"::equals).isPresent()
        ? good(reason(answer))
        : finding(Text.of("no error=\"invalid_token\" (RFC 6750 section 3.1)"));
  }

  private static Judgement malformed(Answer answer, boolean isOpen) {
    if (answer.isSuccess() && isOpen) {
      return good(Text.of("open: not read as a token"));
    }
    if (answer.isSuccess()) {
      return finding(Text.of("accepted, though it is not a Bearer token"));
    }
    boolean isRefused = answer.status() == 400 || answer.status() == 401;
    return isRefused
        ? good(reason(answer))
        : finding(Text.of("expected 400 or 401 (RFC 6750 section 3.1)"));
  }

  private static Text reason(Answer answer) {
    return answer
        .reason()
        .map(FailureReason::id)
        .map(id -> Text.EMPTY.name(id))
        .or(() -> answer.bearer("error_description").map(text -> Text.EMPTY.quote(text)))
        .orElse(Text.EMPTY);
  }

  private static Judgement good(Text text) {
    return new Judgement(false, text);
  }

  private static Judgement finding(Text text) {
    return new Judgement(true, text);
  }
}
