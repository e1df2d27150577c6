package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Text;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ApplicationConfigTest {
  private static final String ISSUER = "jwt-schemes.staff.verify.issuer";

  private static final Map<String, String> PROD = Map.of("mp.config.profile", "prod");

  private final List<Finding> unread = new ArrayList<>();

  @TempDir Path classes = Path.of("");

  @Test
  void file_that_the_server_did_not_read_is_added() throws Exception {
    assertThat(withFile(Map.of("other", "1"), 100).getValue(ISSUER, String.class))
        .isEqualTo("https://own.example");
  }

  @Test
  void what_the_server_has_stays() throws Exception {
    assertThat(withFile(Map.of("other", "1"), 100).getValue("other", String.class)).isEqualTo("1");
  }

  @Test
  void source_above_files_wins() throws Exception {
    assertThat(
            withFile(Map.of(ISSUER, "https://operator.example"), 300)
                .getValue(ISSUER, String.class))
        .isEqualTo("https://operator.example");
  }

  @Test
  void file_that_was_read_is_not_added() throws Exception {
    Config config = config(Map.of(ISSUER, "https://own.example"), 100);
    try (var application = application()) {
      assertThat(ApplicationConfig.withFiles(config, application, unread)).isSameAs(config);
    }
  }

  @Test
  void file_of_the_profile_goes_before_the_file_beside_it() throws Exception {
    write("-prod", ISSUER + "=https://prod.example\n");
    write("-test", ISSUER + "=https://test.example\n");
    assertThat(withFile(PROD, 100).getValue(ISSUER, String.class))
        .isEqualTo("https://prod.example");
  }

  @Test
  void file_of_the_profile_goes_before_a_file_with_an_ordinal() throws Exception {
    write("-prod", ISSUER + "=https://prod.example\n");
    write("", "config_ordinal=200\n" + ISSUER + "=https://own.example\n");
    Config config = config(PROD, 100);
    try (var loader = loader()) {
      assertThat(ApplicationConfig.withFiles(config, loader, unread).getValue(ISSUER, String.class))
          .isEqualTo("https://prod.example");
    }
  }

  @Test
  void profile_may_be_named_by_the_file_itself() throws Exception {
    write("-prod", ISSUER + "=https://prod.example\n");
    write("", "mp.config.profile=prod\n" + ISSUER + "=https://own.example\n");
    try (var loader = loader()) {
      assertThat(
              ApplicationConfig.withFiles(config(Map.of("other", "1"), 100), loader, unread)
                  .getValue(ISSUER, String.class))
          .isEqualTo("https://prod.example");
    }
  }

  @Test
  void last_of_several_profiles_wins() throws Exception {
    write("-prod", ISSUER + "=https://prod.example\n");
    write("-east", ISSUER + "=https://east.example\n");
    assertThat(
            withFile(Map.of("mp.config.profile", "prod, east"), 100).getValue(ISSUER, String.class))
        .isEqualTo("https://east.example");
  }

  @Test
  void file_of_a_profile_that_is_not_on_is_not_read() throws Exception {
    write("-prod", ISSUER + "=https://prod.example\n");
    assertThat(withFile(Map.of("other", "1"), 100).getValue(ISSUER, String.class))
        .isEqualTo("https://own.example");
  }

  @Test
  void jwts_126_file_of_the_profile_that_is_malformed() throws Exception {
    write("-prod", "jwt-schemes.staff.verify.publickey=secret\\u00zz\n");
    assertThat(withFile(PROD, 100).getValue(ISSUER, String.class)).isEqualTo("https://own.example");
    assertThat(lines())
        .containsExactly(
            "JWTS-126 microprofile-config-prod.properties: A configuration file of the application can't be read, so that rules and schemes may be missing (java.lang.IllegalArgumentException). Correct the file, or remove it.");
  }

  @Test
  void jwts_126_file_that_is_malformed() throws Exception {
    write("", ISSUER + "=\\uzzzz\n");
    try (var loader = loader()) {
      ApplicationConfig.withFiles(config(Map.of("other", "1"), 100), loader, unread);
    }
    assertThat(lines())
        .containsExactly(
            "JWTS-126 microprofile-config.properties: A configuration file of the application can't be read, so that rules and schemes may be missing (java.lang.IllegalArgumentException). Correct the file, or remove it.");
  }

  @Test
  void jwts_126_class_path_that_can_not_be_searched() {
    var broken =
        new ClassLoader(null) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("broken");
          }
        };
    Config config = config(Map.of("other", "1"), 100);
    assertThat(ApplicationConfig.withFiles(config, broken, unread)).isSameAs(config);
    assertThat(lines())
        .containsExactly(
            "JWTS-126 microprofile-config.properties: A configuration file of the application can't be read, so that rules and schemes may be missing (java.io.IOException). Correct the file, or remove it.");
  }

  @Test
  void problem_of_a_file_is_one_of_the_configuration() {
    Finding finding = new Finding(Problem.CONFIGURATION_UNREADABLE, Text.of("a file"));
    Config nothing = config(Map.of(), 100);
    ConfigReader.Result read = new ConfigReader(nothing, Map.of(), Optional.empty()).read();
    assertThat(read.present()).isFalse();
    assertThat(read.without(List.of(finding)).findings()).containsExactly(finding);
    assertThat(read.without(List.of(finding)).present()).isTrue();
    assertThat(read.without(List.of())).isEqualTo(read);
  }

  @Test
  void jwts_126_is_not_raised_by_files_that_are_read_and_a_profile_without_one() throws Exception {
    write("-east", ISSUER + "=https://east.example\n");
    withFile(Map.of("mp.config.profile", "prod,east"), 100);
    assertThat(unread).isEmpty();
  }

  private List<String> lines() {
    return unread.stream().map(finding -> finding.line().toString()).toList();
  }

  private Config withFile(Map<String, String> values, int ordinal) throws Exception {
    try (var application = application()) {
      return ApplicationConfig.withFiles(config(values, ordinal), application, unread);
    }
  }

  private URLClassLoader application() throws Exception {
    write("", ISSUER + "=https://own.example\n");
    return loader();
  }

  private URLClassLoader loader() throws Exception {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
  }

  private void write(String profile, String text) throws Exception {
    Path file = classes.resolve("META-INF/microprofile-config" + profile + ".properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Config config(Map<String, String> values, int ordinal) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(values, "server", ordinal))
        .build();
  }
}
