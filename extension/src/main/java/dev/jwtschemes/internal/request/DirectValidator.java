package dev.jwtschemes.internal.request;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.request.identity.Caller;
import dev.jwtschemes.internal.request.select.IssuerSchemeSelector;
import dev.jwtschemes.internal.request.select.Selection;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import dev.jwtschemes.internal.request.validate.SchemeVerifiers;
import dev.jwtschemes.internal.request.validate.Verdict;
import dev.jwtschemes.internal.scheme.LiveRegistry;
import dev.jwtschemes.internal.scheme.Schemes;
import java.util.Optional;
import java.util.Set;

/** Checks a token outside a request, by one scheme. Thread-safe. */
public final class DirectValidator implements TokenValidator {
  private final String scheme;
  private final LiveRegistry registry;
  private final SchemeVerifiers verifiers;

  /** Check by the scheme of this name, if it is registered when a token comes. */
  public DirectValidator(String scheme, LiveRegistry registry, SchemeVerifiers verifiers) {
    this.scheme = scheme;
    this.registry = registry;
    this.verifiers = verifiers;
  }

  @Override
  public ValidationResult validate(String compactToken) {
    Schemes schemes = registry.current();
    Optional<SchemeDefinition> definition = schemes.find(scheme);
    if (definition.isEmpty()) {
      return invalid(Failure.of(FailureReason.SCHEME_NOT_REGISTERED, schemes.unregistered(scheme)));
    }
    UnverifiedToken.Reading reading =
        UnverifiedToken.read(compactToken, definition.get().tokenMaxSize());
    if (reading instanceof UnverifiedToken.TooLarge tooLarge) {
      return invalid(Failure.of(FailureReason.TOKEN_TOO_LARGE, tooLarge.why()));
    }
    if (reading instanceof UnverifiedToken.Unreadable unreadable) {
      return invalid(Failure.of(FailureReason.TOKEN_NOT_JWT, unreadable.why()));
    }
    UnverifiedToken token = ((UnverifiedToken.Readable) reading).token();
    Selection selection =
        IssuerSchemeSelector.select(token, schemes.candidates(Set.of(scheme)), schemes);
    return selection instanceof Selection.Refused refused
        ? invalid(refused.failure())
        : verify(token, definition.get());
  }

  private ValidationResult verify(UnverifiedToken token, SchemeDefinition definition) {
    Verdict verdict = verifiers.verify(definition, token);
    if (verdict instanceof Verdict.Refused refused) {
      return invalid(refused.failure());
    }
    if (verdict instanceof Verdict.Unchecked unchecked) {
      return invalid(unchecked.failure());
    }
    return new ValidationResult.Valid(new Caller(scheme, ((Verdict.Accepted) verdict).token()));
  }

  private static ValidationResult invalid(Failure failure) {
    return new ValidationResult.Invalid(failure);
  }
}
