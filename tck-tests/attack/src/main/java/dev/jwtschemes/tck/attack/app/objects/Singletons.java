package dev.jwtschemes.tck.attack.app.objects;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;

/** Resources that the application makes itself. */
final class Singletons {
  private Singletons() {}

  @Path("singleton")
  public abstract static class SingletonPath {
    @GET
    public String get() {
      return Reached.TEXT;
    }
  }

  @DenyAll
  public static class DeniedSingleton extends SingletonPath {}

  static Set<Object> all() {
    return Set.of(new DeniedSingleton());
  }
}
