package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * What may be read of one archive with all that is nested in it: 100,000 entries, 1 GB in all, 100
 * times its own size where that is more than 64 MB. For one thread.
 */
final class Budget {
  private static final int MAX_ENTRIES = 100_000;
  private static final long MAX_BYTES = 1L << 30;
  private static final long UNSUSPICIOUS = 64L << 20;
  private static final int MAX_RATIO = 100;
  private static final int PIECE = 65_536;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

  private final String name;
  private final long allowed;
  private long bytes;
  private int entries;

  /** For an archive of this name and size. */
  Budget(String name, long size) {
    this.name = name;
    this.allowed = Math.min(MAX_BYTES, Math.max(UNSUSPICIOUS, size * MAX_RATIO));
  }

  /** For a folder, which is as large as it is. */
  static Budget ofFolder(String name) {
    return new Budget(name, MAX_BYTES);
  }

  /** Count an entry, whose name must stay in the archive. */
  void entry(String entry) {
    if (++entries > MAX_ENTRIES) {
      throw bomb(Text.of("it has more than ").number(MAX_ENTRIES).and(" entries"));
    }
    String path = "/" + entry.replace('\\', '/') + "/";
    if (path.contains("/../")
        || path.startsWith("//")
        || DRIVE.matcher(entry).lookingAt()
        || entry.indexOf('\0') >= 0) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(name).and(" has an entry ").quote(entry).and(" that leads out of it"),
          Text.of("build the archive anew, and find out who made this one"));
    }
  }

  /** Read an entry to its end. */
  byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      bytes += read;
      if (bytes > allowed) {
        throw bomb(Text.of("it unpacks to more than ").number(allowed).and(" bytes"));
      }
      all.write(piece, 0, read);
    }
    return all.toByteArray();
  }

  private CommandFailed bomb(Text why) {
    return CommandFailed.notRun(
        Text.EMPTY.name(name).and(" is larger than is read: ").and(why),
        Text.of("check its parts one by one"));
  }
}
