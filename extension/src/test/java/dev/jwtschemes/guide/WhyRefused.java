package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.AuthenticationFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;

@ApplicationScoped // CDI calls observers of beans only
public class WhyRefused {
  private static final System.Logger LOG = System.getLogger("partner");

  void failed(@Observes @JwtScheme("partner") AuthenticationFailed event) {
    LOG.log(Level.INFO, event.failure().reason().id() + ": " + event.failure().detail());
  }
}
