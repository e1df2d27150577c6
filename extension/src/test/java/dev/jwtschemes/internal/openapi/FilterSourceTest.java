package dev.jwtschemes.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.openapi.JwtSchemesFilter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.openapi.OASFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter as servers find it, in the configuration of an application. */
class FilterSourceTest {
  private static final String KEY = "mp.openapi.filter";

  @Test
  void the_filter_is_configured_by_the_library_alone() throws Exception {
    SmallRyeConfig config = config(FilterSourceTest.class.getClassLoader());
    assertThat(config.getValue(KEY, String.class))
        .isEqualTo("dev.jwtschemes.openapi.JwtSchemesFilter");
    assertThat(Class.forName(config.getValue(KEY, String.class)))
        .isEqualTo(JwtSchemesFilter.class)
        .isAssignableTo(OASFilter.class);
    assertThat(config.getConfigValue(KEY).getConfigSourceName()).isEqualTo("JWT Schemes");
  }

  @Test
  void any_file_of_the_application_wins(@TempDir Path classes) throws Exception {
    Path file = classes.resolve("META-INF/microprofile-config.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "config_ordinal=2\n" + KEY + "=com.example.OurFilter\n");
    try (URLClassLoader application =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, FilterSourceTest.class.getClassLoader())) {
      assertThat(config(application).getValue(KEY, String.class))
          .isEqualTo("com.example.OurFilter");
    }
  }

  /** Jars that are merged into one have one such file, and that is the application's. */
  @Test
  void the_library_has_no_configuration_file() {
    URL classes = FilterSource.class.getProtectionDomain().getCodeSource().getLocation();
    assertThat(Path.of(classes.getPath()).resolve("META-INF/microprofile-config.properties"))
        .doesNotExist();
  }

  @Test
  void it_has_nothing_but_that_key() {
    assertThat(new FilterSource().getPropertyNames()).containsExactly(KEY);
    assertThat(new FilterSource().getValue("jwt-schemes.default")).isNull();
  }

  private static SmallRyeConfig config(ClassLoader loader) {
    return new SmallRyeConfigBuilder()
        .forClassLoader(loader)
        .addDefaultSources()
        .addDiscoveredSources()
        .build();
  }
}
