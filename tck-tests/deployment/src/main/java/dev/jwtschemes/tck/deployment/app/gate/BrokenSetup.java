package dev.jwtschemes.tck.deployment.app.gate;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fails the start of the application: its scheme has no keys. */
@ApplicationScoped
public class BrokenSetup {
  void schemes(@Observes SchemeSetup setup) {
    setup.add(SchemeDefinition.named("third").issuer("https://third.example").build());
  }
}
