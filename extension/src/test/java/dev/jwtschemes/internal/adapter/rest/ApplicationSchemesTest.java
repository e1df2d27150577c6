package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
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

  @LoginConfig(authMethod = "MP-JWT", realmName = "staff only")
  static class Titled extends Application {}

  static class TitledHeir extends Titled {}

  @Test
  void realm_of_login_config_is_found_past_wrappers_and_subclasses() {
    assertThat(ApplicationSchemes.loginRealm(new Titled())).hasValue("staff only");
    assertThat(ApplicationSchemes.loginRealm(new TitledHeir())).hasValue("staff only");
    assertThat(ApplicationSchemes.loginRealm(new Wrapper(new Titled()))).hasValue("staff only");
  }

  @LoginConfig(authMethod = "BASIC", realmName = "pages")
  static class Basic extends Application {}

  @LoginConfig(authMethod = "MP-JWT")
  static class Untitled extends Application {}

  @Test
  void another_login_or_no_realm_gives_none() {
    assertThat(ApplicationSchemes.loginRealm(new Basic())).isEmpty();
    assertThat(ApplicationSchemes.loginRealm(new Untitled())).isEmpty();
    assertThat(ApplicationSchemes.loginRealm(new Application())).isEmpty();
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
