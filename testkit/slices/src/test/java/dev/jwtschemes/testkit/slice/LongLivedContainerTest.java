package dev.jwtschemes.testkit.slice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** One container, and several callers one after the other. */
@EnableAutoWeld
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodName.class)
class LongLivedContainerTest {
  @Inject Orders orders;

  @Test
  @InjectedCaller(name = "jane", scheme = "staff")
  void test_1_has_its_caller() {
    assertThat(orders.owner()).isEqualTo("jane");
    assertThat(orders.staff().getName()).isEqualTo("jane");
  }

  @Test
  void test_2_has_none() {
    assertThat(orders.owner()).isEqualTo("null");
    assertThat(orders.staff().getName()).isNull();
  }

  @Test
  @InjectedCaller(name = "tom", scheme = "partner")
  void test_3_has_its_own() {
    assertThat(orders.owner()).isEqualTo("tom");
    assertThat(orders.staff().getName()).isNull();
    assertThat(orders.partner().getName()).isEqualTo("tom");
  }
}
