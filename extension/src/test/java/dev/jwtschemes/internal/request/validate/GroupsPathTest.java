package dev.jwtschemes.internal.request.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

  @Test
  void splits_a_string_at_spaces() throws Refusal {
    assertThat(groups("scope", Map.of("scope", " orders:read  orders:write ")))
        .containsExactly("orders:read", "orders:write");
  }

  @Test
  void splits_a_string_at_the_separator_taken_literally() throws Refusal {
    GroupsPath path = new GroupsPath("roles", "|");
    assertThat(path.in(Map.of("roles", "a b| c ||d"))).containsExactly("a b", "c", "d");
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
        "a/b", Map.of("a", "text"), "a/b: 'b' is looked for in something that is no object");
  }

  @Test
  void refuses_groups_that_are_no_text() {
    assertRefused(
        "a",
        Map.of("a", List.of("x", 5)),
        "a: the list of groups holds something that is no string");
    assertRefused("a", Map.of("a", 5), "a: groups are neither a string nor a list of strings");
    assertRefused(
        "a", Map.of("a", Map.of("b", 1)), "a: groups are neither a string nor a list of strings");
  }

  private static void assertRefused(String path, Map<String, Object> claims, String detail) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> groups(path, claims));
    assertThat(refusal.failure()).isEqualTo(Failure.of(FailureReason.CLAIM_MALFORMED, detail));
  }

  private static Iterable<String> groups(String path, Map<String, Object> claims) throws Refusal {
    return new GroupsPath(path, " ").in(claims);
  }
}
