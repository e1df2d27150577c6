package dev.jwtschemes.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the application, for what CDI injects into beans of passivating scopes. Nothing of
 * them is written: after it was read it finds those of the application that then runs, and throws
 * {@link IllegalStateException} where none does. Thread-safe.
 */
final class WiringReference implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient volatile @Nullable Wiring wiring;

  WiringReference(Wiring wiring) {
    this.wiring = wiring;
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
