package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What tests of the reader share: a configuration that was read. */
abstract class ConfigSuite {

  static ConfigReader.Result read(Map<String, String> properties) {
    return read(properties, Map.of());
  }

  static ConfigReader.Result read(Map<String, String> properties, Map<String, String> environment) {
    return new ConfigReader(config(properties, environment), environment, Optional.empty()).read();
  }

  static Config config(Map<String, String> properties, Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors() // expressions, among others
        .withSources(new PropertiesConfigSource(properties, "file", 100))
        .withSources(new EnvConfigSource(environment, 300))
        .build();
  }

  static Iterable<String> names(ConfigReader.Result result) {
    return result.definitions().stream().map(SchemeDefinition::name).toList();
  }

  static SchemeDefinition only(ConfigReader.Result result) {
    assertThat(result.definitions()).hasSize(1);
    return result.definitions().get(0);
  }
}
