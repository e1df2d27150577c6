package dev.jwtschemes.testkit.junit6;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RegisteredOnJUnit6Test {
  @RegisterExtension static final Issuers issuers = Issuers.of("only");

  @Test
  void sets_properties_of_this_class_alone(TestIssuer only) {
    assertThat(System.getProperty("jwt-schemes.only.verify.issuer")).isEqualTo(only.issuer());
    assertThat(System.getProperties().stringPropertyNames())
        .noneMatch(name -> name.startsWith("jwt-schemes.staff."));
  }
}
