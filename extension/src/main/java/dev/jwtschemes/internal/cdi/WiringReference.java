package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.claim.CurrentCaller;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the application, for what CDI injects into beans of passivating scopes. Nothing of
 * them is written: after it was read it finds those of the application that then runs, and throws
 * {@link IllegalStateException} where none does. Thread-safe.
 */
final class WiringReference implements CurrentCaller {
  private static final long serialVersionUID = 1L;

  private transient volatile @Nullable Wiring wiring;

  WiringReference(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Optional<Caller> caller() {
    return get().caller().caller();
  }

  Wiring get() {
    Wiring known = wiring;
    if (known == null) {
      known = CDI.current().getBeanManager().getExtension(JwtSchemesExtension.class).wiring();
      wiring = known;
    }
    return known;
  }
}
