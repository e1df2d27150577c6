package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.request.Nobody;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The injected token: asks at each call who the caller is, so it may be injected before
 * authentication.
 */
final class CurrentToken implements JsonWebToken {
  private final Supplier<Optional<Caller>> caller;

  CurrentToken(Supplier<Optional<Caller>> caller) {
    this.caller = caller;
  }

  private JsonWebToken now() {
    return caller.get().<JsonWebToken>map(each -> each).orElse(Nobody.INSTANCE);
  }

  @Override
  public String getName() {
    return now().getName();
  }

  @Override
  public Set<String> getClaimNames() {
    return now().getClaimNames();
  }

  @Override
  @SuppressWarnings(
      "NullAway") // MP-JWT answers null for a claim that isn't there, and its API isn't annotated
  public <T> @Nullable T getClaim(String claimName) {
    return now().getClaim(claimName);
  }

  @Override
  public Set<String> getGroups() {
    return now().getGroups();
  }

  @Override
  public String toString() {
    return now().toString();
  }
}
