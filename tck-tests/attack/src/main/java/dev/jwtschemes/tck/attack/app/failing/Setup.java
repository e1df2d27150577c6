package dev.jwtschemes.tck.attack.app.failing;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Adds the staff's scheme, which has no keys: without it the partner's would be alone. */
@ApplicationScoped
public class Setup {
  void add(@Observes SchemeSetup setup) {
    setup.add(SchemeDefinition.named("staff").issuer("https://staff.example").build());
  }
}
