package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.request.EventPublisher.ObserverFailed;
import dev.jwtschemes.internal.request.authorize.Requirement;
import dev.jwtschemes.internal.request.authorize.Requirement.Need;
import dev.jwtschemes.internal.request.extract.Extraction;
import dev.jwtschemes.internal.request.extract.TokenExtractor;
import dev.jwtschemes.internal.request.identity.Caller;
import dev.jwtschemes.internal.request.identity.CallerStore;
import dev.jwtschemes.internal.request.select.IssuerSchemeSelector;
import dev.jwtschemes.internal.request.select.Selection;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import dev.jwtschemes.internal.request.validate.SchemeVerifiers;
import dev.jwtschemes.internal.request.validate.ValidatedToken;
import dev.jwtschemes.internal.request.validate.Verdict;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Candidates;
import dev.jwtschemes.internal.scheme.LiveRegistry;
import dev.jwtschemes.internal.scheme.Schemes;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The whole way of a request: what it needs, extract, select, validate, authorize; every other end
 * is in {@link Refusals}. Thread-safe.
 */
public final class RequestPipeline {
  private final LiveRegistry registry;
  private final Settings settings;
  private final SchemeVerifiers verifiers;
  private final EventPublisher events;
  private final CallerStore callers;
  private final Supplier<Optional<Text>> closed;
  private final Refusals refusals;

  /**
   * Wire the stages.
   *
   * @param closed why nothing is served at the moment, empty when requests may pass
   */
  public RequestPipeline(
      LiveRegistry registry,
      Settings settings,
      SchemeVerifiers verifiers,
      EventPublisher events,
      CallerStore callers,
      Supplier<Optional<Text>> closed) {
    this(
        registry,
        settings,
        verifiers,
        events,
        callers,
        closed,
        new Refusals(new RefusalLog(true, System::nanoTime), settings.realm()));
  }

  private RequestPipeline(
      LiveRegistry registry,
      Settings settings,
      SchemeVerifiers verifiers,
      EventPublisher events,
      CallerStore callers,
      Supplier<Optional<Text>> closed,
      Refusals refusals) {
    this.registry = registry;
    this.settings = settings;
    this.verifiers = verifiers;
    this.events = events;
    this.callers = callers;
    this.closed = closed;
    this.refusals = refusals;
  }

  /** The same decisions, for a look ahead: without events, log and injectable caller. */
  public RequestPipeline quietly() {
    return new RequestPipeline(
        registry,
        settings,
        verifiers,
        EventPublisher.NONE,
        CallerStore.NONE,
        closed,
        new Refusals(new RefusalLog(false, System::nanoTime), settings.realm()));
  }

  /** Decide on a request, by the rule of its method and those of the locators before it. */
  public Outcome handle(IncomingRequest request, List<AccessRule> rules) {
    Optional<Outcome> unserved = unserved(request);
    if (unserved.isPresent()) {
      return unserved.get();
    }
    Schemes schemes = registry.current();
    Requirement requirement = Requirement.of(rules, schemes, settings);
    Passage passage = new Passage(request, schemes, requirement, events);
    passage
        .decision()
        .step(
            Stage.RULE,
            rules.get(0).summary().and(", candidates ").names(requirement.candidates()));
    callers.begin(passage.decision(), request.containerCaller());
    boolean idle = registry.isIdle() && rules.stream().allMatch(rule -> rule.schemes().isEmpty());
    try {
      Outcome outcome =
          idle || requirement.need() == Need.UNTOUCHED
              ? proceed(passage, AuthenticationDecision.Outcome.OPEN)
              : pass(passage);
      if (outcome instanceof Outcome.Proceed) {
        request.target().ifPresent(target -> callers.admitted(new Admission(target, rules)));
      }
      return outcome;
    } catch (ObserverFailed e) {
      return refusals.observerFailed(passage, e);
    }
  }

  /** Refuse the request if nothing is served at the moment: for what no rule is decided on. */
  public Optional<Outcome> unserved(IncomingRequest request) {
    return closed
        .get()
        .map(why -> refuse(request, Failure.of(FailureReason.DEPLOYMENT_REFUSED, Detail.of(why))));
  }

  /** Refuse a request without looking at its token, since the service itself is at fault. */
  public Outcome refuse(IncomingRequest request, Failure failure) {
    Passage passage = new Passage(request, registry.current(), Requirement.NOT_SERVED, events);
    callers.begin(passage.decision(), request.containerCaller());
    try {
      return refusals.misconfigured(passage, failure);
    } catch (ObserverFailed e) {
      return refusals.observerFailed(passage, e);
    }
  }

