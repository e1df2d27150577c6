package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import io.openliberty.imitation.ServerToken;
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

  @Test
  void classes_of_open_liberty_are_known_by_name_and_loader() throws Exception {
    URL[] place = {ServerToken.class.getProtectionDomain().getCodeSource().getLocation()};
    try (var server = new ServerLoader(place)) {
      assertThat(Surroundings.isOfLiberty(server.loadClass(ServerToken.class.getName()))).isTrue();
      assertThat(Surroundings.isOfLiberty(server.loadClass(SurroundingsTest.class.getName())))
          .isFalse();
    }
    assertThat(Surroundings.isOfLiberty(ServerToken.class)).isFalse();
  }

  /** Loads test classes itself, and all else by its parent. */
  private static final class ServerLoader extends URLClassLoader {
    ServerLoader(URL[] place) {
      super(place, SurroundingsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(ServerToken.class.getName())
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }

  private static WebXml webXml(String method) {
    return new WebXml(Optional.of(new WebXml.Login(method, "")), Optional.empty());
  }
}
