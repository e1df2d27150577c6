package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The project whose application shall trust the tokens.
 *
 * @param root its real path
 */
record Project(Path root) {
  /** The MicroProfile Config profile in which it does. */
  static final String PROFILE = "dev";

  private static final Path META_INF = Path.of("src", "main", "resources", "META-INF");
  private static final String NAME = "microprofile-config";

  /** Find the project in this folder. */
  static Project in(Path folder) {
    Path shown = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(shown.resolve("src").resolve("main"))) {
      throw CommandFailed.usage(
          Text.of("there is no project with src/main in ").name(shown.toString()),
          Text.of("run this in the project's folder, or name it with --project"));
    }
    try {
      return new Project(shown.toRealPath());
    } catch (IOException e) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(shown.toString()).and(" can't be read"),
          Text.of("check its permissions"));
    }
  }

  /** What configures the application in every profile; it may be missing. */
  Path mainFile() {
    return root.resolve(META_INF).resolve(NAME + ".properties");
  }

  /**
   * What configures it in the profile of development; it may be missing. It is in the project
   * indeed: no link leads to another place, where nothing may be written.
   */
  Path profileFile() {
    Path file = root.resolve(META_INF).resolve(NAME + "-" + PROFILE + ".properties");
    boolean isOther =
        Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (isOther || !nearestFolder(file).startsWith(root)) {
      throw CommandFailed.refused(
          Text.EMPTY.name(file.toString()).and(" is a link, or in a linked folder"),
          Text.of("replace the link: only a file of the project is changed"));
    }
    return file;
  }

  private Path nearestFolder(Path file) {
    Path folder = file.getParent();
    while (folder != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      folder = folder.getParent();
    }
    try {
      return folder == null ? file : folder.toRealPath();
    } catch (IOException e) {
      return Path.of("").toAbsolutePath().getRoot();
    }
  }
}
