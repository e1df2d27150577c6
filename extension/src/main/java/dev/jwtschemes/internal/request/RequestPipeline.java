package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.authenticate.Authentication;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.authenticate.TokenAuthentication;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.request.EventPublisher.ObserverFailed;
import dev.jwtschemes.internal.request.Requirement.Need;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Request processing, whole: announce, require, extract, authenticate, confirm, authorize. {@link
 * Refusals} holds the exits that reject a request. Thread-safe.
 */
public final class RequestPipeline {
  private static final Note NO_TOKEN = Note.of(Stage.EXTRACT, Text.of("no token"));
  private static final Note OTHER_CREDENTIALS =
      Note.of(Stage.EXTRACT, Text.of("an Authorization header without a bearer token"));
  private static final Note MAY_PASS = Note.of(Stage.AUTHORIZE, Text.of("the caller may pass"));

  private final LiveRegistry registry;
  private final Requirements requirements;
  private final EventPublisher events;
  private final CallerStore callers;
  private final Supplier<Optional<Text>> closed;
  private final Labels labels;
  private final @Nullable DecisionListener listener;
  private final @Nullable DecisionMeter meter;
  private final Refusals refusals;

  /**
   * Wire the stages.
   *
   * @param closed why nothing is served at the moment, empty when requests may pass
   * @param labels of decisions
   * @param listener hears of each decision that has ended; empty: nothing is done for one
   */
  public RequestPipeline(
      LiveRegistry registry,
      Settings settings,
      EventPublisher events,
      CallerStore callers,
      Supplier<Optional<Text>> closed,
      Labels labels,
      Optional<? extends DecisionListener> listener) {
    this(registry, settings, events, callers, closed, labels, listener, Optional.empty());
  }

  /**
   * Wire the stages.
   *
   * @param meter measures each decision; empty: nothing is done for one
   */
  public RequestPipeline(
      LiveRegistry registry,
      Settings settings,
      EventPublisher events,
      CallerStore callers,
      Supplier<Optional<Text>> closed,
      Labels labels,
      Optional<? extends DecisionListener> listener,
      Optional<? extends DecisionMeter> meter) {
    this.registry = registry;
    this.requirements = new Requirements(registry, settings);
    this.events = events;
    this.callers = callers;
    this.closed = closed;
    this.labels = labels;
    this.listener = listener.orElse(null);
    this.meter = meter.orElse(null);
    this.refusals = new Refusals(new RefusalLog(System::nanoTime), settings);
  }

  /** Decide on a request, by the rule of its method and those of the locators before it. */
  public Outcome handle(IncomingRequest request, List<AccessRule> rules) {
    Optional<Outcome> unserved = unserved(request);
    if (unserved.isPresent()) {
      return unserved.get();
    }
    long begun = begin();
    ResolvedRules resolved = requirements.now(rules);
    Passage passage = new Passage(request, resolved, events, labels);
    passage.decision().step(resolved.step());
    callers.begin(passage.decision(), request.containerCaller());
    try {
      Outcome outcome =
          leavesToServer(rules) || resolved.requirement().need() == Need.UNTOUCHED
              ? proceed(passage, AuthenticationDecision.Outcome.OPEN)
              : pass(passage);
      if (outcome instanceof Outcome.Proceed) {
        request.target().ifPresent(target -> callers.admitted(new Admission(target, rules)));
      }
      return ended(passage, outcome, begun);
    } catch (ObserverFailed e) {
      return ended(passage, refusals.observerFailed(passage, e), begun);
    }
  }

  /**
   * Look who the caller is by the token that the request carries, and whether the rule lets the
   * caller pass: without events, log, and injectable caller. Empty if the request would be refused,
   * or carries no token.
   */
  public Optional<Caller> lookAhead(IncomingRequest request, AccessRule rule) {
    ResolvedRules rules = requirements.now(List.of(rule));
    Requirement requirement = rules.requirement();
    if (closed.get().isPresent()
        || requirement.need() == Need.NEVER
        || requirement.trouble().isPresent()) {
      return Optional.empty();
    }
    return TokenExtractor.extract(request, rules.candidates()) instanceof Extraction.Found found
            && authentication(found, rules) instanceof Authentication.Accepted accepted
            && requirement.missingRoles(accepted.caller().getGroups()).isEmpty()
        ? Optional.of(accepted.caller())
        : Optional.empty();
  }

  /** Whether what has these rules is left to the server: nothing of this library is used. */
  public boolean leavesToServer(List<AccessRule> rules) {
    return registry.idleness().isIdle()
        && rules.stream().allMatch(rule -> rule.schemes().isEmpty());
  }

  /** Whether decisions are measured, so that a span may begin after one. */
  public boolean isMeasured() {
    return meter != null;
  }

