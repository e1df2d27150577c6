package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
  void does_not_believe_a_foreign_attribute() {
    memory();
    attributes.replaceAll((name, memory) -> "forged");
    assertThat(memory()).isNotNull().isSameAs(memory());
  }

  @Test
  void knows_whether_a_constraint_was_passed() {
    assertThat(memory().isConstrained()).isFalse();
    memory().constrained();
    assertThat(memory().isConstrained()).isTrue();
  }

  private RequestMemory memory() {
    return RequestMemory.in(attributes::get, attributes::put);
  }
}
