package dev.jwtschemes.cli.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokens and keys of one project are kept: never in the project.
 *
 * @param folder of this project alone
 */
record Home(Path folder) {
  private static final String VARIABLE = "JWT_SCHEMES_HOME";
  private static final String KEYS = ".keys.json";
  private static final int ID_CHARACTERS = 16;

  /** The place for this project, which need not be there yet. */
  static Home of(Project project) {
    @Nullable String chosen = System.getenv(VARIABLE);
    Path home =
        chosen == null || chosen.isBlank()
            ? Path.of(System.getProperty("user.home", "")).resolve(".jwt-schemes")
            : Path.of(chosen);
    if (!home.isAbsolute()) {
      throw CommandFailed.notRun(
          Text.of("the folder for keys isn't known"),
          Text.of("set JWT_SCHEMES_HOME to an absolute path"));
    }
    Path real = RealPath.of(home);
    if (real.startsWith(project.root())) {
      throw CommandFailed.refused(
          Text.of("private keys would be in the project, in ").name(real.toString()),
          Text.of("set JWT_SCHEMES_HOME to a folder elsewhere"));
    }
    return new Home(real.resolve("projects").resolve(id(project)));
  }

  Path tokens() {
    return folder.resolve("tokens.json");
  }

  Path keys(String scheme) {
    return folder.resolve(scheme + KEYS);
  }

  /** The files with the keys of every scheme. */
  List<Path> allKeys() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(KEYS)).sorted().toList();
    } catch (IOException e) {
      throw FileChanges.failed(folder, e);
    }
  }

  Path lock() {
    return folder.resolve("lock");
  }

  private static String id(Project project) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(project.root().toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
