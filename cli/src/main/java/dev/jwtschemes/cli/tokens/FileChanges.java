package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Changes to files that are made together: everything is on the disk before the first file is
 * replaced, so that a full disk or a missing permission leaves all of them as they were. Not
 * thread-safe.
 */
final class FileChanges {
  private record Content(byte[] bytes, boolean isSecret) {}

  private final Map<Path, Content> writes = new LinkedHashMap<>();
  private final Map<Path, ProfileFile> originals = new LinkedHashMap<>();
  private final List<Path> deletions = new ArrayList<>();

  /** Write a file that its owner alone may read. */
  void writeSecret(Path file, byte[] content) {
    writes.put(file, new Content(content.clone(), true));
  }

  /**
   * Replace a file of the project, keeping its permissions, or delete it; but not if another
   * program has changed it since it was read.
   */
  void replace(ProfileFile before, ProfileFile after) {
    originals.put(before.path(), before);
    if (after.exists()) {
      writes.put(
          after.path(), new Content(after.text().getBytes(StandardCharsets.ISO_8859_1), false));
    } else {
      deletions.add(after.path());
    }
  }

  /** Delete a file, if it is there; after everything is written. */
  void delete(Path file) {
    deletions.add(file);
  }

  /** Make the changes, or none. */
  void apply() {
    Map<Path, Path> prepared = new LinkedHashMap<>();
    Path current = Path.of("");
    try {
      for (Map.Entry<Path, Content> write : writes.entrySet()) {
        current = write.getKey();
        prepared.put(current, prepare(current, write.getValue(), prepared));
      }
      originals.forEach(FileChanges::requireUnchanged);
      for (Map.Entry<Path, Path> each : prepared.entrySet()) {
        current = each.getKey();
        Files.move(
            each.getValue(),
            current,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      for (Path file : deletions) {
        current = file;
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failed(current, e);
    } finally {
      prepared.values().forEach(FileChanges::discard); // those that didn't replace a file
    }
  }

  private static void requireUnchanged(Path file, ProfileFile original) {
    if (!ProfileFile.read(file).equals(original)) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(file.toString()).and(" was changed by another program meanwhile"),
          Text.of("nothing was changed here: run it again"));
    }
  }

  /** Explain that a file can't be written. */
  static CommandFailed failed(Path file, IOException cause) {
    return CommandFailed.notRun(
        Text.EMPTY
            .name(file.toString())
            .and(" can't be written (")
            .and(reason(cause))
            .and("); nothing was changed"),
        Text.of("check space and permissions, or set JWT_SCHEMES_HOME to another folder"));
  }

  private static Text reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return Text.of("permission denied");
    }
    if (cause instanceof NoSuchFileException) {
      return Text.of("no such folder");
    }
    return cause instanceof FileSystemException failure
        ? Text.EMPTY.said(String.valueOf(failure.getReason()))
        : Text.EMPTY.said(String.valueOf(cause.getMessage()));
  }

  private static Path prepare(Path file, Content content, Map<Path, Path> prepared)
      throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    if (content.isSecret()) {
      Owned.createFolders(folder);
    } else {
      Files.createDirectories(folder);
    }
    prepared.put(file, temporary); // discarded, if this fails
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            content.isSecret() ? Owned.FILE : Owned.NO_ATTRIBUTES)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (!content.isSecret() && Files.exists(file) && Owned.IS_POSSIBLE) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(file));
    }
    return temporary;
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // It is empty or incomplete, nothing refers to it, and the failure itself is reported.
    }
  }
}
