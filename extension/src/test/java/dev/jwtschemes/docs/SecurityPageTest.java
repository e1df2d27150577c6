package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on security names the test that proves each of its sentences: all of them exist. */
class SecurityPageTest {
  private static final Path PAGE = Path.of("..", "docs", "security.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

  @Test
  void names_tests_that_exist() throws IOException {
    Map<String, String> sources = sources();
    List<MatchResult> named = NAMED.matcher(Files.readString(PAGE)).results().toList();
    assertThat(named).hasSizeGreaterThan(60);
    for (MatchResult each : named) {
      assertThat(sources).containsKey(each.group(1));
      assertThat(sources.get(each.group(1))).contains(" void " + each.group(2) + "(");
    }
  }

  @Test
  void names_a_test_in_every_row() throws IOException {
    List<String> rows =
        Files.readString(PAGE)
            .lines()
            .filter(line -> line.startsWith("| ") && !line.endsWith(" Test |"))
            .filter(line -> !line.startsWith("| ---"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(50).allMatch(row -> NAMED.matcher(row).find());
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> own = Files.walk(Path.of("src/test/java"));
        Stream<Path> suites = Files.walk(Path.of("..", "tck-tests"))) {
      return Stream.concat(own, suites)
          .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  SecurityPageTest::text,
                  (one, other) -> one + other));
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
