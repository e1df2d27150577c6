package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.rule.AccessRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {
  private final Map<String, Object> attributes = new HashMap<>();

  @Test
  void is_the_same_for_the_same_request() {
    assertThat(memory()).isSameAs(memory());
  }

  @Test
  void is_another_for_another_request() {
    RequestMemory one = memory();
    attributes.clear();
    assertThat(memory()).isNotSameAs(one);
  }

  @Test
  void what_is_not_ours_makes_the_strictest_memory() {
    memory();
    attributes.replaceAll((name, memory) -> "forged");
    assertThat(memory()).isSameAs(memory());
    assertThat(memory().isConstrained()).isTrue();
  }

  @Test
  void that_of_another_request_makes_the_strictest_memory() {
    RequestMemory other = RequestMemory.of("1", attributes::get, attributes::put);
    other.passed(AccessRule.authenticated(Set.of("staff")), new Outcome.Proceed(Optional.empty()));
    RequestMemory memory = RequestMemory.of("2", attributes::get, attributes::put);
    assertThat(memory).isNotSameAs(other);
    assertThat(memory.isConstrained()).isTrue();
    assertThat(memory.passed(AccessRule.authenticated(Set.of("staff")))).isEmpty();
    assertThat(RequestMemory.of("2", attributes::get, attributes::put)).isSameAs(memory);
  }

  /** Grizzly's id is that of a request object, which serves one request after the other. */
  @Test
  void that_of_an_earlier_request_with_the_same_id_makes_the_strictest_memory() {
    RequestMemory earlier = memory();
    Map<String, Object> replayed = Map.copyOf(attributes);
    attributes.clear();
    RequestMemory own = memory();
    attributes.putAll(replayed);
    assertThat(memory()).isNotSameAs(earlier).isNotSameAs(own);
    assertThat(memory().isConstrained()).isTrue();
    assertThat(memory()).isSameAs(memory());
  }

  @Test
  void that_of_another_request_is_not_known_by_its_id_either() {
    Map<String, Object> others = new HashMap<>();
    RequestMemory other = RequestMemory.of("2", others::get, others::put);
    RequestMemory own = memory();
    attributes.putAll(others);
    assertThat(memory()).isNotSameAs(other).isNotSameAs(own);
    assertThat(RequestMemory.of("2", others::get, others::put)).isSameAs(other);
  }

  @Test
  void that_of_a_mechanism_before_is_the_request_s_when_it_begins() {
    RequestMemory mechanisms = memory();
    assertThat(begin()).isSameAs(mechanisms);
    assertThat(memory()).isSameAs(mechanisms);
  }

  @Test
  void one_that_has_begun_makes_the_strictest_memory_when_a_request_begins() {
    RequestMemory earlier = begin();
    RequestMemory own = begin();
    assertThat(own).isNotSameAs(earlier);
    assertThat(own.isConstrained()).isTrue();
    assertThat(memory()).isSameAs(own);
  }

  @Test
  void one_without_an_attribute_begins_like_any_other() {
    assertThat(begin().isConstrained()).isFalse();
    assertThat(memory()).isSameAs(memory());
  }

  @Test
  void knows_whether_a_constraint_was_passed() {
    assertThat(memory().isConstrained()).isFalse();
    memory().constrained();
    assertThat(memory().isConstrained()).isTrue();
  }

  @Test
  void knows_whether_a_caller_was_named_by_a_rule() {
    assertThat(memory().isNamedByRule()).isFalse();
    memory().passed(AccessRule.authenticated(Set.of()), new Outcome.Proceed(Optional.empty()));
    assertThat(memory().isNamedByRule()).isTrue();
  }

  private RequestMemory begin() {
    return RequestMemory.begin("1", attributes::get, attributes::put);
  }

  private RequestMemory memory() {
    return RequestMemory.of("1", attributes::get, attributes::put);
  }
}
