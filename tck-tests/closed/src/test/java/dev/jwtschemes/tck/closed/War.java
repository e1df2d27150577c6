package dev.jwtschemes.tck.closed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An exploded WAR of the application.
 *
 * @param directory where it is; its name is the context root
 */
record War(Path directory) {

  /** Pack the classes of the application, without those of these names. */
  static War of(Path directory, String... without) throws IOException {
    String packed = "dev/jwtschemes/tck/closed/app";
    Path from = locationOf(Tomee.class).resolve(packed);
    Path to = directory.resolve("WEB-INF/classes").resolve(packed);
    Files.createDirectories(to);
    try (Stream<Path> classes = Files.list(from)) {
      for (Path each : classes.toList()) {
        if (!List.of(without).contains(each.getFileName().toString())) {
          Files.copy(each, to.resolve(each.getFileName()));
        }
      }
    }
    return new War(directory);
  }

  /** Add the jars that these classes are in. */
  War withJarsOf(Class<?>... types) throws IOException {
    return withJars(Stream.of(types).map(War::locationOf));
  }

  /** Add these jars. */
  War withJars(Stream<Path> jars) throws IOException {
    Path libraries = Files.createDirectories(directory.resolve("WEB-INF/lib"));
    for (Path jar : jars.toList()) {
      Files.copy(jar, libraries.resolve(jar.getFileName()));
    }
    return this;
  }

  /** Add a file. */
  War with(String path, String content) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  /** Add the application's configuration. */
  War configured(Map<String, String> settings) throws IOException {
    var properties = new Properties();
    properties.putAll(settings);
    Path file = directory.resolve("WEB-INF/classes/META-INF/microprofile-config.properties");
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    return this;
  }

  /** The jar or directory of a class. */
  static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Remove a directory that an earlier run left. */
  static void remove(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        all.sorted(java.util.Comparator.reverseOrder()).forEach(War::delete);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
