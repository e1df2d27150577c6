package dev.jwtschemes.testkit.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Claims as a test wants them; without a raw token, as in every event. Immutable. */
final class TestToken implements JsonWebToken {
  private final Map<String, Object> claims;

  private TestToken(Map<String, Object> claims) {
    this.claims = claims;
  }

  static TestToken of(String caller) {
    return new TestToken(Map.of("upn", caller, "sub", caller));
  }

  TestToken with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(claims);
    more.put(name, value);
    return new TestToken(more);
  }

  TestToken inGroups(String... groups) {
    return with("groups", Set.copyOf(List.of(groups)));
  }

  @Override
  public String getName() {
    return String.valueOf(claims.get("upn"));
  }

  @Override
  public Set<String> getClaimNames() {
    return Set.copyOf(claims.keySet());
  }

  @Override
  public Set<String> getGroups() {
    @Nullable Set<String> groups = getClaim("groups");
    return groups == null ? Set.of() : groups;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // as MP-JWT has it: the caller knows the type
  public <T> @Nullable T getClaim(String claimName) {
    return (T) claims.get(claimName);
  }
}
