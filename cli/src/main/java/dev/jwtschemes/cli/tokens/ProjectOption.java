package dev.jwtschemes.cli.tokens;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The option that names the project; a mixin of every command here. */
@Command
final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The project's folder, which holds src/main. Default: here.")
  private Path folder = Path.of("");

  Project project() {
    return Project.in(folder);
  }
}
