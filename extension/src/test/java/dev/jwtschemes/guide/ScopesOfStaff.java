package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
public class ScopesOfStaff {
  void validated(@Observes @JwtScheme("staff") TokenValidated event) {
    String scopes = event.token().getClaim("scope");
    if (scopes != null) {
      for (String scope : scopes.split(" ")) {
        event.addGroups("scope:" + scope);
      }
    }
  }
}
