package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.request.DirectValidator;
import java.io.Serializable;

/** The injected validator of the scheme of this name. Thread-safe. */
record InjectedValidator(String scheme, WiringReference wiring)
    implements TokenValidator, Serializable {

  @Override
  public ValidationResult validate(String compactToken) {
    return new DirectValidator(scheme, wiring.get().registry()).validate(compactToken);
  }
}
