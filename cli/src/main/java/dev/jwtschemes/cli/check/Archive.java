package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of an archive or folder, in memory. An archive is read by its directory, as servers
 * read it: one that was cut off has none, and its entries may say what the directory doesn't.
 * Immutable.
 *
 * @param name of the archive, for messages
 * @param files by their path, sorted
 * @param budget of the whole, which nested archives use up as well
 */
record Archive(String name, Map<String, byte[]> files, Budget budget) {
  /** Where a jar of Java's several versions has the files of newer ones. */
  private static final String VERSIONS = "META-INF/versions/";

  /** Read an archive or a folder; links in a folder are not followed. */
  static Archive read(Path path) {
    String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    try {
      if (Files.isDirectory(path)) {
        return folder(name, path);
      }
      if (!Files.isRegularFile(path)) { // opening another may wait forever
        throw new IOException("neither file nor folder");
      }
      Budget budget = new Budget(name, Files.size(path));
      return new Archive(name, unzip(path, budget), budget).notEmpty();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw unreadable(Text.EMPTY.name(path.toString()), e);
    }
  }

  private Archive notEmpty() {
    if (files.isEmpty()) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(name).and(" is an archive without files"),
          Text.of("give a WAR, an EAR, a jar or a folder of classes"));
    }
    return this;
  }

  private static CommandFailed unreadable(Text what, Exception e) {
    return e instanceof ZipException
        ? CommandFailed.notRun(
            what.and(" is not an archive, or not a whole one (")
                .said(String.valueOf(e.getMessage()))
                .and(")"),
            Text.of("give a WAR, an EAR, a jar or a folder of classes, built anew"))
        : CommandFailed.notRun(
            what.and(" can't be read (").name(e.getClass().getSimpleName()).and(")"),
            Text.of("give a WAR, an EAR, a jar or a folder of classes that can be read"));
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

  private static Map<String, byte[]> unzip(Path path, Budget budget) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(path.toFile());
        Stream<? extends ZipEntry> all = zip.stream()) {
      for (ZipEntry entry : (Iterable<ZipEntry>) all.map(ZipEntry.class::cast)::iterator) {
        String name = entry.getName();
        budget.entry(name);
        if (!entry.isDirectory() && !name.startsWith(VERSIONS) && !files.containsKey(name)) {
          try (InputStream in = zip.getInputStream(zip.getEntry(name))) { // of two, Java's own
            files.put(name, budget.read(in));
          }
        }
      }
    }
    return files;
  }

  /** The archive nested at this path: a temporary file, since only files have a directory. */
  Archive nested(String path) {
    try {
      Path file = Files.createTempFile("jwt-schemes", ".zip");
      try {
        Files.write(file, files.getOrDefault(path, new byte[0]));
        return new Archive(path, unzip(file, budget), budget);
      } finally {
        Files.delete(file);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(Text.EMPTY.name(path).and(" in ").name(name), e);
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
