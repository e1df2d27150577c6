package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import java.util.Optional;
import java.util.Set;

/**
 * Builder of an {@code AccessForbidden}. With required roles its caller is {@code alice}, without
 * any there is none.
 */
public final class ForbiddenBuilder extends EventBuilder<AccessForbidden, ForbiddenBuilder> {
  private final Set<String> requiredRoles;
  private Optional<TestToken> token;

  ForbiddenBuilder(String... requiredRoles) {
    super(AccessForbidden.class, Outcome.FORBIDDEN);
    this.requiredRoles = Set.of(requiredRoles);
    this.token = requiredRoles.length == 0 ? Optional.empty() : Optional.of(TestToken.of("alice"));
  }

  /** Set the caller's name: {@code upn} and {@code sub}. */
  public ForbiddenBuilder caller(String name) {
    token = Optional.of(known().with("upn", name).with("sub", name));
    return this;
  }

  /** Set the caller's groups. */
  public ForbiddenBuilder groups(String... groups) {
    token = Optional.of(known().inGroups(groups));
    return this;
  }

  private TestToken known() {
    return token.orElseGet(() -> TestToken.of("alice"));
  }

  @Override
  Optional<Failure> failureOfDecision() {
    FailureReason reason = token.isEmpty() ? FailureReason.DENIED : FailureReason.ROLE_MISSING;
    return Optional.of(new FailureContent(reason).failure());
  }

  @Override
  EventContent parts(EventContext context) {
    return new EventContent.Forbidden(context, token.map(each -> each), requiredRoles);
  }

  @Override
  ForbiddenBuilder self() {
    return this;
  }
}
