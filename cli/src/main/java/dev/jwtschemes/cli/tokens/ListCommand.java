package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.Output;
import dev.jwtschemes.internal.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tokens list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the tokens of the project.",
    footerHeading = "%nExamples:%n",
    footer = {"  jwt-schemes tokens list", "  jwt-schemes tokens list --show-tokens"})
final class ListCommand implements Runnable {
  private static final String ROW = "%-11s %-12s %-24s %-21s %s";

  @Mixin private final Output output = new Output();
  @Mixin private final ProjectOption place = new ProjectOption();

  @Option(names = "--show-tokens", description = "Print the tokens, too.")
  private boolean isShowing;

  @Override
  public void run() {
    Project project = place.project();
    SavedTokens tokens = SavedTokens.read(Home.of(project).tokens());
    if (tokens.all().isEmpty()) {
      output.line("No tokens; \"jwt-schemes tokens create\" makes one.");
      return;
    }
    output.line(ROW.formatted("ID", "SCHEME", "NAME", "ISSUED", "EXPIRES"));
    for (SavedToken token : tokens.all()) {
      String name = Text.EMPTY.name(token.name()).toString();
      String end = token.expires() + (token.isExpired() ? " expired" : "");
      output.line(ROW.formatted(token.id(), token.scheme(), name, token.issued(), end));
      if (isShowing) {
        output.line(token.compact());
      }
    }
  }
}
