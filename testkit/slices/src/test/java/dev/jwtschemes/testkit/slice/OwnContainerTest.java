package dev.jwtschemes.testkit.slice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Bean;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class OwnContainerTest {
  @WeldSetup WeldInitiator weld = JwtSlice.of(Orders.class).build();

  @Test
  @Clerk
  void has_the_caller() {
    assertThat(weld.select(Orders.class).get().owner()).isEqualTo("jane");
    assertThat(weld.select(Orders.class).get().partner().getName()).isNull();
  }

  @Test
  void has_no_caller_without_the_annotation() {
    assertThat(weld.select(Orders.class).get().owner()).isEqualTo("null");
  }

  @Test
  void has_beans_of_the_test_beside_them() {
    assertThat(weld.getBeanManager().getBeans(Orders.class))
        .extracting(Bean::getBeanClass)
        .containsExactly(Orders.class);
  }
}