  /** The rule that any registered scheme's caller meets, to be handled at once. */
  public AccessRule anyCaller() {
    return registry.current().anyCaller();
  }

  /** Refuse the request if nothing is served at the moment: for what no rule is decided on. */
  public Optional<Outcome> unserved(IncomingRequest request) {
    return closed
        .get()
        .map(why -> refuse(request, Failures.of(FailureReason.DEPLOYMENT_REFUSED, Detail.of(why))));
  }

  /** Refuse a request without looking at its token, since the service itself is at fault. */
  public Outcome refuse(IncomingRequest request, Failure failure) {
    long begun = begin();
    Passage passage = new Passage(request, requirements.notServed(), events, labels);
    callers.begin(passage.decision(), request.containerCaller());
    try {
      return ended(passage, refusals.misconfigured(passage, failure), begun);
    } catch (ObserverFailed e) {
      return ended(passage, refusals.observerFailed(passage, e), begun);
    }
  }

  /** Refuse a request whose caller the server rejects, though what it protects needs one. */
  public Outcome rejectedByServer(IncomingRequest request, Caller caller) {
    long begun = begin();
    Passage passage = new Passage(request, requirements.anyCaller(), events, labels);
    passage.decision().choose(caller.scheme());
    callers.begin(passage.decision(), request.containerCaller());
    try {
      return ended(passage, refusals.rejectedByServer(passage, caller), begun);
    } catch (ObserverFailed e) {
      return ended(passage, refusals.observerFailed(passage, e), begun);
    }
  }

  private long begin() {
    if (meter != null) {
      try {
        return meter.begin();
      } catch (RuntimeException | LinkageError e) {
        Log.MAIN.write(Level.DEBUG, Text.of("Telemetry threw"), e); // it decides nothing
      }
    }
    return 0;
  }

  private Outcome ended(Passage passage, Outcome outcome, long begun) {
    if (meter != null) {
      try {
        meter.ended(begun, passage.request(), passage.decision(), outcome);
      } catch (RuntimeException | LinkageError e) {
        Log.MAIN.write(Level.DEBUG, Text.of("Telemetry threw"), e);
      }
    }
    if (listener != null) {
      try {
        listener.decided(passage.decided(outcome));
      } catch (RuntimeException | LinkageError e) {
        Log.MAIN.write(Level.DEBUG, Text.of("The console threw"), e); // it decides nothing
      }
    }
    return outcome;
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
        brought.isPresent()
            ? brought.get()
            : TokenExtractor.extract(passage.request(), passage.rules().candidates());
    if (extraction instanceof Extraction.Found found) {
      Text place = found.place(); // not the token, which a decision must not keep
      passage.decision().step(new Note(Stage.EXTRACT, () -> Text.of("a token in ").and(place)));
      return authenticate(passage, found);
    }
    if (extraction instanceof Extraction.Malformed malformed) {
      return refusals.refused(passage, Stage.EXTRACT, malformed.failure());
    }
    FailureReason reason = ((Extraction.Nothing) extraction).reason();
    passage.decision().step(reason == FailureReason.NO_TOKEN ? NO_TOKEN : OTHER_CREDENTIALS);
    return switch (requirement.need()) {
      case NOTHING -> proceed(passage, AuthenticationDecision.Outcome.OPEN);
      case VALID_IF_SENT -> proceed(passage, AuthenticationDecision.Outcome.ANONYMOUS);
      default -> refusals.challenged(passage, reason, brought.isPresent());
    };
  }

  private Outcome authenticate(Passage passage, Extraction.Found found) {
    passage.present(found);
    Authentication made = authentication(found, passage.rules());
    passage.decision().chosen(made);
    if (made instanceof Authentication.Refused refused) {
      return refusals.refused(passage, refused.stage(), refused.failure());
    }
    if (made instanceof Authentication.Unchecked unchecked) {
      return refusals.unchecked(passage, unchecked.failure(), unchecked.retryAfter());
    }
    return confirm(passage, ((Authentication.Accepted) made).caller());
  }

  private static Authentication authentication(Extraction.Found found, ResolvedRules rules) {
    return TokenAuthentication.authenticate(
        found.token().text(), rules.candidates(found), rules.schemes());
  }

  private Outcome confirm(Passage passage, Caller caller) {
    // Before the event: the decision that it shows must not say that the caller is anonymous.
    passage.decision().end(AuthenticationDecision.Outcome.AUTHENTICATED);
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
    passage.decision().step(MAY_PASS);
    callers.authenticated(caller);
    return new Outcome.Proceed(Optional.of(caller));
  }

  private static Outcome proceed(Passage passage, AuthenticationDecision.Outcome outcome) {
    passage.decision().end(outcome);
    return new Outcome.Proceed(Optional.empty());
  }
}
