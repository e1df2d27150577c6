package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;

/** Builder of a {@code TokenValidated}. */
public final class ValidatedBuilder extends EventBuilder<TokenValidated, ValidatedBuilder> {
  private TestToken token = TestToken.of("alice");

  ValidatedBuilder() {
    super(TokenValidated.class, Outcome.AUTHENTICATED);
  }

  /** Set the caller's name: {@code upn} and {@code sub}. */
  public ValidatedBuilder caller(String name) {
    token = token.with("upn", name).with("sub", name);
    return this;
  }

  /** Set the caller's groups. */
  public ValidatedBuilder groups(String... groups) {
    token = token.inGroups(groups);
    return this;
  }

  /** Set a claim, of the type that {@code getClaim} returns. */
  public ValidatedBuilder claim(String name, Object value) {
    token = token.with(name, value);
    return this;
  }

  @Override
  EventContent parts(EventContext context) {
    return new EventContent.Validated(context, token);
  }

  @Override
  ValidatedBuilder self() {
    return this;
  }
}
