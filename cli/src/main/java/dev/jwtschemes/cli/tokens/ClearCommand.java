package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.Output;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code tokens clear}. */
@Command(
    name = "clear",
    mixinStandardHelpOptions = true,
    description =
        "Remove the project's tokens, its development keys, and the marked lines in the project.",
    footerHeading = "%nExamples:%n",
    footer = {"  jwt-schemes tokens clear", "  jwt-schemes tokens clear --force"})
final class ClearCommand implements Runnable {
  @Mixin private final Output output = new Output();
  @Mixin private final ProjectOption place = new ProjectOption();
  @Mixin private final Confirmation confirmation = new Confirmation();

  @Override
  public void run() {
    Project project = place.project();
    Home home = Home.of(project);
    confirmation.require("Remove all development tokens and keys of " + project.root() + "?");
    try (ProjectLock lock = ProjectLock.acquire(home)) {
      ProfileFile profile = ProfileFile.read(project.profileFile());
      SavedTokens tokens = SavedTokens.read(home.tokens());
      ProfileFile rest = profile;
      for (String scheme : profile.schemes()) {
        rest = rest.without(scheme);
      }
      FileChanges changes = new FileChanges();
      changes.replace(profile, rest);
      changes.delete(home.tokens());
      List<Path> keys = home.allKeys();
      keys.forEach(changes::delete);
      changes.apply();
      output.line(
          "Removed "
              + tokens.all().size()
              + " tokens, and the keys of "
              + keys.size()
              + " schemes.");
    }
  }
}
