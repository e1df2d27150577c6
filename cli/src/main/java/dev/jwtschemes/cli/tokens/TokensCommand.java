package dev.jwtschemes.cli.tokens;

import picocli.CommandLine.Command;

/** The command {@code tokens}. */
@Command(
    name = "tokens",
    mixinStandardHelpOptions = true,
    description = {
      "Make and keep tokens for development.",
      "The project trusts them in the profile dev of MicroProfile Config alone: start the application"
          + " with -Dmp.config.profile=dev. Private keys stay in your home, in ~/.jwt-schemes or in"
          + " $JWT_SCHEMES_HOME."
    },
    subcommands = {
      CreateCommand.class,
      ListCommand.class,
      ShowCommand.class,
      RemoveCommand.class,
      ClearCommand.class,
      KeyCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes tokens create --scheme staff --role clerk",
      "  jwt-schemes tokens list",
      "  jwt-schemes tokens clear"
    })
public final class TokensCommand {
  /** Made by picocli. */
  public TokensCommand() {}
}
