package dev.jwtschemes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtSchemesIT {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder, folder.resolve("home"));
  }

  @Test
  void answers_as_its_page_records() throws Exception {
    Page.of("README").compare(cli, "");
  }

  @Test
  void names_the_nearest_command() throws Exception {
    assertThat(cli.run("generate-completions"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "jwt-schemes: Unmatched argument at index 0: 'generate-completions';"
                    + " did you mean generate-completion?;"
                    + " see \"jwt-schemes --help\"\n"));
  }

  @Test
  void demands_a_command() throws Exception {
    assertThat(cli.run())
        .isEqualTo(
            new Ran(
                2, "", "jwt-schemes: Missing required subcommand; see \"jwt-schemes --help\"\n"));
  }

  @Test
  void shows_no_token_that_was_typed_at_the_wrong_place() throws Exception {
    assertThat(cli.run("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "jwt-schemes: Unmatched argument at index 0: '(token not shown)';"
                    + " see \"jwt-schemes --help\"\n"));
  }

  @Test
  void keeps_to_one_line_whatever_was_typed() throws Exception {
    assertThat(cli.run("--a\nb\u001b[31m").err().lines()).hasSize(1);
  }

  @Test
  void writes_in_colours_on_a_terminal_alone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script, which makes a terminal");
    String onTerminal =
        "declare -f jwt-schemes > f; SHELL=/bin/bash TERM=xterm script -qec"
            + " '. ./f; jwt-schemes --help' /dev/null";

    assertThat(cli.bash(onTerminal).out()).contains("\u001b[1m");
    assertThat(cli.bash("export NO_COLOR=1; " + onTerminal).out()).doesNotContain("\u001b[1m");
    assertThat(cli.run("--help").out()).doesNotContain("\u001b");
  }

  @Test
  void completes_commands_in_bash() throws Exception {
    Ran ran =
        cli.bash(
            "jwt-schemes generate-completion > c; . ./c; COMP_WORDS=(jwt-schemes gen);"
                + " COMP_CWORD=1; _complete_jwt-schemes; echo \"${COMPREPLY[@]}\"");

    assertThat(ran).isEqualTo(new Ran(0, "generate-completion\n", ""));
  }
}