  private Outcome pass(Passage passage) {
    Optional<Extraction> brought = passage.announce();
    Requirement requirement = passage.requirement();
    if (requirement.need() == Need.NEVER) {
      return refusals.denied(passage);
    }
    if (requirement.trouble().isPresent()) {
      return refusals.misconfigured(passage, requirement.trouble().get());
    }
    Extraction extraction =
        brought.orElseGet(
            () ->
                TokenExtractor.extract(
                    passage.request(), passage.schemes().candidates(requirement.candidates())));
    if (extraction instanceof Extraction.Found found) {
      passage.decision().step(Stage.EXTRACT, Text.of("a token in ").and(found.place()));
      return select(passage, found);
    }
    if (extraction instanceof Extraction.Malformed malformed) {
      return refusals.refused(passage, Stage.EXTRACT, malformed.failure());
    }
    FailureReason reason = ((Extraction.Nothing) extraction).reason();
    passage
        .decision()
        .step(
            Stage.EXTRACT,
            reason == FailureReason.NO_TOKEN
                ? Text.of("no token")
                : Text.of("another authentication scheme"));
    return switch (requirement.need()) {
      case NOTHING -> proceed(passage, AuthenticationDecision.Outcome.OPEN);
      case VALID_IF_SENT -> proceed(passage, AuthenticationDecision.Outcome.ANONYMOUS);
      default -> refusals.challenged(passage, reason);
    };
  }

  private Outcome select(Passage passage, Extraction.Found found) {
    Candidates candidates = passage.schemes().candidates(found.schemes());
    UnverifiedToken.Reading reading =
        UnverifiedToken.read(found.token().text(), candidates.longestToken());
    if (reading instanceof UnverifiedToken.TooLarge tooLarge) {
      return refusals.refused(
          passage, Stage.SELECT, Failure.of(FailureReason.TOKEN_TOO_LARGE, tooLarge.why()));
    }
    if (reading instanceof UnverifiedToken.Unreadable unreadable) {
      return refusals.refused(
          passage, Stage.SELECT, Failure.of(FailureReason.TOKEN_NOT_JWT, unreadable.why()));
    }
    UnverifiedToken token = ((UnverifiedToken.Readable) reading).token();
    Selection selection = IssuerSchemeSelector.select(token, candidates, passage.schemes());
    if (selection instanceof Selection.Refused refused) {
      refused.scheme().ifPresent(passage.decision()::choose);
      return refusals.refused(passage, Stage.SELECT, refused.failure());
    }
    Selection.Chosen chosen = (Selection.Chosen) selection;
    passage.decision().choose(chosen.scheme().name());
    passage
        .decision()
        .step(Stage.SELECT, Text.EMPTY.name(chosen.scheme().name()).and(": ").and(chosen.why()));
    return validate(passage, token, chosen.scheme());
  }

  private Outcome validate(Passage passage, UnverifiedToken token, SchemeDefinition scheme) {
    Verdict verdict = verifiers.verify(scheme, token);
    if (verdict instanceof Verdict.Refused refused) {
      return refusals.refused(passage, Stage.VALIDATE, refused.failure());
    }
    if (verdict instanceof Verdict.Unchecked unchecked) {
      return refusals.unchecked(passage, unchecked.failure(), unchecked.retryAfter());
    }
    passage.decision().step(Stage.VALIDATE, Text.of("signature and claims are good"));
    // Before the event: what it tells of the decision must not be that nobody is there.
    passage.decision().end(AuthenticationDecision.Outcome.AUTHENTICATED);
    ValidatedToken validated = ((Verdict.Accepted) verdict).token();
    validated
        .unreadGroups()
        .ifPresent(
            why -> passage.decision().step(Stage.VALIDATE, Text.of("no groups: ").said(why)));
    Caller caller = new Caller(scheme.name(), validated);
    Passage.AfterValidation after = passage.validated(caller);
    if (after instanceof Passage.Rejected rejected) {
      return refusals.refused(passage, Stage.VALIDATE, rejected.failure());
    }
    return authorize(passage, ((Passage.Confirmed) after).caller());
  }

  private Outcome authorize(Passage passage, Caller caller) {
    Optional<Set<String>> missing = passage.requirement().missingRoles(caller.getGroups());
    if (missing.isPresent()) {
      return refusals.forbidden(passage, caller, missing.get());
    }
    passage.decision().step(Stage.AUTHORIZE, Text.of("the caller may pass"));
    callers.authenticated(caller);
    return new Outcome.Proceed(Optional.of(caller));
  }

  private static Outcome proceed(Passage passage, AuthenticationDecision.Outcome outcome) {
    passage.decision().end(outcome);
    return new Outcome.Proceed(Optional.empty());
  }
}
