package dev.jwtschemes.internal.current;

import dev.jwtschemes.internal.text.Text;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The injected principal: the token's caller, else the server's, else an anonymous one, with a null
 * name.
 */
public record CurrentPrincipal(Supplier<Optional<Principal>> principal) implements Principal {

  @Override
  @SuppressWarnings("NullAway") // an anonymous caller has no name, as CDI's own principal
  public @Nullable String getName() {
    return principal.get().map(Principal::getName).orElse(null);
  }

  @Override
  public String toString() {
    return Text.of("CurrentPrincipal[").name(String.valueOf(getName())).and("]").toString();
  }
}
