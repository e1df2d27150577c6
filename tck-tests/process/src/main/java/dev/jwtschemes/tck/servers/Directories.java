package dev.jwtschemes.tck.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories of the build, by the names of its system properties, and what is done with them. */
public final class Directories {
  private Directories() {}

  /** The directory or file that a system property names. */
  public static Path named(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("Run this by Maven: " + property + " is not set");
    }
    return Path.of(value).toAbsolutePath().normalize();
  }

  /** Make it an empty directory, whatever an earlier run has left. */
  public static Path empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(directory);
  }

  /** Copy a directory with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
