package dev.jwtschemes.tck.deployment.app.ear;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Whose tokens this application heard of. */
@ApplicationScoped
public class Heard {
  private final Set<String> names = new ConcurrentSkipListSet<>();

  void validated(@Observes @JwtScheme("partner") TokenValidated event) {
    names.add(event.token().getName());
  }

  /** Their callers. */
  public Set<String> names() {
    return new TreeSet<>(names);
  }
}
