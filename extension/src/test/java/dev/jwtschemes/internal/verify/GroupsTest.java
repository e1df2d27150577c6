package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The groups of a scheme's callers, of which an issuer may give some. */
class GroupsTest {

  /** Entra: scopes of users, roles of applications (quarkus 47622). */
  @Test
  void joins_what_is_at_its_paths() {
    Groups groups = groups(scheme().groupsPaths("scp", "roles"));
    assertThat(groups.in(Map.of("scp", "read write")).names()).containsExactly("read", "write");
    assertThat(groups.in(Map.of("roles", List.of("boss"))).names()).containsExactly("boss");
    assertThat(groups.in(Map.of("scp", "read boss", "roles", List.of("boss", "a b"))).names())
        .containsExactly("read", "boss", "a b");
  }

  @Test
  void what_can_not_be_read_at_one_path_leaves_the_others() {
    Groups.Found found =
        groups(scheme().groupsPaths("scp", "roles")).in(Map.of("scp", "read", "roles", 5));
    assertThat(found.names()).containsExactly("read");
    assertThat(found.remark())
        .hasValue(
            Text.of(
                "some groups can't be read: roles: groups are neither a string nor a list of strings"));
  }

  /** Half of an unreadable list would be an accident. */
  @Test
  void list_with_another_value_gives_none_of_its_groups() {
    Groups.Found found =
        groups(scheme().groupsPaths("a", "b")).in(Map.of("a", List.of("x", 5), "b", List.of("y")));
    assertThat(found.names()).containsExactly("y");
  }

  @Test
  void renames_groups_and_keeps_others() {
    Groups groups =
        groups(scheme().groupsMap(Map.of("ROLE_BOSS", "boss", "/staff/clerk", "clerk")));
    assertThat(groups.in(groups("ROLE_BOSS", "/staff/clerk", "guest")).names())
        .containsExactly("boss", "clerk", "guest");
  }

  @Test
  void renames_no_group_twice() {
    Groups groups = groups(scheme().groupsMap(Map.of("a", "b", "b", "c")));
    assertThat(groups.in(groups("a")).names()).containsExactly("b");
  }

  @Test
  void puts_the_prefix_before_each_group() {
    Groups groups = groups(scheme().groupsMap(Map.of("boss", "admin")).groupsPrefix("partner-"));
    assertThat(groups.in(groups("boss", "admin", "partner-x")).names())
        .containsExactly("partner-admin", "partner-partner-x");
  }

  @Test
  void drops_groups_that_the_issuer_may_not_give() {
    Groups.Found found = groups(scheme().groupsAllow("guest")).in(groups("guest", "admin"));
    assertThat(found.names()).containsExactly("guest");
    assertThat(found.remark())
        .hasValue(Text.of("groups dropped, which groups.allow does not list: ['admin']"));
  }

  /** Whatever the issuer writes, and wherever: no caller becomes admin. */
  @Test
  void no_text_of_an_issuer_gets_around_the_list() {
    SchemeDefinition scheme =
        scheme()
            .groupsPaths("groups", "scope", "a/*/roles", "b/@keys")
            .groupsMap(Map.of("reader", "guest"))
            .groupsAllow("guest")
            .build();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("groups", List.of("admin", " admin", "admin ", "ADMIN", "guest,admin", "**"));
    claims.put("scope", "admin reader");
    claims.put("a", Map.of("x", Map.of("roles", List.of("admin"))));
    claims.put("b", Map.of("admin", Map.of()));
    assertThat(new Groups(scheme).in(claims).names()).containsExactly("guest");
  }

  @Test
  void list_compares_final_names() {
    Groups groups =
        groups(
            scheme()
                .groupsMap(Map.of("boss", "lead"))
                .groupsPrefix("p-")
                .groupsAllow("p-lead", "clerk"));
    assertThat(groups.in(groups("boss", "lead", "clerk", "p-lead")).names())
        .containsExactly("p-lead");
  }

  @Test
  void shows_what_is_unreadable_and_what_was_dropped() {
    Groups.Found found =
        groups(scheme().groupsPaths("a", "b").groupsAllow("guest"))
            .in(Map.of("a", 5, "b", List.of("admin")));
    assertThat(found.remark())
        .hasValue(
            Text.of(
                "some groups can't be read: a: groups are neither a string nor a list of strings; groups dropped, which groups.allow does not list: ['admin']"));
  }

  @Test
  void says_whether_there_is_anything() {
    Groups groups = groups(scheme());
    assertThat(groups.in(Map.of()).isNothing()).isTrue();
    assertThat(groups.in(groups()).isNothing()).isFalse();
    assertThat(groups.in(Map.of("groups", 5)).isNothing()).isFalse();
  }

  @Test
  void explains_why_there_are_no_groups() {
    Groups groups = groups(scheme().groupsPaths("scp", "roles"));
    assertThat(groups.in(Map.of()).whyFew())
        .hasValue(Text.of("the token has nothing at groups.path [scp, roles]"));
    assertThat(groups.in(Map.of("scp", " ", "roles", List.of())).whyFew())
        .hasValue(Text.of("what the token has is empty at groups.path [scp, roles]"));
    assertThat(groups.in(Map.of("roles", 5)).whyFew())
        .hasValue(Text.of("no groups: roles: groups are neither a string nor a list of strings"));
    assertThat(groups.in(Map.of("scp", "read")).whyFew()).isEmpty();
  }

  /** Entra leaves out groups of which a token would have more than 200. */
  @Test
  void explains_that_the_issuer_left_groups_out() {
    assertThat(groups(scheme()).in(Map.of("_claim_names", Map.of("groups", "src1"))).whyFew())
        .hasValue(
            Text.of(
                "the token has _claim_names: the issuer left out groups, since there are too many for a token (overage)"));
  }

  private static SchemeBuilder scheme() {
    return SchemeDefinition.named("partner");
  }

  private static Groups groups(SchemeBuilder scheme) {
    return new Groups(scheme.build());
  }

  private static Map<String, Object> groups(String... names) {
    return Map.of("groups", List.of(names));
  }
}
