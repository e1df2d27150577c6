package dev.jwtschemes.testkit.slice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What an application server finds in this artifact, should it ever get into a deployment. */
class NothingToFindTest {

  @Test
  void the_artifact_has_one_service_and_that_is_weld_junits() throws Exception {
    assertThat(filesThatAreNoClass())
        .containsExactly("META-INF/services/org.jboss.weld.junit5.WeldJunitEnricher");
  }

  @Test
  void no_extension_of_cdi_is_here() {
    assertThat(ServiceLoader.load(Extension.class).stream().map(ServiceLoader.Provider::type))
        .noneMatch(type -> type.getName().startsWith("dev.jwtschemes.testkit.slice."));
  }

  @Test
  void only_weld_junits_service_can_be_made_by_others() throws Exception {
    List<String> made = new ArrayList<>();
    for (String name : classes()) {
      for (Constructor<?> constructor : Class.forName(name).getConstructors()) {
        made.add(constructor.getDeclaringClass().getSimpleName());
      }
    }
    assertThat(made).containsExactly("SliceEnricher");
  }

  @Test
  @ResourceLock("Weld")
  @InjectedCaller
  void discovery_of_all_classes_finds_no_bean() throws Exception {
    try (WeldContainer container =
        new Weld("all")
            .disableDiscovery()
            .addBeanClasses(loaded())
            .addBeanClass(Object.class)
            .initialize()) {
      assertThat(container.select(JsonWebToken.class).isUnsatisfied()).isTrue();
      assertThat(container.getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE))
          .extracting(bean -> bean.getBeanClass().getName())
          .doesNotContainAnyElementsOf(classes())
          .contains("java.lang.Object");
    }
  }

  private static Class<?>[] loaded() throws Exception {
    List<Class<?>> loaded = new ArrayList<>();
    for (String name : classes()) {
      loaded.add(Class.forName(name));
    }
    return loaded.toArray(Class<?>[]::new);
  }

  private static List<String> classes() throws IOException, URISyntaxException {
    return files()
        .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
        .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
        .toList();
  }

  private static List<String> filesThatAreNoClass() throws IOException, URISyntaxException {
    return files().filter(name -> !name.endsWith(".class")).toList();
  }

  private static Stream<String> files() throws IOException, URISyntaxException {
    Path root = Path.of(JwtSlice.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.walk(root)
        .filter(Files::isRegularFile)
        .map(file -> root.relativize(file).toString().replace('\\', '/'));
  }
}
