package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * The moment of the line about the start: when the start is complete and the servlet container, if
 * there is one, has shown its classes; at the latest with the first request, since some containers
 * never show any. Not thread-safe.
 */
final class Announcement {
  private boolean awaitsContainer;
  private boolean isStarted;
  private boolean isWritten;

  /** The servlet container has yet to show its classes. */
  void awaitContainer() {
    awaitsContainer = true;
  }

  /** It has shown them. */
  void shown(Supplier<Text> line) {
    awaitsContainer = false;
    writeIfDue(line);
  }

  /** The start is complete. */
  void started(Supplier<Text> line) {
    isStarted = true;
    writeIfDue(line);
  }

  private void writeIfDue(Supplier<Text> line) {
    if (isStarted && !awaitsContainer && !isWritten) {
      isWritten = true;
      Log.MAIN.write(Level.INFO, line.get());
    }
  }
}
