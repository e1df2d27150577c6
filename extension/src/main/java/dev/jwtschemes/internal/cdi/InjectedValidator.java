package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.text.Detail;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.Function;

/** The injected validator of the scheme of this name. Thread-safe. */
record InjectedValidator(String scheme, WiringReference wiring)
    implements TokenValidator, Serializable {
  /** An application that starts is soon there; one that failed has to be deployed again. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

  @Override
  public ValidationResult validate(String compactToken) {
    return validate(direct -> direct.validate(compactToken));
  }

  @Override
  public ValidationResult validate(String compactToken, Option option) {
    return validate(direct -> direct.validate(compactToken, option));
  }

  private ValidationResult validate(Function<TokenValidator, ValidationResult> check) {
    Wiring parts = wiring.get();
    return parts
        .service()
        .closed()
        .<ValidationResult>map(
            why ->
                new ValidationResult.Unavailable(
                    Failures.of(FailureReason.DEPLOYMENT_REFUSED, Detail.of(why)), RETRY_AFTER))
        .orElseGet(() -> check.apply(parts.direct().apply(scheme)));
  }
}
