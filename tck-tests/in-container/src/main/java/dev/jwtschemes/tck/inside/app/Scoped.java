package dev.jwtschemes.tck.inside.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A bean that lives as long as its request, and says whose that was when it ends. */
@RequestScoped
public class Scoped {
  /** The caller at the end, by the bean's id. */
  public static final Map<String, String> ENDED = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  @Inject JsonWebToken token;

  /** Another one for each request. */
  public String id() {
    return id;
  }

  @PreDestroy
  void end() {
    String caller;
    try {
      caller = String.valueOf(token.getName());
    } catch (RuntimeException e) {
      caller = e.getClass().getSimpleName(); // the token may have ended first
    }
    ENDED.put(id, caller);
  }
}
