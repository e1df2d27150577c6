package dev.jwtschemes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {
  private static final Optional<String> KNOWN = Optional.of("the server can't");

  @TempDir Path directory;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Verdicts verdicts;

  @BeforeEach
  void begin() throws IOException {
    verdicts = Verdicts.of("some", new PrintStream(printed, true, StandardCharsets.UTF_8), table());
  }

  @AfterEach
  void end() throws IOException {
    verdicts.close();
  }

  @Test
  void known_exception_that_differs_is_a_reason() throws IOException {
    verdicts.judge("a", "GET /", KNOWN, List.of("status 500"));
    assertTable("a\treason\tGET /\tthe server can't\n");
  }

  @Test
  void known_exception_that_passes_again_fails() throws IOException {
    String text = "it is as expected, though there is a reason why not: the server can't";
    assertThatThrownBy(() -> verdicts.judge("a", "GET /", KNOWN, List.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessage(text);
    assertTable("a\tfail\tGET /\n");
  }

  @Test
  void difference_without_a_reason_fails() throws IOException {
    assertThatThrownBy(() -> verdicts.judge("a", "GET /", List.of("status 500", "no body")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("status 500\nno body");
    assertTable("a\tfail\tGET /\n");
  }

  @Test
  void no_difference_is_ok() throws IOException {
    verdicts.judge("a", "GET /", List.of());
    assertTable("a\tok\tGET /\n");
  }

  @Test
  void second_case_of_one_id_is_an_error() throws IOException {
    verdicts.explain("a", "GET /", "not tried");
    assertThatThrownBy(() -> verdicts.judge("a", "GET /", List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Two cases are called a");
  }

  @Test
  void totals_name_the_suite() throws IOException {
    verdicts.judge("a", "GET /", List.of());
    verdicts.explain("b", "GET /", "not tried");
    assertThatThrownBy(() -> verdicts.judge("c", "GET /", List.of("x")));
    verdicts.close();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .endsWith("some: 3 cases, 1 failed, 1 with a reason\n");
  }

  private void assertTable(String expected) throws IOException {
    verdicts.close();
    assertThat(Files.readString(table())).isEqualTo(expected);
  }

  private Path table() {
    return directory.resolve("results.tsv");
  }
}
