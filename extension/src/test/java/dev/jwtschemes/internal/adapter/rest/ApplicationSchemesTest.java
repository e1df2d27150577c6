package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.core.Application;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationSchemesTest {

  @Test
  void schemes_stand_on_the_application() {
    assertThat(ApplicationSchemes.of(new PartnerApplication())).containsExactly("partner");
  }

  @Test
  void schemes_of_a_wrapped_application_are_found() {
    assertThat(ApplicationSchemes.of(new Wrapper(new PartnerApplication())))
        .containsExactly("partner");
  }

  @Test
  void application_without_a_scheme_has_none() {
    assertThat(ApplicationSchemes.of(new Application())).isEmpty();
  }

  @Test
  void wrapper_that_has_nothing_yet_has_no_scheme() {
    assertThat(ApplicationSchemes.of(new Wrapper(null))).isEmpty();
  }

  @JwtScheme("partner")
  static class PartnerApplication extends Application {}

  /**
   * As in Jersey, where the wrapper's class is not public but its method is inherited from one that
   * is.
   */
  public static class Wrapping extends Application {
    private final @Nullable Application wrapped;

    Wrapping(@Nullable Application wrapped) {
      this.wrapped = wrapped;
    }

    public final @Nullable Application getApplication() {
      return wrapped;
    }
  }

  private static final class Wrapper extends Wrapping {
    Wrapper(@Nullable Application wrapped) {
      super(wrapped);
    }
  }
}
