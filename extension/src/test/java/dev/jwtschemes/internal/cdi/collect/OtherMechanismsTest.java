package dev.jwtschemes.internal.cdi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherMechanismsTest {
  @Test
  void login_config_of_the_servers_is_a_login() {
    assertThat(OtherMechanisms.login(webXml("FORM")))
        .contains(
            new Finding(
                Problem.OTHER_MECHANISM, Text.of("WEB-INF/web.xml"), Text.of("login-config FORM")));
  }

  @Test
  void mp_jwt_is_not_another_login() {
    assertThat(OtherMechanisms.login(webXml("MP-JWT"))).isEmpty();
    assertThat(OtherMechanisms.login(WebXml.NONE)).isEmpty();
  }

  private static WebXml webXml(String method) {
    return new WebXml(Optional.of(new WebXml.Login(method, "")), Optional.empty());
  }
}
