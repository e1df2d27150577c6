package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  @Test
  void finds_payaras_own_file(@TempDir Path folder) throws IOException {
    URL[] urls = {folder.toUri().toURL()};
    try (var application = new URLClassLoader(urls, null)) {
      assertThat(Surroundings.payarasMpJwt(application)).isEmpty();
    }
    Files.createFile(folder.resolve("payara-mp-jwt.properties"));
    try (var application = new URLClassLoader(urls, null)) {
      assertThat(Surroundings.payarasMpJwt(application))
          .contains(new Finding(Problem.MP_JWT_KEY_ELSEWHERE, Text.of("payara-mp-jwt.properties")));
    }
  }

  @Test
  void login_config_of_the_servers_is_a_login() {
    assertThat(Surroundings.otherLogin(webXml("FORM")))
        .contains(
            new Finding(
                Problem.OTHER_MECHANISM, Text.of("WEB-INF/web.xml"), Text.of("login-config FORM")));
  }

  @Test
  void mp_jwt_is_not_another_login() {
    assertThat(Surroundings.otherLogin(webXml("MP-JWT"))).isEmpty();
    assertThat(Surroundings.otherLogin(WebXml.NONE)).isEmpty();
  }

  private static WebXml webXml(String method) {
    return new WebXml(Optional.of(new WebXml.Login(method, "")), Optional.empty());
  }
}
