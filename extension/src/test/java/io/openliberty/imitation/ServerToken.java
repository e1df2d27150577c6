package io.openliberty.imitation;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token bean as the server would bring it. */
@RequestScoped
public class ServerToken implements JsonWebToken {
  @Override
  public String getName() {
    return "server";
  }

  @Override
  public Set<String> getClaimNames() {
    return Set.of();
  }

  @Override
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // MP-JWT's signature
  public <T> T getClaim(String claimName) {
    return null;
  }
}
