package dev.jwtschemes.sample;

import dev.jwtschemes.AuthenticationDecision;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent this request. */
@RequestScoped
public class Caller {
  @Inject JsonWebToken token;
  @Inject AuthenticationDecision decision;

  /** The caller's name, if there was a token. */
  Optional<String> name() {
    return Optional.ofNullable(token.getName());
  }

  /** Tell which scheme let the caller in and what its token says; only behind authentication. */
  CallerAnswer describe() {
    return new CallerAnswer(
        decision.scheme().orElseThrow(),
        token.getName(),
        token.getIssuer(),
        token.getGroups().stream().sorted().toList());
  }
}
