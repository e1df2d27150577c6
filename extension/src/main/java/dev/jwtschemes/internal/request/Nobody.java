package dev.jwtschemes.internal.request;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The token of a caller who has none: every getter is null. */
public enum Nobody implements JsonWebToken {
  INSTANCE;

  @Override
  @SuppressWarnings(
      "NullAway") // MP-JWT answers null for what isn't there, and its API isn't annotated
  public @Nullable String getName() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public @Nullable Set<String> getClaimNames() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public <T> @Nullable T getClaim(String claimName) {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public @Nullable Set<String> getGroups() {
    return null;
  }
}
