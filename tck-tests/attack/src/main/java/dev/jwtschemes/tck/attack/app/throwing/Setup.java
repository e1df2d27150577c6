package dev.jwtschemes.tck.attack.app.throwing;

import dev.jwtschemes.SchemeSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fails before it adds the staff's scheme. */
@ApplicationScoped
public class Setup {
  void add(@Observes SchemeSetup setup) {
    throw new IllegalStateException("the directory of issuers can't be read");
  }
}
