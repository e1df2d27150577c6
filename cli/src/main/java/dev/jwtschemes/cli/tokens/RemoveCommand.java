package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code tokens remove}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Forget a token. A copy of it is accepted until it expires or its key is reset.",
    footerHeading = "%nExamples:%n",
    footer = "  jwt-schemes tokens remove k3mz7q2abc")
final class RemoveCommand implements Runnable {
  @Mixin private final Output output = new Output();
  @Mixin private final ProjectOption place = new ProjectOption();

  @Parameters(paramLabel = "ID", description = "As create and list print it.")
  private String id = "";

  @Override
  public void run() {
    Home home = Home.of(place.project());
    try (ProjectLock lock = ProjectLock.acquire(home)) {
      SavedTokens tokens = SavedTokens.read(home.tokens());
      SavedToken unwanted = tokens.get(id);
      FileChanges changes = new FileChanges();
      changes.writeSecret(home.tokens(), tokens.without(unwanted::equals).json());
      changes.apply();
    }
    output.line("Removed " + id + ".");
  }
}
