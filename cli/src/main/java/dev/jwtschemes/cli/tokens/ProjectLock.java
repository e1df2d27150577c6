package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;

/** The right to change what belongs to one project; one command has it at a time. */
final class ProjectLock implements AutoCloseable {
  private static final Duration PATIENCE =
      Duration.ofSeconds(Integer.getInteger("jwt-schemes.lock.seconds", 30));
  private static final int PAUSE_MILLIS = 50;

  private final FileChannel channel;

  private ProjectLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Wait for it, for half a minute at most. */
  static ProjectLock acquire(Home home) {
    try {
      Owned.createFolders(home.folder());
      FileChannel channel =
          FileChannel.open(
              home.lock(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Owned.FILE);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (channel.tryLock() == null) {
        if (System.nanoTime() > end) {
          channel.close();
          throw CommandFailed.notRun(
              Text.of("another command is working on this project"),
              Text.of("wait for it, or end it; its lock is ").name(home.lock().toString()));
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      return new ProjectLock(channel);
    } catch (IOException e) {
      throw FileChanges.failed(home.folder(), e);
    } catch (InterruptedException e) {
      throw CommandFailed.notRun(Text.of("it was interrupted"), Text.of("run it again"));
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock ends with the process, which is about to end.
    }
  }
}
