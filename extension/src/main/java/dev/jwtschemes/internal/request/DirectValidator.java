package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.authenticate.Authentication;
import dev.jwtschemes.internal.authenticate.TokenAuthentication;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The check of a token outside a request, by one scheme. Thread-safe. */
public final class DirectValidator implements TokenValidator {
  private final String scheme;
  private final LiveRegistry registry;
  private final EventPublisher events;
  private final Labels labels;

  /** Check by the scheme of this name, if it is registered when a token comes. */
  public DirectValidator(
      String scheme, LiveRegistry registry, EventPublisher events, Labels labels) {
    this.scheme = scheme;
    this.registry = registry;
    this.events = events;
    this.labels = labels;
  }

  @Override
  public ValidationResult validate(String compactToken) {
    return validate(compactToken, Optional.empty());
  }

  @Override
  public ValidationResult validate(String compactToken, Option option) {
    return validate(compactToken, Optional.of(option));
  }

  private ValidationResult validate(String compactToken, Optional<Option> option) {
    Schemes schemes = registry.current();
    if (schemes.find(scheme).isEmpty()) {
      return invalid(
          Failures.of(FailureReason.SCHEME_NOT_REGISTERED, schemes.unregistered(scheme)));
    }
    Authentication made =
        TokenAuthentication.authenticate(compactToken, schemes.candidates(Set.of(scheme)), schemes);
    if (made instanceof Authentication.Refused refused) {
      return invalid(refused.failure());
    }
    if (made instanceof Authentication.Unchecked unchecked) {
      return new ValidationResult.Unavailable(unchecked.failure(), unchecked.retryAfter());
    }
    Authentication.Accepted accepted = (Authentication.Accepted) made;
    return option.isEmpty()
        ? new ValidationResult.Valid(accepted.caller(), false)
        : observed(accepted, schemes);
  }

  private ValidationResult observed(Authentication.Accepted accepted, Schemes schemes) {
    Requirement requirement =
        new Requirement(Requirement.Need.CALLER, Set.of(scheme), List.of(), Optional.empty());
    ResolvedRules rules =
        new ResolvedRules(List.of(AccessRule.authenticated(Set.of(scheme))), requirement, schemes);
    Passage passage = new Passage(new NoRequest(), rules, events, labels);
    passage.decision().chosen(accepted);
    passage.decision().end(AuthenticationDecision.Outcome.AUTHENTICATED);
    try {
      Passage.AfterValidation after = passage.validated(accepted.caller());
      return after instanceof Passage.Rejected rejected
          ? invalid(rejected.failure())
          : new ValidationResult.Valid(((Passage.Confirmed) after).caller(), true);
    } catch (EventPublisher.ObserverFailed e) {
      return invalid(Refusals.failure(e));
    }
  }

  private static ValidationResult invalid(Failure failure) {
    return new ValidationResult.Invalid(failure);
  }

  /** What events show of a token that came otherwise than by HTTP. */
  private record NoRequest(RequestMemory memory) implements IncomingRequest {
    private static final String NONE = "-";

    NoRequest() {
      this(new RequestMemory());
    }

    @Override
    public List<String> headers(String name) {
      return List.of();
    }

    @Override
    public List<String> cookies(String name) {
      return List.of();
    }

    @Override
    public String httpMethod() {
      return NONE;
    }

    @Override
    public String path() {
      return NONE;
    }

    @Override
    public Optional<ResourceTarget> target() {
      return Optional.empty();
    }

    @Override
    public void attribute(String name, String value) {}

    @Override
    public Optional<Principal> containerCaller() {
      return Optional.empty();
    }
  }
}
