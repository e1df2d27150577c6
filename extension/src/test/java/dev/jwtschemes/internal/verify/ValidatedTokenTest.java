package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.token.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The types of claims, and that nothing handed out can be changed for others. */
class ValidatedTokenTest {
  private static final ValidatedToken TOKEN =
      token(
          "{\"iss\":\"https://login.example.com\",\"aud\":[\"b\",\"a\"],\"exp\":2.9,\"iat\":1,\"updated_at\":\"soon\","
              + "\"groups\":[\"clerk\"],\"email_verified\":true,\"nonce\":null,\"acr\":[\"1\",\"2\"],"
              + "\"text\":\"t\",\"whole\":7,\"part\":2.5,\"large\":123456789012345678901234567890,\"yes\":true,"
              + "\"list\":[\"x\",1,null,[true]],\"object\":{\"a\":1,\"n\":null,\"l\":123456789012345678901234567890},"
              + "\"address\":{\"street\":\"s\"}}");

  @Test
  void texts_are_strings() {
    assertThat(TOKEN.<Object>getClaim("iss")).isEqualTo("https://login.example.com");
    assertThat(TOKEN.<Object>getClaim("text")).isEqualTo("t");
    assertThat(TOKEN.<Object>getClaim("raw_token")).isEqualTo("a.b.c");
  }

  @Test
  void times_are_whole_seconds_or_nothing() {
    assertThat(TOKEN.getExpirationTime()).isEqualTo(2);
    assertThat(TOKEN.getIssuedAtTime()).isEqualTo(1);
    assertThat(TOKEN.<Object>getClaim("updated_at")).isNull();
    assertThat(TOKEN.<Object>getClaim("nbf")).isNull();
  }

  @Test
  void audience_and_groups_are_sets() {
    assertThat(TOKEN.getAudience()).containsExactly("b", "a");
    assertThat(token("{\"aud\":\"one\"}").getAudience()).containsExactly("one");
    assertThat(TOKEN.<Object>getClaim("groups")).isEqualTo(Set.of("clerk"));
  }

  @Test
  void claims_that_mp_jwt_knows_are_plain() {
    assertThat(TOKEN.<Object>getClaim("email_verified")).isEqualTo(true);
    assertThat(TOKEN.<Object>getClaim("acr")).isEqualTo(List.of("1", "2"));
    assertThat(TOKEN.<Object>getClaim("nonce")).isNull();
  }

  @Test
  void all_others_are_json() {
    assertThat(TOKEN.<Object>getClaim("whole")).hasToString("7");
    assertThat(TOKEN.<Object>getClaim("part")).hasToString("2.5");
    assertThat(TOKEN.<Object>getClaim("large")).hasToString("123456789012345678901234567890");
    assertThat(TOKEN.<Object>getClaim("yes")).hasToString("true");
    assertThat(TOKEN.<Object>getClaim("list")).hasToString("[\"x\",1,null,[true]]");
    assertThat(TOKEN.<Object>getClaim("object"))
        .hasToString("{\"a\":1,\"n\":null,\"l\":123456789012345678901234567890}");
    assertThat(TOKEN.<Object>getClaim("address")).hasToString("{\"street\":\"s\"}");
  }

  @Test
  void what_one_caller_changes_another_does_not_see() {
    TOKEN.getAudience().add("admin");
    ValidatedTokenTest.<Set<String>>claim("groups").add("admin");
    TOKEN.getClaimNames().clear();
    assertThat(TOKEN.getAudience()).containsExactly("b", "a");
    assertThat(TOKEN.<Object>getClaim("groups")).isEqualTo(Set.of("clerk"));
    assertThat(TOKEN.getClaimNames()).hasSize(18);
  }

  @Test
  void what_is_not_copied_can_not_be_changed() {
    assertUnchangeable(() -> ValidatedTokenTest.<List<Object>>claim("acr").add("3"));
    assertUnchangeable(() -> ValidatedTokenTest.<List<Object>>claim("list").clear());
    assertUnchangeable(() -> ValidatedTokenTest.<Map<String, Object>>claim("object").clear());
    assertUnchangeable(() -> TOKEN.getGroups().add("admin"));
  }

  private static <T> T claim(String name) {
    return Objects.requireNonNull(TOKEN.getClaim(name));
  }

  private static void assertUnchangeable(Runnable change) {
    assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
  }

  private static ValidatedToken token(String claims) {
    try {
      Map<String, Object> values =
          StrictJson.read(claims.getBytes(StandardCharsets.UTF_8)).values();
      return new ValidatedToken(
          "staff",
          "ann",
          "a.b.c",
          values,
          new Groups.Found(Set.of("clerk"), Set.of(), null, Set.of(), false, false),
          new Proof(Instant.MAX, Instant.MIN, Instant.MIN, null, Optional.empty(), null));
    } catch (StrictJson.NotStrict e) {
      throw new AssertionError(e);
    }
  }
}
