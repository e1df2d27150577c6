package dev.jwtschemes.testkit.slice;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The claims of an injected caller; there is no raw token. Immutable. */
@Vetoed
final class SliceToken implements JsonWebToken {
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private final String name;
  private final Set<String> groups;
  private final Map<String, Object> claims;

  private SliceToken(String name, Set<String> groups, Map<String, Object> claims) {
    this.name = name;
    this.groups = groups;
    this.claims = claims;
  }

  /**
   * Make the token of a named caller.
   *
   * @throws ExtensionConfigurationException if a claim can't be one
   */
  static SliceToken of(InjectedCaller caller) {
    Set<String> groups = Set.of(caller.groups());
    Map<String, Object> claims = new LinkedHashMap<>();
    Instant now = Instant.now();
    claims.put("iss", "https://slice.example");
    claims.put("aud", Set.of(caller.scheme()));
    claims.put("sub", caller.name());
    claims.put("upn", caller.name());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    if (!groups.isEmpty()) {
      claims.put("groups", groups);
    }
    for (CallerClaim each : caller.claims()) {
      claims.put(name(each), ClaimOfTest.value(each));
    }
    return new SliceToken(caller.name(), groups, claims);
  }

  private static String name(CallerClaim claim) {
    String name = claim.name();
    if (name.isEmpty() || name.equals(Claims.raw_token.name())) {
      throw new ExtensionConfigurationException(
          "@CallerClaim: '" + name + "' is not a claim's name; there is no raw token either");
    }
    if (name.equals(Claims.groups.name())) {
      throw new ExtensionConfigurationException(
          "@CallerClaim: name groups with @InjectedCaller(groups = …)");
    }
    return name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Set<String> getClaimNames() {
    return Set.copyOf(claims.keySet());
  }

  @Override
  public Set<String> getGroups() {
    return groups;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // as MP-JWT has it: the caller knows the type
  public <T> @Nullable T getClaim(String claimName) {
    return (T) claims.get(claimName);
  }
}
