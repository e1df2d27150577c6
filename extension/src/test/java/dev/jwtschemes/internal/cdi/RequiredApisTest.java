package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar where APIs that it knows are missing: nothing of it fails without words. */
public class RequiredApisTest {
  private static final String SERVLET_ENTRY = "jakarta.servlet.ServletContainerInitializer";
  private static final List<String> ENTRIES =
      List.of(
          "jakarta.enterprise.inject.spi.Extension",
          "jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension",
          "jakarta.ws.rs.container.DynamicFeature",
          SERVLET_ENTRY);

  /** The class path without classes whose names begin with one of these. */
  private static final class Without extends URLClassLoader {
    private final List<String> hidden;

    Without(String... hidden) throws IOException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      this.hidden = List.of(hidden);
    }

    private static URL[] classPath() throws IOException {
      List<URL> urls = new ArrayList<>();
      for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(Path.of(each).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (hidden.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }
  }

  /** What a container does with a service, before it calls it. */
  private static void load(ClassLoader loader, String service) throws Exception {
    try (InputStream stream = loader.getResourceAsStream("META-INF/services/" + service)) {
      String name = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
      Class<?> type = Class.forName(name, true, loader);
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.newInstance();
      assertThat(type.getDeclaredMethods()).isNotEmpty();
      assertThat(type.getDeclaredFields()).isNotNull();
      assertThat(type.getAnnotations()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.security.enterprise.",
        "jakarta.ejb.",
        "jakarta.security.enterprise.,jakarta.ejb.,io.opentelemetry.",
        "org.eclipse.microprofile.jwt.,org.eclipse.microprofile.auth."
      })
  void entry_points_load_without(String hidden) throws Exception {
    try (Without loader = new Without(hidden.split(","))) {
      for (String each : ENTRIES) {
        load(loader, each);
      }
    }
  }

  /** The one for servlets can't: no container without servlets looks for it, but Open Liberty. */
  @Test
  void entry_points_load_without_servlets() throws Exception {
    try (Without loader = new Without("jakarta.servlet.", "jakarta.security.enterprise.")) {
      for (String each : ENTRIES) {
        if (!each.equals(SERVLET_ENTRY)) {
          load(loader, each);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.security.enterprise.",
        "jakarta.ejb.",
        "jakarta.servlet.,jakarta.security.enterprise.,jakarta.ejb.,io.opentelemetry."
      })
  void application_starts_and_authenticates_without(String hidden) throws Exception {
    assertThat(run(hidden)).isEqualTo("alice@example.com");
  }

  @Test
  void jwts_305_names_the_api_that_is_missing() throws Exception {
    assertThat(missing("org.eclipse.microprofile.jwt."))
        .isEqualTo(
            "JWTS-305 the application: An API that this library is made of is missing, and nothing of it works without (org.eclipse.microprofile.jwt.JsonWebToken). Add org.eclipse.microprofile.jwt:microprofile-jwt-auth-api to WEB-INF/lib, or the server's feature of that API (Open Liberty: mpConfig, restfulWS, servlet).");
    assertThat(missing("org.eclipse.microprofile.config."))
        .contains("(org.eclipse.microprofile.config.ConfigProvider)");
    assertThat(missing("jakarta.ws.rs.")).contains("(jakarta.ws.rs.core.Application)");
  }

  @Test
  void jwts_305_refuses_the_application_before_a_class_of_the_api_is_touched() throws Exception {
    assertThat(run("org.eclipse.microprofile.jwt.,org.eclipse.microprofile.auth."))
        .contains("JWTS-305", "org.eclipse.microprofile.jwt.JsonWebToken");
  }

  @Test
  void jwts_305_is_not_raised_where_the_optional_apis_are_missing() throws Exception {
    assertThat(missing("jakarta.servlet.", "jakarta.security.enterprise.", "jakarta.ejb."))
        .isEqualTo("none");
  }

  private static String missing(String... hidden) throws IOException {
    try (Without loader = new Without(hidden)) {
      return RequiredApis.missing(loader).map(each -> each.line().toString()).orElse("none");
    }
  }

  private static String run(String hidden) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (Without loader = new Without(hidden.split(","))) {
      thread.setContextClassLoader(loader);
      return (String)
          Class.forName(BareApplication.class.getName(), true, loader)
              .getMethod("run")
              .invoke(null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
