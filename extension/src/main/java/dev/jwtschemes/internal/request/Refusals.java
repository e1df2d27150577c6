package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.Answer;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.request.EventPublisher.ObserverFailed;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The exits that reject a request: events, headers, log line of each. Thread-safe. */
final class Refusals {
  /**
   * The most challenges of a response: servers bound its headers, and names of schemes are not for
   * every client.
   */
  static final int CHALLENGES = 8;

  private final RefusalLog log;
  private final String realm;
  private final ProblemDetails problems;

  /**
   * End requests.
   *
   * @param settings the realm of the one challenge that is sent instead of more than {@link
   *     #CHALLENGES}, and bodies
   */
  Refusals(RefusalLog log, Settings settings) {
    this.log = log;
    this.realm = settings.realm();
    this.problems = new ProblemDetails(settings.problems());
  }

  /**
   * No token came: 401 with plain challenges.
   *
   * @param isIgnored whether an observer had the token ignored
   */
  Outcome challenged(Passage passage, FailureReason reason, boolean isIgnored) {
    Set<String> candidates = passage.decision().candidates();
    Text remark =
        isIgnored
            ? Text.of("; an observer had the token ignored")
            : WhereLooked.in(passage.request(), passage.rules().candidates());
    return challenge(
        passage,
        Failures.of(
            reason, Detail.of(Text.of("expected a token of ").names(candidates).and(remark))));
  }

  /** Something was sent and rejected: 401 or 400, with the reason's error. */
  Outcome refused(Passage passage, Stage stage, Failure failure) {
    passage.decision().step(stage, failure);
    end(passage, AuthenticationDecision.Outcome.CHALLENGED, failure);
    passage.fireOnce(
        AuthenticationFailed.class, context -> new EventContent.Failed(context, failure));
    return challenge(passage, failure);
  }

  private Outcome challenge(Passage passage, Failure failure) {
    end(passage, AuthenticationDecision.Outcome.CHALLENGED, failure);
    List<String> challenges = challenges(passage, failure.reason());
    Optional<Answer> answer =
        passage
            .fireOnce(
                CallerChallenged.class,
                context -> new EventContent.Challenged(context, failure, challenges))
            .flatMap(CallerChallenged::answer);
    return write(passage, failure, challenges, Optional.empty(), answer);
  }

  /** The keys are unreachable: 503, and not the client's fault. */
  Outcome unchecked(Passage passage, Failure failure, Duration retryAfter) {
    passage.decision().step(Stage.VALIDATE, failure);
    end(passage, AuthenticationDecision.Outcome.UNAVAILABLE, failure);
    passage.fireOnce(
        AuthenticationFailed.class, context -> new EventContent.Failed(context, failure));
    return write(passage, failure, List.of(), Optional.of(retryAfter), Optional.empty());
  }

  /** The service is at fault: the reason's status, 500 or 503. */
  Outcome misconfigured(Passage passage, Failure failure) {
    passage.decision().step(Stage.RULE, failure);
    end(passage, AuthenticationDecision.Outcome.MISCONFIGURED, failure);
    passage.fireOnce(
        AuthenticationFailed.class, context -> new EventContent.Failed(context, failure));
    return write(passage, failure, List.of(), Optional.empty(), Optional.empty());
  }

  /** An observer threw: 500, whatever the token is worth. */
  Outcome observerFailed(Passage passage, ObserverFailed thrown) {
    Failure failure = failure(thrown);
    passage.decision().step(Stage.OBSERVER, failure);
    end(passage, AuthenticationDecision.Outcome.MISCONFIGURED, failure);
    try {
      passage.fireOnce(
          AuthenticationFailed.class, context -> new EventContent.Failed(context, failure));
    } catch (ObserverFailed again) {
      failure.cause().orElse(thrown).addSuppressed(again);
    }
    return write(passage, failure, List.of(), Optional.empty(), Optional.empty());
  }

  /** What to report of an observer that threw. */
  static Failure failure(ObserverFailed thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    return Failures.of(
        FailureReason.OBSERVER_FAILED,
        Detail.of(Text.of("threw ").name(cause.getClass().getName())),
        cause);
  }

