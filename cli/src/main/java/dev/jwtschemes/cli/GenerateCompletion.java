package dev.jwtschemes.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code generate-completion}. */
@Command(
    name = "generate-completion",
    mixinStandardHelpOptions = true,
    description = "Print a script that completes commands and options in bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(jwt-schemes generate-completion)",
      "  jwt-schemes generate-completion > ~/.local/share/bash-completion/completions/jwt-schemes"
    })
final class GenerateCompletion implements Runnable {
  @Mixin private final Output output = new Output();

  @Override
  public void run() {
    output.text(AutoComplete.bash("jwt-schemes", output.root()));
  }
}
