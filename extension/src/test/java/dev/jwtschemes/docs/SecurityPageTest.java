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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the pages on security name exist, and each gate and each bound has one. */
class SecurityPageTest {
  private static final Path USERS = Path.of("..", "docs", "security.md");
  private static final Path PAGE = Path.of("..", "docs", "internals", "security-tests.md");
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
    assertThat(rows(PAGE)).hasSizeGreaterThan(50).allMatch(row -> NAMED.matcher(row).find());
  }

  @Test
  void names_a_test_for_each_gate_and_each_bound() throws IOException {
    List<String> proved = rows(PAGE).stream().map(SecurityPageTest::subject).toList();
    List<String> said = rows(USERS).stream().map(SecurityPageTest::subject).toList();
    assertThat(said).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(proved).containsAll(said);
  }

  /** The rows of all tables, without their heads. */
  private static List<String> rows(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith("| "))
        .filter(i -> i + 1 == lines.size() || !lines.get(i + 1).startsWith("|--"))
        .mapToObj(lines::get)
        .toList();
  }

  private static String subject(String row) {
    return row.split(" \\| ", 2)[0];
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
