package dev.jwtschemes.internal.cdi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import io.openliberty.imitation.ServerToken;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerMpJwtTest {
  @Test
  void finds_payaras_own_file(@TempDir Path folder) throws IOException {
    URL[] urls = {folder.toUri().toURL()};
    try (var application = new URLClassLoader(urls, null)) {
      assertThat(ServerMpJwt.payaras(application)).isEmpty();
    }
    Files.createFile(folder.resolve("payara-mp-jwt.properties"));
    try (var application = new URLClassLoader(urls, null)) {
      assertThat(ServerMpJwt.payaras(application))
          .contains(new Finding(Problem.MP_JWT_KEY_ELSEWHERE, Text.of("payara-mp-jwt.properties")));
    }
  }

  @Test
  void classes_of_open_liberty_are_known_by_name_and_loader() throws Exception {
    URL[] place = {ServerToken.class.getProtectionDomain().getCodeSource().getLocation()};
    try (var server = new ServerLoader(place)) {
      assertThat(ServerMpJwt.isOfLiberty(server.loadClass(ServerToken.class.getName()))).isTrue();
      assertThat(ServerMpJwt.isOfLiberty(server.loadClass(ServerMpJwtTest.class.getName())))
          .isFalse();
    }
    assertThat(ServerMpJwt.isOfLiberty(ServerToken.class)).isFalse();
  }

  @Test
  void helidons_is_found_unless_it_is_switched_off(@TempDir Path folder) throws IOException {
    URL[] urls = {folder.toUri().toURL()};
    Path classes = Files.createDirectories(folder.resolve("io/helidon/microprofile/jwt/auth"));
    Files.createFile(classes.resolve("JwtAuthCdiExtension.class"));
    try (var application = new URLClassLoader(urls, null)) {
      assertThat(ServerMpJwt.helidons(application, config(Map.of())))
          .contains(
              new Finding(
                  Problem.SERVER_MP_JWT_ACTIVE,
                  Text.of("the server"),
                  Text.of("Helidon's jwt-auth: security.jersey.enabled is not false")));
      assertThat(
              ServerMpJwt.helidons(application, config(Map.of("security.jersey.enabled", "true"))))
          .isPresent();
      assertThat(
              ServerMpJwt.helidons(application, config(Map.of("security.jersey.enabled", "false"))))
          .isEmpty();
      assertThat(ServerMpJwt.helidons(application, config(Map.of("security.enabled", "False"))))
          .isEmpty();
    }
  }

  @Test
  void helidons_is_not_found_elsewhere() {
    assertThat(ServerMpJwt.helidons(ServerMpJwtTest.class.getClassLoader(), config(Map.of())))
        .isEmpty();
  }

  private static Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build();
  }

  /** Loads test classes itself, and all else by its parent. */
  private static final class ServerLoader extends URLClassLoader {
    ServerLoader(URL[] place) {
      super(place, ServerMpJwtTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(ServerToken.class.getName())
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }
}
