package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders for their owner alone: modes 0600 and 0700. Where there are no modes (Windows),
 * a user's home is the owner's by itself. Stateless.
 */
final class Owned {
  static final boolean IS_POSSIBLE =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  static final FileAttribute<?>[] NO_ATTRIBUTES = {};
  static final FileAttribute<?>[] FILE = attributes("rw-------");
  private static final FileAttribute<?>[] FOLDER = attributes("rwx------");
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private Owned() {}

  static void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, FOLDER);
    }
    requireOwned(folder, Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
  }

  /** Read what no one else can read or has linked. */
  static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
      throw CommandFailed.refused(
          Text.EMPTY.name(file.toString()).and(" is not a file of this command"),
          Text.of("remove it, and create tokens anew"));
    }
    EnumSet<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
    others.removeAll(PosixFilePermissions.fromString("rwx------"));
    requireOwned(file, others);
    return Files.readAllBytes(file);
  }

  private static void requireOwned(Path path, Set<PosixFilePermission> forbidden)
      throws IOException {
    if (!IS_POSSIBLE) {
      return;
    }
    Set<PosixFilePermission> there = Files.getPosixFilePermissions(path);
    if (there.stream().anyMatch(forbidden::contains)) {
      throw CommandFailed.refused(
          Text.of("other users can reach ").name(path.toString()),
          Text.of("treat its keys as known and run: chmod go= ").name(path.toString()));
    }
  }

  private static FileAttribute<?>[] attributes(String mode) {
    return IS_POSSIBLE
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : NO_ATTRIBUTES;
  }
}
