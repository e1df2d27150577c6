package dev.jwtschemes.internal.claim;

import dev.jwtschemes.internal.authenticate.Caller;
import java.io.Serializable;
import java.util.Optional;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.jspecify.annotations.Nullable;

/** A claim whose value is looked up in the current caller's token when it is asked for. */
record LiveClaim(String name, ClaimTarget target, CurrentCaller current)
    implements ClaimValue<Object>, Serializable {

  @Override
  public String getName() {
    return name;
  }

  @Override
  @SuppressWarnings("NullAway") // MP-JWT answers null for a claim that isn't there
  public @Nullable Object getValue() {
    Optional<Caller> caller = current.caller();
    @Nullable Object value = caller.<Object>map(token -> token.getClaim(name)).orElse(null);
    return target.convert(name, value);
  }
}
