package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Literal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    assertThat(groups("roles", Optional.of("|"), Map.of("roles", "a b| c ||d")))
        .containsExactly("a b", "c", "d");
  }

  @Test
  void splits_any_string_at_a_configured_space() throws Refusal {
    assertThat(groups("roles", Optional.of(" "), Map.of("roles", "guest admin")))
        .containsExactly("guest", "admin");
  }

  @Test
  void splits_scopes_at_the_configured_separator_alone() throws Refusal {
    assertThat(groups("scope", Optional.of(","), Map.of("scope", "a b,c")))
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

  /** Every member of an object: the roles of all clients in Keycloak. */
  @Test
  void star_stands_for_every_member_of_an_object() throws Refusal {
    Map<String, Object> clients = new LinkedHashMap<>();
    clients.put("orders", Map.of("roles", List.of("clerk")));
    clients.put("without", Map.of());
    clients.put("stock", Map.of("roles", List.of("boss", "clerk")));
    assertThat(groups("resource_access/*/roles", Map.of("resource_access", clients)))
        .containsExactly("clerk", "boss");
  }

  @Test
  void star_stands_for_every_element_of_a_list() throws Refusal {
    List<Object> named = List.of(Map.of("name", "clerk"), Map.of("id", 7), Map.of("name", "boss"));
    assertThat(groups("groups/*/name", Map.of("groups", named))).containsExactly("clerk", "boss");
    assertThat(groups("groups/*", Map.of("groups", List.of("clerk", List.of("boss")))))
        .containsExactly("clerk", "boss");
  }

  @Test
  void name_after_a_list_of_objects_is_that_member_of_each() throws Refusal {
    List<Object> named = List.of(Map.of("name", "clerk"), Map.of("name", List.of("a", "b")));
    assertThat(groups("groups/name", Map.of("groups", named))).containsExactly("clerk", "a", "b");
  }

  /** Zitadel: roles are names of members, their values are organisations. */
  @Test
  void keys_are_the_names_of_members() throws Refusal {
    Map<String, Object> roles = new LinkedHashMap<>();
    roles.put("clerk", Map.of("1", "example.com"));
    roles.put("a b", Map.of());
    assertThat(
            groups(
                "\"urn:zitadel:iam:org:project:roles\"/@keys",
                Optional.of(" "),
                Map.of("urn:zitadel:iam:org:project:roles", roles)))
        .containsExactly("clerk", "a b");
    assertThat(
            groups("a/*/@keys", Map.of("a", List.of(Map.of("x", 1), Map.of(), Map.of("y", true)))))
        .containsExactly("x", "y");
  }

  @Test
  void quoted_star_and_keys_are_plain_names() throws Refusal {
    assertThat(groups("\"*\"", Map.of("*", "star", "a", "no"))).containsExactly("star");
    assertThat(groups("a/\"*\"", Map.of("a", Map.of("*", "star", "b", "no"))))
        .containsExactly("star");
    assertThat(groups("a/\"@keys\"", Map.of("a", Map.of("@keys", "key")))).containsExactly("key");
  }

  @Test
  void rejects_a_star_or_keys_of_another_value() {
    assertRefused(
        "a/*/b", Map.of("a", "text"), "a/*/b: * in a value that is not an object or list");
    assertRefused(
        "a/@keys", Map.of("a", List.of("x")), "a/@keys: @keys of a value that is not an object");
    assertRefused(
        "a/*/b",
        Map.of("a", List.of(Map.of("b", "x"), "text")),
        "a/*/b: 'b' is looked up in a value that is not an object");
  }

  private static Iterable<String> groups(String path, Map<String, Object> claims) throws Refusal {
    return groups(path, Optional.empty(), claims);
  }

  private static Iterable<String> groups(
      String path, Optional<String> separator, Map<String, Object> claims) throws Refusal {
    Set<String> groups = new LinkedHashSet<>();
    new GroupsPath(path, separator).addTo(groups, claims);
    return groups;
  }
}
