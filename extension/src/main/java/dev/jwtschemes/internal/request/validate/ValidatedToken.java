package dev.jwtschemes.internal.request.validate;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** A token that passed every check of its scheme. Only this package makes one. Immutable. */
public final class ValidatedToken extends DefaultJWTCallerPrincipal {
  private final String scheme;
  private final String name;
  private final JwtClaims claims;
  private final Set<String> groups;

  ValidatedToken(String scheme, String name, String compact, JwtClaims claims, Set<String> groups) {
    super(compact, "JWT", claims);
    this.scheme = scheme;
    this.name = name;
    this.claims = claims;
    this.groups = Set.copyOf(groups);
  }

  /** The scheme that checked it. */
  public String scheme() {
    return scheme;
  }

  /** The name that the scheme finds in the claims. */
  @Override
  public String getName() {
    return name;
  }

  /** The groups that the scheme finds in the claims. */
  @Override
  public Set<String> getGroups() {
    return groups;
  }

  /**
   * The raw claim: {@code groups} need not equal {@link #getGroups()}, and a time that isn't there
   * is null instead of 0.
   */
  @Override
  @SuppressWarnings(
      "NullAway") // MP-JWT answers null for a claim that isn't there, and its API isn't annotated
  protected @Nullable Object getClaimValue(String claimName) {
    if (!claims.hasClaim(claimName)) {
      return null;
    }
    return claimName.equals("groups") ? super.getGroups() : super.getClaimValue(claimName);
  }

  /** Scheme and name; the inherited text would spill all claims into logs. */
  @Override
  public String toString() {
    return "ValidatedToken[scheme=" + scheme + ", name=" + getName() + "]";
  }
}
