package dev.jwtschemes.internal.deployment.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsagesTest {
  private final Usages usages = new Usages();

  @Test
  void a_name_with_two_methods_keeps_the_first_rule_and_the_requests_of_both() {
    assertThat(usages.add(resource(Access.AUTHENTICATED, "GET /a"))).isTrue();
    assertThat(usages.add(resource(Access.OPEN, "POST /a"))).isFalse();

    assertThat(usages.resource("a.B#c").orElseThrow().requests())
        .containsExactly("GET /a", "POST /a");
    assertThat(usages.resource("a.B#c").orElseThrow().rule().access())
        .isEqualTo(Access.AUTHENTICATED);
  }

  private static Usages.Resource resource(Access access, String request) {
    return new Usages.Resource(
        "a.B#c", "a.B", new AccessRule(access, Set.of(), Set.of()), false, Set.of(request));
  }
}
