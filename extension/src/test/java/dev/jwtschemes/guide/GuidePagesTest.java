package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages print is what runs here. */
class GuidePagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGES = ROOT.resolve("docs").resolve("how-to");
  private static final Path SOURCES = Path.of("src", "test", "java", "dev", "jwtschemes", "guide");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>jwt-schemes[a-z-]*</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern LIBRARY = Pattern.compile("(?s)<dependency>.*?</dependency>");
  private static final Pattern BLOCK = Pattern.compile("(?s)\n```(\\w*)\n(.*?)```\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "several-issuers.md",
        "from-mp-jwt.md",
        "events.md",
        "roles-and-scopes.md",
        "tenants.md",
        "cookies.md",
        "behind-a-proxy.md"
      })
  void each_block_is_a_part_of_a_file_that_runs(String page) throws IOException {
    String text = Files.readString(PAGES.resolve(page));
    List<String> unknown =
        BLOCK
            .matcher(text)
            .results()
            .filter(block -> !isKnown(block.group(1), block.group(2)))
            .map(block -> block.group(2))
            .toList();
    assertThat(BLOCK.matcher(text).results()).isNotEmpty();
    assertThat(unknown).isEmpty();
  }

  /** The examples of the test kit are in its own tests and in those of the samples. */
  @Test
  void examples_of_testing_run_with_the_test_kit() throws IOException {
    List<String> tests =
        Stream.of("testkit", "samples")
            .flatMap(module -> below(ROOT.resolve(module)).stream())
            .map(GuidePagesTest::flush)
            .toList();
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(PAGES.resolve("testing.md")))
            .results()
            .filter(block -> block.group(1).equals("java"))
            .map(block -> block.group(2))
            .toList();
    assertThat(blocks).hasSizeGreaterThan(6);
    assertThat(blocks)
        .allMatch(block -> tests.stream().anyMatch(text -> text.contains(flush(block))));
  }

  /** The suite packs or starts applications with these. */
  @ParameterizedTest
  @CsvSource({"tomcat-jetty, jersey", "helidon, helidon"})
  void libraries_of_an_application_are_those_that_were_run(String name, String stack)
      throws IOException {
    String page = Files.readString(ROOT.resolve("docs/integration/" + name + ".md"));
    String pom = Files.readString(ROOT.resolve("tck-tests/stacks/" + stack + "/pom.xml"));
    List<String> libraries =
        LIBRARY
            .matcher(pom)
            .results()
            .map(library -> library.group().replaceAll("\\s", ""))
            .filter(library -> !library.contains("<scope>"))
            .toList();
    assertThat(libraries).hasSizeGreaterThan(1);
    assertThat(BLOCK.matcher(page).results().map(block -> block.group(2).replaceAll("\\s", "")))
        .contains(String.join("", libraries));
  }

  @Test
  void libraries_of_an_embedded_application_are_those_of_the_build() throws IOException {
    String build = Files.readString(ROOT.resolve("pom.xml"));
    assertThat(Files.readString(PAGES.resolve("testing.md")))
        .contains(
            versioned("junit-jupiter", property(build, "junit")),
            versioned("resteasy-undertow-cdi", property(build, "resteasy")),
            versioned("resteasy-json-binding-provider", property(build, "resteasy")),
            versioned("smallrye-config", property(build, "smallrye-config")));
  }

  @Test
  void examples_of_the_readme_run_too() throws IOException {
    List<MatchResult> blocks =
        BLOCK
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .filter(block -> List.of("java", "properties").contains(block.group(1)))
            .toList();
    assertThat(blocks).hasSizeGreaterThan(2);
    assertThat(blocks).allMatch(block -> isKnown(block.group(1), block.group(2)));
  }

  @Test
  void dependencies_have_the_version_of_the_build() throws IOException {
    String build = first(VERSION, Files.readString(ROOT.resolve("pom.xml")));
    List<String> pages =
        List.of(
            Files.readString(ROOT.resolve("README.md")),
            Files.readString(PAGES.resolve("testing.md")));
    assertThat(pages).allMatch(page -> first(DEPENDENCY, page).equals(build));
  }

  /** Each file of a configuration is started by a test, which names it. */
  @Test
  void each_configuration_runs() throws IOException {
    String tests = String.join("\n", texts(SOURCES, ".java"));
    try (Stream<Path> files = Files.list(GuideApplication.CONFIGURATIONS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(name -> tests.contains('"' + name + '"'));
    }
  }

  @Test
  void finds_a_changed_block() {
    assertThat(isKnown("java", "final class GuidePagesTest2 {\n")).isFalse();
    assertThat(isKnown("properties", "jwt-schemes.default=nowhere\n")).isFalse();
    assertThat(isKnown("sh", "curl\n")).isFalse();
  }

  private static String property(String build, String name) {
    return first(Pattern.compile("<" + name + "\\.version>([^<]+)<"), build);
  }

  private static String versioned(String artifact, String version) {
    return "<artifactId>%s</artifactId>\n  <version>%s</version>".formatted(artifact, version);
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static boolean isKnown(String language, String block) {
    return switch (language) {
      case "java" ->
          texts(SOURCES, ".java").stream().anyMatch(text -> flush(text).contains(flush(block)));
      case "properties" ->
          texts(GuideApplication.CONFIGURATIONS, ".properties").stream().anyMatch(block::equals);
      default -> false;
    };
  }

  /** A page prints a member at the left margin; blank lines and indentation don't matter. */
  private static String flush(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static List<String> texts(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(GuidePagesTest::text)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().replace('\\', '/').contains("/src/test/"))
          .map(GuidePagesTest::text)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
