package dev.jwtschemes.testkit.junit6;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.Issuers;
import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.WithIssuers;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@WithIssuers({"staff", "partner"})
class WithIssuersOnJUnit6Test {

  @JwtCaller(issuer = "staff", groups = "clerk")
  @Target(PARAMETER)
  @Retention(RUNTIME)
  @interface Clerk {}

  @BeforeAll
  static void runs_on_junit_6_without_microprofile_config(Issuers issuers) {
    assertThat(Test.class.getPackage().getImplementationVersion()).startsWith("6.");
    assertThatThrownBy(() -> Class.forName("org.eclipse.microprofile.config.Config"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(issuers.schemes()).containsExactly("staff", "partner");
  }

  @Test
  void gives_issuers_and_sets_properties(@Issuer("partner") TestIssuer partner) {
    assertThat(System.getProperty("jwt-schemes.partner.verify.issuer")).isEqualTo(partner.issuer());
  }

  @Test
  void gives_tokens(@Clerk String token, @JwtCaller(issuer = "partner") TokenBuilder builder) {
    assertThat(token).startsWith("eyJ");
    assertThat(builder.compact()).startsWith("eyJ");
  }

  @Nested
  class Inside {
    @Test
    void shares_the_issuers(@Issuer("staff") TestIssuer staff) {
      assertThat(System.getProperty("jwt-schemes.staff.verify.issuer")).isEqualTo(staff.issuer());
    }
  }
}
