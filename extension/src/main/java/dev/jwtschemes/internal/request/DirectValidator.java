package dev.jwtschemes.internal.request;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.authenticate.Authentication;
import dev.jwtschemes.internal.authenticate.TokenAuthentication;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import java.util.Set;

/** The check of a token outside a request, by one scheme. Thread-safe. */
public final class DirectValidator implements TokenValidator {
  private final String scheme;
  private final LiveRegistry registry;

  /** Check by the scheme of this name, if it is registered when a token comes. */
  public DirectValidator(String scheme, LiveRegistry registry) {
    this.scheme = scheme;
    this.registry = registry;
  }

  @Override
  public ValidationResult validate(String compactToken) {
    Schemes schemes = registry.current();
    if (schemes.find(scheme).isEmpty()) {
      return invalid(Failure.of(FailureReason.SCHEME_NOT_REGISTERED, schemes.unregistered(scheme)));
    }
    Authentication made =
        TokenAuthentication.authenticate(compactToken, schemes.candidates(Set.of(scheme)), schemes);
    if (made instanceof Authentication.Refused refused) {
      return invalid(refused.failure());
    }
    if (made instanceof Authentication.Unchecked unchecked) {
      return new ValidationResult.Unavailable(unchecked.failure(), unchecked.retryAfter());
    }
    return new ValidationResult.Valid(((Authentication.Accepted) made).caller());
  }

  private static ValidationResult invalid(Failure failure) {
    return new ValidationResult.Invalid(failure);
  }
}
