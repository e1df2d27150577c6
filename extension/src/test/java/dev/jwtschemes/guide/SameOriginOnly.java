package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.RequestReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

@ApplicationScoped
public class SameOriginOnly {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  void received(@Observes @JwtScheme("web") RequestReceived event) {
    boolean ownPage = event.header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
    if (!ownPage && !SAFE.contains(event.httpMethod())) {
      event.ignoreToken();
    }
  }
}