  /** No caller may pass: 403, and the token is not looked at. */
  Outcome denied(Passage passage) {
    return forbid(
        passage,
        Optional.empty(),
        Set.of(),
        passage
            .requirement()
            .trouble()
            .orElseGet(() -> Failures.of(FailureReason.DENIED, Detail.of("no caller may pass"))),
        List.of());
  }

  /** The caller is known, but the server doesn't accept it: 403. */
  Outcome rejectedByServer(Passage passage, Caller caller) {
    return forbid(
        passage,
        Optional.of(caller.withoutRawToken()),
        Set.of(),
        Failures.of(FailureReason.DENIED, Detail.of("the server rejected the container login")),
        List.of());
  }

  /** The caller is known, but lacks every one of these roles: 403. */
  Outcome forbidden(Passage passage, Caller caller, Set<String> roles) {
    Failure failure = caller.without(roles);
    return forbid(
        passage,
        Optional.of(caller.withoutRawToken()),
        roles,
        failure,
        challenges(passage, failure.reason(), passage.decision().scheme()));
  }

  private Outcome forbid(
      Passage passage,
      Optional<JsonWebToken> token,
      Set<String> roles,
      Failure failure,
      List<String> challenges) {
    passage.decision().step(Stage.AUTHORIZE, failure);
    end(passage, AuthenticationDecision.Outcome.FORBIDDEN, failure);
    Optional<Answer> answer =
        passage
            .fireOnce(
                AccessForbidden.class, context -> new EventContent.Forbidden(context, token, roles))
            .flatMap(AccessForbidden::answer);
    return write(passage, failure, challenges, Optional.empty(), answer);
  }

  private static void end(
      Passage passage, AuthenticationDecision.Outcome outcome, Failure failure) {
    passage.decision().fail(failure);
    passage.decision().end(outcome);
  }

  private Outcome write(
      Passage passage,
      Failure failure,
      List<String> challenges,
      Optional<Duration> retryAfter,
      Optional<Answer> answer) {
    int status = answer.map(Answer::status).orElse(failure.reason().status());
    IncomingRequest request = passage.request();
    request.attribute(AuthenticationDecision.ID_ATTRIBUTE, passage.decision().id());
    request.attribute(AuthenticationDecision.REASON_ATTRIBUTE, failure.reason().id());
    log.refused(request, passage.decision(), failure, status);
    Optional<Outcome.Body> body =
        answer.isPresent()
            ? answer.map(each -> new Outcome.Body(each.mediaType(), each.body(), false))
            : problems.of(request, passage.decision(), failure, status, passage::explain);
    return new Outcome.Refuse(status, challenges, retryAfter, body);
  }

  /**
   * One challenge per candidate; the error is on the chosen scheme's, on all when none was chosen.
   * Of many candidates none is named.
   */
  private List<String> challenges(Passage passage, FailureReason reason) {
    if (passage.decision().candidates().size() > CHALLENGES) {
      return passage
          .rules()
          .challenges(reason, null, () -> List.of(Challenge.of(realm, Optional.of(reason))));
    }
    Optional<String> chosen = passage.decision().scheme();
    return passage
        .rules()
        .challenges(reason, chosen.orElse(null), () -> challenges(passage, chosen, reason));
  }

  private static List<String> challenges(
      Passage passage, Optional<String> chosen, FailureReason reason) {
    return passage.decision().candidates().stream()
        .map(
            name ->
                challenge(
                    passage,
                    name,
                    chosen.isEmpty() || chosen.get().equals(name)
                        ? Optional.of(reason)
                        : Optional.empty()))
        .toList();
  }

  /** One challenge, of the scheme that authenticated the caller. */
  private static List<String> challenges(
      Passage passage, FailureReason reason, Optional<String> scheme) {
    return scheme.stream().map(name -> challenge(passage, name, Optional.of(reason))).toList();
  }

  private static String challenge(Passage passage, String name, Optional<FailureReason> reason) {
    return Challenge.of(
        passage
            .rules()
            .schemes()
            .find(name)
            .map(scheme -> scheme.definition().realm())
            .orElse(name),
        reason);
  }
}
