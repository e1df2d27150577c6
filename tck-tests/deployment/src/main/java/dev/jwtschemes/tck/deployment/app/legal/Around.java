package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.RequestReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

/** Names schemes where no request passes, to a purpose. */
@ApplicationScoped
public class Around {
  @Produces
  @JwtScheme("partner")
  public String address() {
    return "https://partner.example";
  }

  void received(@Observes @JwtScheme("partner") RequestReceived event) {}
}
