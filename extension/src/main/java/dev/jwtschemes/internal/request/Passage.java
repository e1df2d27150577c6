package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.authenticate.Explanation;
import dev.jwtschemes.internal.authenticate.TokenExplanation;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.BearerToken;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way: what it is, what it needs, what was decided so far, and the events of it.
 * Belongs to one thread.
 */
final class Passage {
  private final IncomingRequest request;
  private final ResolvedRules rules;
  private final Requirement requirement;
  private final EventPublisher events;
  private final DecisionLog decision;
  private Extraction.@Nullable Found presented;

  Passage(IncomingRequest request, ResolvedRules rules, EventPublisher events, Labels labels) {
    this.request = request;
    this.rules = rules;
    this.requirement = rules.requirement();
    this.events = events;
    this.decision =
        new DecisionLog(request.memory().decision(labels.ids()), labels.trace().apply(request));
    decision.candidates(requirement.candidates());
    if (requirement.candidates().size() == 1) {
      decision.choose(requirement.candidates().iterator().next());
    }
  }

  IncomingRequest request() {
    return request;
  }

  /** What is known of its rules. */
  ResolvedRules rules() {
    return rules;
  }

  Requirement requirement() {
    return requirement;
  }

  DecisionLog decision() {
    return decision;
  }

  /** This token is to be checked. */
  void present(Extraction.Found token) {
    presented = token;
  }

  /** Explain the token that was to be checked, if it got that far. */
  Optional<Explanation> explain() {
    return presented == null
        ? Optional.empty()
        : Optional.of(
            TokenExplanation.explain(
                presented.token().text(), rules.candidates(presented), rules.schemes()));
  }

  /** What is known when the decision has ended. */
  Decided decided(Outcome outcome) {
    return new Decided(
        decision.snapshot(),
        outcome instanceof Outcome.Refuse refuse ? Optional.of(refuse.status()) : Optional.empty(),
        Text.EMPTY.name(request.httpMethod()),
        Text.EMPTY.barePath(request.path()),
        request.target().map(target -> target.where()));
  }

  /** Fire an event if anyone observes its kind. */
  <E extends JwtSchemeEvent> Optional<E> fire(
      Class<E> kind, Function<EventContext, EventContent> parts) {
    if (!events.isObserved(kind)) {
      return Optional.empty();
    }
    var moment =
        new EventPublisher.Moment(
            request, decision.scheme(), decision.candidates(), decision.snapshot());
    return Optional.of(events.publish(moment, kind, parts));
  }

  /**
   * Announce the request; an observer may bring a token of its own, or have the request's ignored.
   */
  Optional<Extraction> announce() {
    RequestMemory memory = request.memory();
    if (memory.isAnnounced()) {
      return memory.choice(requirement.candidates());
    }
    if (!events.isObserved(RequestReceived.class)) {
      return Optional.empty();
    }
    Choice choice = new Choice();
    fire(
        RequestReceived.class,
        context ->
            new EventContent.Received(
                context,
                name -> request.headers(name).stream().findFirst(),
                name -> request.rawQuery().flatMap(query -> QueryString.first(query, name)),
                choice));
    Optional<Extraction> made = Optional.ofNullable(choice.made);
    memory.announced(made);
    return made;
  }

  /** Fire an event of the request's end, unless it was fired before an error page or forward. */
  <E extends JwtSchemeEvent> Optional<E> fireOnce(
      Class<E> kind, Function<EventContext, EventContent> parts) {
    return request.memory().isFirst(kind) ? fire(kind, parts) : Optional.empty();
  }

  /** Announce the validated token; observers may refuse it, or give the caller more groups. */
  AfterValidation validated(Caller caller) {
    Optional<AfterValidation> before = request.memory().judgement(caller);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<TokenValidated> event =
        fire(
            TokenValidated.class,
            context -> new EventContent.Validated(context, caller.withoutRawToken()));
    if (event.isEmpty()) {
      return new Confirmed(caller);
    }
    AfterValidation after = judged(caller, event.get());
    request.memory().judged(caller, after);
    return after;
  }

  private AfterValidation judged(Caller caller, TokenValidated event) {
    Optional<String> rejection = event.rejection();
    if (rejection.isPresent()) {
      decision.step(Stage.OBSERVER, Text.of("the token was rejected"));
      return new Rejected(
          Failures.of(
              FailureReason.REJECTED_BY_APPLICATION, Detail.of(Text.EMPTY.said(rejection.get()))));
    }
    Set<String> groups = event.addedGroups();
    if (groups.isEmpty()) {
      return new Confirmed(caller);
    }
    decision.step(Stage.OBSERVER, Text.of("groups added: ").quote(groups));
    return new Confirmed(caller.withGroups(groups));
  }

  /** What observers made of a validated token. */
  sealed interface AfterValidation {}

  /** They let it be. */
  record Confirmed(Caller caller) implements AfterValidation {}

  /** One refused it. */
  record Rejected(Failure failure) implements AfterValidation {}

  private final class Choice implements EventContent.TokenChoice {
    private @Nullable Extraction made;

    @Override
    public void use(String compactToken) {
      decision.step(Stage.OBSERVER, Text.of("an observer brought a token"));
      made =
          new Extraction.Found(
              new BearerToken(compactToken),
              requirement.candidates(),
              Text.of("an observer's useToken"));
    }

    @Override
    public void ignore() {
      decision.step(Stage.OBSERVER, Text.of("an observer had the token ignored"));
      made = new Extraction.Nothing(FailureReason.NO_TOKEN);
    }
  }
}
