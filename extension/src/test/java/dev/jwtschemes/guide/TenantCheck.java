package dev.jwtschemes.guide;

import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
public class TenantCheck {
  void validated(@Observes TokenValidated event) {
    if (!isOfTenant(event)) {
      return;
    }
    String tenant = event.token().getClaim("tenant");
    if (tenant == null || !event.path().startsWith("/api/tenants/" + tenant + "/")) {
      event.reject("the path is that of another tenant");
    }
  }

  private static boolean isOfTenant(TokenValidated event) {
    return event
        .resourceMethod()
        .filter(method -> method.getDeclaringClass() == TenantOrders.class)
        .isPresent();
  }
}
