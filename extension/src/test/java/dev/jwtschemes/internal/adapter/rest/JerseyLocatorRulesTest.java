package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same on Jersey, which says itself which locators ran. */
class JerseyLocatorRulesTest extends LocatorRulesTest {
  @Override
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.JERSEY;
  }

  /** Jersey waits for no locator: it finds nothing in the stage. */
  @Override
  @Test
  void type_of_a_locator_says_nothing() {
    try (RestApplication application = of(OtherTypes.class)) {
      assertThat(application.get("/types/later")).isEqualTo(404);
      assertThat(application.get("/types/class")).isEqualTo(403);
      assertThat(application.get("/types/x")).isEqualTo(200);
    }
  }
}
