package dev.jwtschemes.tck.inside.app;

import dev.jwtschemes.AuthenticationDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A bean that outlives every caller. */
@ApplicationScoped
public class LongLived {
  @Inject JsonWebToken token;
  @Inject AuthenticationDecision decision;

  /** Who calls now. */
  public @Nullable String caller() {
    return token.getName();
  }

  /** Which decision there is now. */
  public String decisionId() {
    return decision.id();
  }
}
