package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.text.Text;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A token that passed every check of its scheme. Only this package makes one. Immutable: what it
 * hands out is immutable as well, or made for the caller.
 */
public final class ValidatedToken implements JsonWebToken {
  /** The claims whose values are shown as plain Java; all others become JSON-P, but for texts. */
  private static final Set<String> PLAIN =
      Arrays.stream(Claims.values())
          .filter(each -> each != Claims.address && each != Claims.jwk && each != Claims.sub_jwk)
          .map(Claims::name)
          .collect(Collectors.toUnmodifiableSet());

  private final String scheme;
  private final String name;
  private final String compact;
  private final Map<String, Object> claims;
  private final Set<String> groups;
  private final Groups.Found found;
  private final Proof proof;

  /** Made when it is wanted; twice does no harm. */
  private @Nullable String loginKey;

  ValidatedToken(
      String scheme,
      String name,
      String compact,
      Map<String, Object> claims,
      Groups.Found found,
      Proof proof) {
    this.scheme = scheme;
    this.name = name;
    this.compact = compact;
    this.claims = claims;
    this.groups = Set.copyOf(found.names());
    this.found = found;
    this.proof = proof;
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

  /** The text that a server may remember a login with this validation by; not to be guessed. */
  public String loginKey() {
    String known = loginKey;
    if (known == null) {
      known = UUID.randomUUID().toString();
      loginKey = known;
    }
    return known;
  }

  /** What may have changed since it was validated. */
  Proof proof() {
    return proof;
  }

  /** How long it may be used at most: {@code exp}, without the clock skew. */
  public Instant expires() {
    return proof.expires();
  }

  /** Roughly the memory that it needs, in bytes; rather more than less. */
  public long size() {
    return 500 + 2L * compact.length() + JsonClaims.size(claims);
  }

  @Override
  public Set<String> getClaimNames() {
    Set<String> names = new HashSet<>(claims.keySet());
    names.add(Claims.raw_token.name());
    return names;
  }

  /**
   * The raw claim: {@code groups} need not equal {@link #getGroups()}, and a time that isn't there
   * is null instead of 0.
   */
  @Override
  @SuppressWarnings({
    "NullAway", // MP-JWT answers null for a claim that isn't there, and its API isn't annotated
    "unchecked" // and leaves the type to the caller
  })
  public <T> @Nullable T getClaim(String claimName) {
    return (T) (claimName.equals(Claims.raw_token.name()) ? compact : value(claimName));
  }

  private @Nullable Object value(String claim) {
    @Nullable Object value = claims.get(claim);
    if (value == null) {
      return null;
    }
    return switch (claim) {
      case "aud" -> value instanceof List<?> several ? new LinkedHashSet<>(several) : one(value);
      case "groups" -> groups(value);
      case "exp", "iat", "nbf", "auth_time", "updated_at" ->
          value instanceof Number time ? time.longValue() : null;
      default -> value instanceof String || PLAIN.contains(claim) ? value : JsonClaims.of(value);
    };
  }

  private static Set<Object> one(Object value) {
    Set<Object> set = new LinkedHashSet<>();
    set.add(value);
    return set;
  }

  /** A set as MP-JWT has it, where it can be one; else as a claim that MP-JWT doesn't know. */
  private static Object groups(Object value) {
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return new LinkedHashSet<>(list);
    }
    return value instanceof String || value instanceof Boolean ? value : JsonClaims.of(value);
  }

  /** Scheme and name, no claims. */
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
