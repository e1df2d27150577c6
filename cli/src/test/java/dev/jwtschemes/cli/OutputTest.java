package dev.jwtschemes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

class OutputTest {
  @Command(name = "a")
  static final class Plain {
    @Mixin final Output output = new Output();
  }

  @ParameterizedTest
  @CsvSource({"ON,'\u001b[31ma@|green b|@\u001b[39m'", "OFF,a@|green b|@"})
  void markup_in_a_text_is_text(Ansi ansi, String styled) {
    Plain plain = new Plain();
    new CommandLine(plain).setColorScheme(Help.defaultColorScheme(ansi));

    assertThat(plain.output.styled("red", "a@|green b|@")).isEqualTo(styled);
  }
}
