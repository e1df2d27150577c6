package dev.jwtschemes.internal.claim;

import dev.jwtschemes.internal.authenticate.Caller;
import java.io.Serializable;
import java.util.Optional;

/** The question who the current caller is, which can be written with a passivated bean. */
@FunctionalInterface
public interface CurrentCaller extends Serializable {

  /** The caller by its token; empty without one. */
  Optional<Caller> caller();
}
