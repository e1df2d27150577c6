package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of an archive or folder, in memory. Immutable.
 *
 * @param name of the archive, for messages
 * @param files by their path, sorted
 * @param budget of the whole, which nested archives use up as well
 */
record Archive(String name, Map<String, byte[]> files, Budget budget) {
  /** Where a jar of Java's several versions has the files of newer ones. */
  private static final String VERSIONS = "META-INF/versions/";

  /** Read an archive or a folder; links are not followed. */
  static Archive read(Path path) {
    String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    try {
      if (Files.isDirectory(path)) {
        return folder(name, path);
      }
      Budget budget = new Budget(name, Files.size(path));
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
        return new Archive(name, unzip(in, budget), budget).notEmpty();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(path.toString()).and(" can't be read (").name(reason(e)).and(")"),
          Text.of("give a WAR, an EAR, a jar or a folder of classes that is whole"));
    }
  }

  private Archive notEmpty() {
    if (files.isEmpty()) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(name).and(" is empty or not an archive"),
          Text.of("give a WAR, an EAR, a jar or a folder of classes"));
    }
    return this;
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName();
  }

  private static Archive folder(String name, Path path) throws IOException {
    Budget budget = Budget.ofFolder(name);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          String entry = path.relativize(file).toString().replace('\\', '/');
          budget.entry(entry);
          try (InputStream in = Files.newInputStream(file)) {
            files.put(entry, budget.read(in));
          }
        }
      }
    }
    return new Archive(name, files, budget);
  }

  private static Map<String, byte[]> unzip(InputStream in, Budget budget) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      budget.entry(entry.getName());
      if (!entry.isDirectory() && !entry.getName().startsWith(VERSIONS)) {
        files.putIfAbsent(entry.getName(), budget.read(zip));
      }
    }
    return files;
  }

  /** The archive nested at this path. */
  Archive nested(String path) {
    try {
      byte[] bytes = files.getOrDefault(path, new byte[0]);
      return new Archive(path, unzip(new ByteArrayInputStream(bytes), budget), budget);
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailed.notRun(
          Text.EMPTY
              .name(path)
              .and(" in ")
              .name(name)
              .and(" can't be read (")
              .name(reason(e))
              .and(")"),
          Text.of("build the archive anew"));
    }
  }

  /** The files below a folder, with paths from there. */
  Archive below(String folder) {
    Map<String, byte[]> below = new LinkedHashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(folder)) {
            below.put(path.substring(folder.length()), bytes);
          }
        });
    return new Archive(name, below, budget);
  }

  /** Whether there is anything below this folder. */
  boolean has(String folder) {
    return files.keySet().stream().anyMatch(path -> path.startsWith(folder));
  }
}
