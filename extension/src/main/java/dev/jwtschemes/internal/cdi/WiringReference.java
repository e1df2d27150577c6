package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.Sole;
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

  private static final Sole<Wiring> RUNNING = new Sole<>();

  private transient volatile @Nullable Wiring wiring;

  WiringReference(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Optional<Caller> caller() {
    return get().caller().caller();
  }

  static void begin(Wiring wiring) {
    RUNNING.begin(wiring);
  }

  static void end(Wiring wiring) {
    RUNNING.end(wiring);
  }

  private static Wiring current() {
    return CDI.current().getBeanManager().getExtension(JwtSchemesExtension.class).wiring();
  }

  Wiring get() {
    Wiring known = wiring;
    if (known == null) {
      known = RUNNING.get().orElseGet(WiringReference::current);
      wiring = known;
    }
    return known;
  }
}
