package dev.jwtschemes.internal.current;

import dev.jwtschemes.internal.text.Text;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The injected principal: the token's caller, else the server's, else an anonymous one, with a null
 * name. Open for CDI's proxy.
 */
public class CurrentPrincipal implements Principal {
  private final Supplier<Optional<Principal>> principal;

  /** For a proxy, which asks another. */
  protected CurrentPrincipal() {
    this(Optional::empty);
  }

  /** Ask this. */
  public CurrentPrincipal(Supplier<Optional<Principal>> principal) {
    this.principal = principal;
  }

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
