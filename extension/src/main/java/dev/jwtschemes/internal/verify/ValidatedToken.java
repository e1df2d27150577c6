package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.text.Text;
import io.smallrye.jwt.JsonUtils;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** A token that passed every check of its scheme. Only this package makes one. Immutable. */
public final class ValidatedToken extends DefaultJWTCallerPrincipal {
  private final String scheme;
  private final String name;
  private final JwtClaims claims;
  private final Set<String> groups;
  private final @Nullable Object rawGroups;
  private final Groups.Found found;

  ValidatedToken(String scheme, String name, String compact, JwtClaims claims, Groups.Found found) {
    super(compact, "JWT", ExactNumbers.in(claims));
    this.scheme = scheme;
    this.name = name;
    this.claims = claims;
    this.groups = Set.copyOf(found.names());
    this.found = found;
    @Nullable Object raw = claims.getClaimValue("groups");
    this.rawGroups = raw == null ? null : raw(raw);
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

  /** 0 if the token has no {@code iat}: MP-JWT's own method would fail. */
  @Override
  public long getIssuedAtTime() {
    @Nullable Long issued = getClaim(Claims.iat.name());
    return issued == null ? 0 : issued;
  }

  /** The groups that the scheme finds in the claims. */
  @Override
  public Set<String> getGroups() {
    return groups;
  }

  /** What the decision says of the groups: what can't be read, and what was dropped. */
  public Optional<Text> groupsRemark() {
    return found.remark();
  }

  /** Why there are few groups, where something explains it. */
  public Optional<Text> whyFewGroups() {
    return found.whyFew();
  }

  /**
   * The raw claim: {@code groups} need not equal {@link #getGroups()}, and a time that isn't there
   * is null instead of 0. A value of another type than MP-JWT's is never logged, as it is above.
   */
  @Override
  @SuppressWarnings(
      "NullAway") // MP-JWT answers null for a claim that isn't there, and its API isn't annotated
  protected @Nullable Object getClaimValue(String claimName) {
    @Nullable Object value = claims.getClaimValue(claimName);
    if (value == null) {
      return null;
    }
    return switch (claimName) {
      case "groups" -> rawGroups;
      case "exp", "iat", "nbf", "auth_time", "updated_at" ->
          value instanceof Number time ? time.longValue() : null;
      default -> super.getClaimValue(claimName);
    };
  }

  /** A set as MP-JWT has it, where it can be one; else as a claim that MP-JWT doesn't know. */
  private static Object raw(Object value) {
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return new LinkedHashSet<>(list);
    }
    return value instanceof String || value instanceof Boolean ? value : JsonUtils.wrapValue(value);
  }

  /** Scheme and name; the inherited text would spill all claims into logs. */
  @Override
  public String toString() {
    return Text.of("ValidatedToken[scheme=")
        .name(scheme)
        .and(", name=")
        .name(getName())
        .and("]")
        .toString();
  }
}
