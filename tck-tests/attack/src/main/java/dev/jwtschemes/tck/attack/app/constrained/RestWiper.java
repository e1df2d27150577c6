package dev.jwtschemes.tck.attack.app.constrained;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same in JAX-RS, before a method is matched. */
@PreMatching
public class RestWiper implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext context) {
    @Nullable String how = context.getHeaderString(Wiper.HEADER);
    if (how == null || !how.startsWith("rest-")) {
      return;
    }
    for (String name : List.copyOf(context.getPropertyNames())) {
      if (Wiper.isWiped(name)) {
        if (how.equals("rest-remove")) {
          context.removeProperty(name);
        } else {
          context.setProperty(name, how);
        }
      }
    }
  }
}
