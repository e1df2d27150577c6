package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Literal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsPathTest {

  @Test
  void finds_groups_deep_inside() throws Refusal {
    assertThat(
            groups(
                "realm_access/roles",
                Map.of("realm_access", Map.of("roles", List.of("clerk", "boss")))))
        .containsExactly("clerk", "boss");
    assertThat(
            groups(
                "resource_access/orders/roles",
                Map.of("resource_access", Map.of("orders", Map.of("roles", List.of("clerk"))))))
        .containsExactly("clerk");
  }

  @Test
  void takes_a_quoted_name_as_it_is() throws Refusal {
    assertThat(
            groups(
                "\"https://example.com/roles\"",
                Map.of("https://example.com/roles", List.of("clerk"))))
        .containsExactly("clerk");
    assertThat(groups("a/\"b/c\"/d", Map.of("a", Map.of("b/c", Map.of("d", List.of("clerk"))))))
        .containsExactly("clerk");
  }

  @Test
  void takes_a_dot_as_a_part_of_the_name() throws Refusal {
    assertThat(groups("a.b", Map.of("a.b", List.of("clerk")))).containsExactly("clerk");
    assertThat(groups("a.b", Map.of("a", Map.of("b", List.of("clerk"))))).isEmpty();
  }

  /** RFC 8693 section 4.2, and {@code scp} as Entra writes it. */
  @ParameterizedTest
  @ValueSource(strings = {"scope", "scp", "\"scope\"", "a/scope", "a/\"scp\""})
  void splits_scopes_at_spaces(String path) throws Refusal {
    String scopes = " orders:read  orders:write ";
    Map<String, Object> inside = Map.of("scope", scopes, "scp", scopes);
    assertThat(groups(path, Map.of("scope", scopes, "scp", scopes, "a", inside)))
        .containsExactly("orders:read", "orders:write");
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups", "roles", "scopes", "Scope", "SCP", "scope/roles", "a.scope"})
  void takes_any_other_string_as_one_group(String path) throws Refusal {
    String name = path.substring(path.indexOf('/') + 1);
    Map<String, Object> claims =
        path.contains("/")
            ? Map.of("scope", Map.of(name, "guest admin"))
            : Map.of(name, "guest admin");
    assertThat(groups(path, claims)).containsExactly("guest admin");
  }

  @Test
  void takes_one_group_letter_by_letter() throws Refusal {
    assertThat(groups("groups", Map.of("groups", " admin"))).containsExactly(" admin");
    assertThat(groups("groups", Map.of("groups", "guest,admin"))).containsExactly("guest,admin");
    assertThat(groups("groups", Map.of("groups", "guest\nadmin"))).containsExactly("guest\nadmin");
    assertThat(groups("groups", Map.of("groups", "guest\u00a0admin")))
        .containsExactly("guest\u00a0admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void takes_blank_text_as_no_group(String blank) throws Refusal {
    assertThat(groups("groups", Map.of("groups", blank))).isEmpty();
    assertThat(groups("scope", Map.of("scope", blank))).isEmpty();
  }

  @Test
  void splits_scopes_at_no_other_character() throws Refusal {
    assertThat(groups("scope", Map.of("scope", "a,b\tc\u00a0d e")))
        .containsExactly("a,b\tc\u00a0d", "e");
  }

  @Test
  void splits_a_string_at_the_separator_taken_literally() throws Refusal {
    GroupsPath path = new GroupsPath("roles", Optional.of("|"));
    assertThat(path.in(Map.of("roles", "a b| c ||d"))).containsExactly("a b", "c", "d");
  }

  @Test
  void splits_any_string_at_a_configured_space() throws Refusal {
    assertThat(new GroupsPath("roles", Optional.of(" ")).in(Map.of("roles", "guest admin")))
        .containsExactly("guest", "admin");
  }

  @Test
  void splits_scopes_at_the_configured_separator_alone() throws Refusal {
    assertThat(new GroupsPath("scope", Optional.of(",")).in(Map.of("scope", "a b,c")))
        .containsExactly("a b", "c");
  }

  @Test
  void does_not_split_the_members_of_a_list() throws Refusal {
    assertThat(groups("groups", Map.of("groups", List.of("a b", "c")))).containsExactly("a b", "c");
  }

  @Test
  void finds_none_where_the_path_leads_nowhere() throws Refusal {
    assertThat(groups("a/b", Map.of())).isEmpty();
    assertThat(groups("a/b", Map.of("a", Map.of()))).isEmpty();
    assertThat(groups("a", Map.of("a", List.of()))).isEmpty();
    assertThat(groups("a", Map.of("a", ""))).isEmpty();
  }

  @Test
  void refuses_a_way_through_something_that_is_no_object() {
    assertRefused(
        "a/b", Map.of("a", "text"), "a/b: 'b' is looked up in a value that is not an object");
  }

  @Test
  void refuses_groups_that_are_no_text() {
    assertRefused(
        "a",
        Map.of("a", List.of("x", 5)),
        "a: the list of groups contains a value that is not a string");
    assertRefused("a", Map.of("a", 5), "a: groups are neither a string nor a list of strings");
    assertRefused(
        "a", Map.of("a", Map.of("b", 1)), "a: groups are neither a string nor a list of strings");
  }

  private static void assertRefused(String path, Map<String, Object> claims, String detail) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> groups(path, claims));
    assertThat(refusal.failure()).isEqualTo(Literal.failure(FailureReason.CLAIM_MALFORMED, detail));
  }

  private static Iterable<String> groups(String path, Map<String, Object> claims) throws Refusal {
    return new GroupsPath(path, Optional.empty()).in(claims);
  }
}
