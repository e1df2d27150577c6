package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

@ApplicationScoped
public class StoredRoles {
  private final Map<String, String[]> byCaller =
      Map.of("alice@example.com", new String[] {"clerk"});

  void validated(@Observes @JwtScheme("staff") TokenValidated event) {
    String[] roles = byCaller.get(event.token().getName());
    if (roles != null) {
      event.addGroups(roles);
    }
  }
}
