package dev.jwtschemes.guide;

import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class Revocations {
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();

  void validated(@Observes TokenValidated event) {
    String id = event.token().getTokenID();
    if (id == null || revoked.contains(id)) {
      event.reject(id == null ? "no jti" : "revoked");
    }
  }

  public void revoke(String id) {
    revoked.add(id);
  }
}
