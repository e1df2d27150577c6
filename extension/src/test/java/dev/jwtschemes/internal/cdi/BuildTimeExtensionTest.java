package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jboss.weld.lite.extension.translator.BuildCompatibleExtensionLoader;
import org.junit.jupiter.api.Test;

class BuildTimeExtensionTest {

  @Test
  void fails_the_build_with_one_sentence() {
    List<Object> errors = new ArrayList<>();
    Messages messages =
        (Messages)
            Proxy.newProxyInstance(
                loader(),
                new Class<?>[] {Messages.class},
                (proxy, method, arguments) -> {
                  errors.add(method.getName() + " " + arguments[0]);
                  return null;
                });
    new BuildTimeExtension().refuse(messages);
    assertThat(errors)
        .containsExactly(
            "error jwt-schemes needs a CDI container that runs portable extensions (CDI Full); this one runs none, so that nothing would be protected: remove jwt-schemes, or use a server such as WildFly, Open Liberty or Payara");
  }

  @Test
  void is_found_as_a_service() {
    assertThat(ServiceLoader.load(BuildCompatibleExtension.class))
        .anyMatch(BuildTimeExtension.class::isInstance);
  }

  @Test
  void is_skipped_by_weld_as_a_service() {
    assertThat(BuildCompatibleExtensionLoader.getBuildCompatibleExtensions(loader()))
        .doesNotContain(BuildTimeExtension.class);
  }

  private static ClassLoader loader() {
    return BuildTimeExtensionTest.class.getClassLoader();
  }

  @Test
  void is_skipped_where_the_portable_extension_runs() {
    assertThat(BuildTimeExtension.class.getAnnotation(SkipIfPortableExtensionPresent.class).value())
        .isEqualTo(JwtSchemesExtension.class);
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      assertThat(deployment.refusal()).isEmpty();
    }
  }
}
