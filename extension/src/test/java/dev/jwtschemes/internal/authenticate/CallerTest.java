package dev.jwtschemes.internal.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CallerTest {
  private final Caller caller =
      new Caller(
          "staff",
          new Claims(Map.of("upn", "alice", "raw_token", "compact", "groups", Set.of("guest"))));

  @Test
  void has_name_claims_and_token() {
    assertThat(caller.scheme()).isEqualTo("staff");
    assertThat(caller.getName()).isEqualTo("alice");
    assertThat(caller.getGroups()).containsExactly("guest");
    assertThat(caller.getClaimNames()).containsExactlyInAnyOrder("upn", "raw_token", "groups");
    assertThat(caller.getRawToken()).isEqualTo("compact");
    assertThat(caller.<Object>getClaim("absent")).isNull();
  }

  @Test
  void hides_the_token_and_nothing_else() {
    Caller shown = caller.withoutRawToken();
    assertThat(shown.getRawToken()).isNull();
    assertThat(shown.<Object>getClaim("raw_token")).isNull();
    assertThat(shown.<Object>getClaim("upn")).isEqualTo("alice");
    assertThat(shown.getClaimNames()).containsExactlyInAnyOrder("upn", "groups");
    assertThat(shown.getGroups()).containsExactly("guest");
    assertThat(shown.scheme()).isEqualTo("staff");
  }

  @Test
  void stays_without_token_when_groups_are_added() {
    Caller shown = caller.withoutRawToken().withGroups(Set.of("clerk"));
    assertThat(shown.getRawToken()).isNull();
    assertThat(shown.getGroups()).containsExactlyInAnyOrder("guest", "clerk");
  }

  @Test
  void adds_groups_to_another_caller_and_not_to_the_claim() {
    Caller more = caller.withGroups(Set.of("clerk"));
    assertThat(more.getGroups()).containsExactlyInAnyOrder("guest", "clerk");
    assertThat(more.<Set<String>>getClaim("groups")).containsExactly("guest");
    assertThat(more.getRawToken()).isEqualTo("compact");
    assertThat(caller.getGroups()).containsExactly("guest");
  }

  @Test
  void was_issued_when_the_token_says_and_else_at_zero() {
    assertThat(caller.getIssuedAtTime()).isZero();
    assertThat(new Caller("staff", new Claims(Map.of("groups", Set.of(), "iat", 7L))))
        .satisfies(issued -> assertThat(issued.getIssuedAtTime()).isEqualTo(7));
  }

  @Test
  void nothing_explains_the_groups_of_another_implementation() {
    assertThat(caller.without(Set.of("clerk")).detail())
        .isEqualTo("expected one of the groups: [clerk], actual: ['guest']");
  }

  @Test
  void prints_scheme_and_name_alone() {
    assertThat(caller).hasToString("Caller[scheme=staff, name=alice]");
  }

  /** Servers and applications log their callers. */
  @Test
  void prints_no_line_that_its_issuer_forged() {
    Caller forging =
        new Caller(
            "staff",
            new Claims(
                Map.of("upn", "eve]\n00:00:00 INFO admin\u202e logged in", "groups", Set.of())));
    assertThat(forging)
        .hasToString("Caller[scheme=staff, name=eve]?00:00:00 INFO admin? logged in]");
  }

  /** A token as any implementation of MP-JWT may make it. */
  private record Claims(Map<String, Object> values) implements JsonWebToken {
    @Override
    public String getName() {
      return getClaim("upn");
    }

    @Override
    public Set<String> getClaimNames() {
      return values.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <T> T getClaim(String claimName) {
      return (T) values.get(claimName);
    }
  }
}
